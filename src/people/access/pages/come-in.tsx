import { Bare } from '#core/http/frame.tsx';
import { PageHead } from '#ui/heading.tsx';
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

/** For a browser that keeps no cookie: another link would lead here again. */
export function CookiesPage({ here }: Pick<AskProps, 'here'>) {
  const { t } = here.words;
  return (
    <Bare here={here} title={t('access.cookies.title')}>
      <PageHead title={t('access.cookies.title')} lead={t('access.cookies.lead')} />
      <p>{t('access.cookies.how')}</p>
      <p>{t('access.cookies.office')}</p>
    </Bare>
  );
}
