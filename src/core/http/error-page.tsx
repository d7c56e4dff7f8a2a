import { Actions, ButtonLink } from '#ui/button.tsx';
import { PageHead } from '#ui/heading.tsx';
import { Page } from '#ui/page.tsx';
import type { Assets } from '../assets.ts';
import { langs, nameOf } from '../words/langs.ts';
import type { Words } from '../words/words.ts';

export type Calm = 'broken' | 'not-found' | 'not-entitled' | 'too-often' | 'too-large' | 'stale-form';

/** One calm page for whatever went wrong, with the id under which it was logged, and a way back in (`home`). */
export function ErrorPage(props: {
  words: Words;
  assets: Assets;
  siteName: string;
  calm: Calm;
  id?: string;
  home: string;
  /** Where the links that change the language lead: '' for this very page. */
  again: string;
}) {
  const { t, lang, dir } = props.words;
  return (
    <Page
      lang={lang}
      dir={dir}
      title={t(`core.calm.${props.calm}.title`)}
      siteName={props.siteName}
      cssHref={props.assets.href('main.css')}
      iconHref="/icon.svg"
      homeHref={props.home}
      skipLabel={t('core.skip')}
      footer={<LanguageLinks words={props.words} path={props.again} />}
    >
      <PageHead title={t(`core.calm.${props.calm}.title`)} lead={t(`core.calm.${props.calm}.lead`)} />
      {props.id && <p class="hint">{t('core.calm.id', { id: props.id })}</p>}
      {props.calm === 'not-entitled' ? (
        <Actions>
          <ButtonLink kind="primary" href="/lost-link">
            {t('core.calm.lost')}
          </ButtonLink>
          <ButtonLink href="/code">{t('core.calm.code')}</ButtonLink>
        </Actions>
      ) : (
        <Actions>
          <ButtonLink href={props.home}>{t('core.calm.home')}</ButtonLink>
        </Actions>
      )}
    </Page>
  );
}

/** Links, where other pages have buttons: whoever has no session here has no token either. */
function LanguageLinks({ words, path }: { words: Words; path: string }) {
  return (
    <>
      <span class="hint">{words.t('core.language')}</span>
      {langs.map((lang) =>
        lang === words.lang ? (
          <strong lang={lang} aria-current="true">
            {nameOf(lang)}
          </strong>
        ) : (
          <a href={`${path}?lang=${lang}`} hreflang={lang} lang={lang}>
            {nameOf(lang)}
          </a>
        ),
      )}
    </>
  );
}
