import { Button } from '#ui/button.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { mould } from '#ui/mould.ts';
import { Page } from '#ui/page.tsx';
import { type Lang, langs, nameOf } from '../words/langs.ts';
import { Words } from '../words/words.ts';

/** Which sheet it is. */
type Kind = {
  lang: Lang;
  /** The page goes by the site's name. */
  untitled: boolean;
  homeHref: string;
  nav: boolean;
  tools: boolean;
  wide: boolean;
  /** Addresses, with spaces between them. */
  scripts: string;
  /** Where a language is chosen, or '' for nowhere. */
  languages: string;
};

/** What stands around every page, drawn once for each kind of reader. */
export const sheet = mould(
  { text: ['title', 'siteName', 'sheet', 'csrf', 'path'], parts: ['nav', 'tools', 'page'] },
  (hole, { lang, untitled, homeHref, nav, tools, wide, scripts, languages }: Kind) => {
    const words = new Words(lang, 'UTC');
    return (
      <Page
        lang={lang}
        dir={words.dir}
        title={untitled ? hole.siteName : hole.title}
        siteName={hole.siteName}
        cssHref={hole.sheet}
        iconHref="/icon.svg"
        skipLabel={words.t('core.skip')}
        scripts={scripts.split(' ').filter(Boolean)}
        nav={nav && hole.nav}
        navLabel={words.t('core.menu')}
        homeHref={homeHref}
        tools={tools && hole.tools}
        wide={wide}
        footer={languages && <Languages words={words} action={languages} to={hole.path} csrf={hole.csrf} />}
      >
        {hole.page}
      </Page>
    );
  },
);

/** Each language by its own name, as a button: a choice is kept, and mails follow it. It asks for the page again. */
function Languages({ words, action, to, csrf }: { words: Words; action: string; to: string; csrf: string }) {
  return (
    <Form action={action} csrf={csrf} bare>
      <Hidden name="to" value={to} />
      <span class="hint">{words.t('core.language')}</span>
      {langs.map((lang) =>
        lang === words.lang ? (
          <strong lang={lang} aria-current="true">
            {nameOf(lang)}
          </strong>
        ) : (
          <Button kind="plain" name="lang" value={lang}>
            <span lang={lang}>{nameOf(lang)}</span>
          </Button>
        ),
      )}
    </Form>
  );
}
