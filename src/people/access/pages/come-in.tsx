import { Bare } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import type { WordKey } from '#core/words/keys.ts';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Field, Form, FormErrors, Hidden } from '#ui/field.tsx';
import { PageHead } from '#ui/heading.tsx';

interface AskProps {
  here: Here;
  /** What was typed, when it has to be looked at again. */
  typed?: string;
  error?: WordKey;
}

/** One question and one button: the shape of every way in. */
function Ask(
  props: AskProps & {
    title: string;
    lead: string;
    action: string;
    field: Parameters<typeof Field>[0];
    button: string;
    other?: { href: string; words: string };
  },
) {
  const { here, error } = props;
  return (
    <Bare here={here} title={props.title}>
      <PageHead title={props.title} lead={props.lead} />
      <Form action={props.action} csrf={here.csrf}>
        {error && (
          <FormErrors
            title={here.words.t('core.form.errors')}
            errors={[{ field: props.field.name, message: here.words.t(error) }]}
          />
        )}
        <Field {...props.field} value={props.typed} error={error && here.words.t(error)} />
        <Actions>
          <Button kind="primary">{props.button}</Button>
          {props.other && (
            <ButtonLink kind="plain" href={props.other.href}>
              {props.other.words}
            </ButtonLink>
          )}
        </Actions>
      </Form>
    </Bare>
  );
}

export function CodePage(props: AskProps) {
  const { t } = props.here.words;
  return (
    <Ask
      {...props}
      title={t('access.code.title')}
      lead={t('access.code.lead')}
      action="/code"
      field={{ label: t('access.code.label'), name: 'code', dir: 'ltr', autocomplete: 'off', maxlength: 40 }}
      button={t('access.code.button')}
    />
  );
}

export function LostLinkPage(props: AskProps) {
  const { t } = props.here.words;
  return (
    <Ask
      {...props}
      title={t('access.lost.title')}
      lead={t('access.lost.lead')}
      action="/lost-link"
      field={{
        label: t('access.lost.label'),
        name: 'email',
        type: 'email',
        autocomplete: 'email',
        maxlength: 254,
      }}
      button={t('access.lost.button')}
      other={{ href: '/code', words: t('access.lost.or-code') }}
    />
  );
}

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

/** The same words whether the address is known or not. */
export function SentPage(props: { here: Here; title: string; lead: string }) {
  return (
    <Bare here={props.here} title={props.title}>
      <PageHead title={props.title} lead={props.lead} />
    </Bare>
  );
}

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
