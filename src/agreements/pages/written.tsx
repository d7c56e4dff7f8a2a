import type { Child } from 'hono/jsx';
import type { Words } from '#core/words/words.ts';
import { labelFor } from '#core/words/written-in.ts';
import { Quote } from '#ui/person.tsx';

export interface WrittenProps {
  words: Words;
  /** The language it was written in. */
  lang: string;
  by?: Child;
  children: string;
}

/** What somebody wrote, labelled with its language where that is not the reader's. */
export function Written({ words, lang, by, children }: WrittenProps) {
  return (
    <Quote lang={lang} by={by} langLabel={labelFor(words, lang)}>
      {children}
    </Quote>
  );
}
