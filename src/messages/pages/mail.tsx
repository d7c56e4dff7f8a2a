import { Bare } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { Actions, ButtonLink } from '#ui/button.tsx';
import { PageHead } from '#ui/heading.tsx';
import { Facts } from '#ui/list.tsx';
import type { MailLine } from './mailbox.tsx';

export interface MailShown extends MailLine {
  body: string;
  calendar: string | null;
}

export function MailPage({ here, mail }: { here: Here; mail: MailShown }) {
  const { t } = here.words;
  return (
    <Bare here={here} title={mail.subject}>
      <PageHead title={<bdi>{mail.subject}</bdi>} eyebrow={here.words.date(mail.sent_at, 'moment')} />
      <Facts items={[{ term: t('messages.mailbox.to'), value: <bdi>{mail.to_address}</bdi> }]} />
      <iframe
        class="mail-frame"
        src={`/mailbox/${mail.mail_id}/html`}
        title={mail.subject}
        sandbox="allow-top-navigation-by-user-activation allow-popups"
      />
      <Actions>
        <ButtonLink href="/mailbox">{t('messages.mailbox.back')}</ButtonLink>
        <ButtonLink href={`/mailbox/${mail.mail_id}/text`}>{t('messages.mailbox.text')}</ButtonLink>
        {mail.calendar && (
          <ButtonLink href={`/mailbox/${mail.mail_id}/talk.ics`}>{t('messages.mailbox.calendar')}</ButtonLink>
        )}
      </Actions>
    </Bare>
  );
}
