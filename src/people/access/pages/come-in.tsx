import { Ask, type AskProps } from './ask.tsx';

/** Where a code from a letter is typed. */
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

/** Where a guardian asks for the personal link once more. */
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
