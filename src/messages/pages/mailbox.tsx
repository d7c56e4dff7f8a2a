import type { Temporal } from 'temporal-polyfill';
import { Bare } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { nameOf } from '#core/words/langs.ts';
import { Words } from '#core/words/words.ts';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
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

/** One school's mails, the newest first, and when the next thing falls due. */
export interface Mailbox {
  name: string;
  zone: string;
  mails: MailLine[];
  next?: Temporal.Instant;
}

/**
 * Every mail that was kept instead of being sent, school by school, and the sample's clock.
 * @param props.guideHref where a newcomer is shown around, where there is a sample school
 */
export function MailboxPage(props: { here: Here; boxes: Mailbox[]; guideHref?: string }) {
  const { here, boxes, guideHref } = props;
  const { t } = here.words;
  const next = boxes[0]?.next;
  return (
    <Bare here={here} title={t('messages.mailbox.title')}>
      <PageHead
        title={t('messages.mailbox.title')}
        lead={t('messages.mailbox.lead')}
        actions={guideHref && <ButtonLink href={guideHref}>{t('messages.mailbox.sample')}</ButtonLink>}
      />
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
      {boxes.map((box) => (
        <Mails here={here} box={box} named={boxes.length > 1} />
      ))}
    </Bare>
  );
}

function Mails({ here, box, named }: { here: Here; box: Mailbox; named: boolean }) {
  const words = new Words(here.words.lang, box.zone);
  const count = words.t('messages.mailbox.mails', { count: box.mails.length });
  const title = named ? (
    <>
      <bdi>{box.name}</bdi> · {count}
    </>
  ) : (
    count
  );
  return (
    <Section title={title}>
      {box.mails.length === 0 && <Empty title={words.t('messages.mailbox.empty')} />}
      <CardList>
        {box.mails.map((mail) => (
          <Card
            title={
              <a href={`/mailbox/${mail.mail_id}`}>
                <bdi>{mail.subject}</bdi>
              </a>
            }
            eyebrow={words.date(mail.sent_at, 'moment')}
          >
            <p class="hint">
              <bdi>{mail.to_address}</bdi> · {nameOf(mail.lang, words.lang)}
            </p>
          </Card>
        ))}
      </CardList>
    </Section>
  );
}
