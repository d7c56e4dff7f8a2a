import type { Child } from 'hono/jsx';
import { nameOf } from '#core/words/langs.ts';
import type { Words } from '#core/words/words.ts';
import { Quote } from '#ui/person.tsx';
import { unknownLanguage } from '#voice/rules.ts';

export interface WrittenProps {
  words: Words;
  /** The language it was written in. */
  lang: string;
  by?: Child;
  children: string;
}

/** What somebody wrote, labelled with its language where that is not the reader's. */
export function Written({ words, lang, by, children }: WrittenProps) {
  const label =
    lang === words.lang || lang === unknownLanguage
      ? undefined
      : words.t('core.written-in', { language: nameOf(lang, words.lang) });
  return (
    <Quote lang={lang} by={by} langLabel={label}>
      {children}
    </Quote>
  );
}
