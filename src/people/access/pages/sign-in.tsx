import { Bare } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { PageHead } from '#ui/heading.tsx';
import { Ask, type AskProps } from './ask.tsx';

/** Where staff ask for a one-time link. */
export function SignInPage(props: AskProps) {
  const { t } = props.here.words;
  return (
    <Ask
      {...props}
      title={t('access.signin.title')}
      lead={t('access.signin.lead')}
      action="/sign-in"
      field={{
        label: t('access.signin.label'),
        name: 'email',
        type: 'email',
        autocomplete: 'email',
        maxlength: 254,
      }}
      button={t('access.signin.button')}
      other={{ href: '/lost-link', words: t('access.signin.family') }}
    />
  );
}

/** The same words whether the address is known or not; where mails are kept instead of sent, the way to them. */
export function SentPage({ here, title, lead }: { here: Here; title: string; lead: string }) {
  const { production, smtpUrl } = here.deps.config;
  return (
    <Bare here={here} title={title}>
      <PageHead title={title} lead={lead} />
      {!production && !smtpUrl && (
        <Actions>
          <ButtonLink href="/mailbox">{here.words.t('sample.mailbox.open')}</ButtonLink>
        </Actions>
      )}
    </Bare>
  );
}

/** What the link in the mail leads to: only its button signs in, for scanners open links, too. */
export function ConfirmPage({ here, token }: { here: Here; token: string }) {
  const { t } = here.words;
  return (
    <Bare here={here} title={t('access.confirm.title')}>
      <PageHead title={t('access.confirm.title')} lead={t('access.confirm.lead')} />
      <Form action="/sign-in/confirm" csrf={here.csrf}>
        <Hidden name="token" value={token} />
        <Button kind="primary">{t('access.confirm.button')}</Button>
      </Form>
    </Bare>
  );
}
