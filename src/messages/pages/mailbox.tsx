import type { Temporal } from 'temporal-polyfill';
import { Bare } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { nameOf } from '#core/words/langs.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card, CardList } from '#ui/card.tsx';
import { Empty } from '#ui/empty.tsx';
import { Form } from '#ui/form.tsx';
import { PageHead, Section } from '#ui/heading.tsx';

export interface MailLine {
  mail_id: string;
  to_address: string;
  lang: string;
  subject: string;
  sent_at: Temporal.Instant;
}

/** The sample school's mailbox: every mail it sent, and its clock. */
export function MailboxPage({
  here,
  mails,
  next,
}: {
  here: Here;
  mails: MailLine[];
  next?: Temporal.Instant;
}) {
  const { t } = here.words;
  return (
    <Bare here={here} title={t('messages.mailbox.title')}>
      <PageHead title={t('messages.mailbox.title')} lead={t('messages.mailbox.lead')} />
      <Section title={t('messages.clock.title')}>
        <p>{t('messages.clock.now', { now: here.words.date(here.now, 'moment') })}</p>
        {next && <p class="hint">{t('messages.clock.next', { when: here.words.date(next, 'moment') })}</p>}
        <Form action="/mailbox/clock" csrf={here.csrf}>
          <Actions>
            {(['hour', 'morning', 'two-days', 'two-weeks'] as const).map((step) => (
              <Button name="step" value={step}>
                {t(`messages.clock.${step}`)}
              </Button>
            ))}
          </Actions>
        </Form>
      </Section>
      <Section title={t('messages.mailbox.mails', { count: mails.length })}>
        {mails.length === 0 && <Empty title={t('messages.mailbox.empty')} />}
        <CardList>
          {mails.map((mail) => (
            <Card
              title={
                <a href={`/mailbox/${mail.mail_id}`}>
                  <bdi>{mail.subject}</bdi>
                </a>
              }
              eyebrow={here.words.date(mail.sent_at, 'moment')}
            >
              <p class="hint">
                <bdi>{mail.to_address}</bdi> · {nameOf(mail.lang, here.words.lang)}
              </p>
            </Card>
          ))}
        </CardList>
      </Section>
    </Bare>
  );
}
