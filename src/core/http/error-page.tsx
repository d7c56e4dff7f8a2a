import { Actions, ButtonLink } from '#ui/button.tsx';
import { PageHead, Section } from '#ui/heading.tsx';
import { Page } from '#ui/page.tsx';
import { TextArea } from '#ui/text-area.tsx';
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
  /** What was typed into the form that could not be taken: pages are not kept, so that the way back would not bring it. */
  written: string[];
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
      footer={props.written.length ? undefined : <LanguageLinks words={props.words} path={props.again} />}
    >
      <PageHead title={t(`core.calm.${props.calm}.title`)} lead={t(`core.calm.${props.calm}.lead`)} />
      {props.id && <p class="hint">{t('core.calm.id', { id: props.id })}</p>}
      {props.written.length > 0 && <Written words={props.words} texts={props.written} />}
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

/** What would otherwise be lost, to be copied: in fields, where a thumb selects all of it. */
function Written({ words: { t }, texts }: { words: Words; texts: string[] }) {
  return (
    <Section title={t('core.calm.written.title')}>
      <p>{t('core.calm.written.lead')}</p>
      {texts.map((text, at) => (
        <TextArea
          label={t('core.calm.written', { number: at + 1 })}
          name={`written-${at + 1}`}
          value={text}
          readonly
        />
      ))}
    </Section>
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
