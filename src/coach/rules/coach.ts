import { languages } from '#coach/engine/coach.ts';
import { isLang, type Lang } from '#core/words/langs.ts';

/** The languages of ours in which the coach can read. In any other it is silent. */
export const readable: Lang[] = languages.filter(isLang);

/** The coach as a page has it; a page of somebody who wants none has none. */
export interface Coach {
  /** The reader's language: in it the coach explains itself. */
  lang: Lang;
  /** Where the browser finds the coach's words. */
  wordsHref: string;
  /** Where the browser finds what reads a language, by language. */
  readers: Record<string, string>;
  /** The text was sent to be read once more: the notes come with the page. */
  reads: boolean;
}

/** The name of the button that asks for a reading without script, and of nothing else. */
export const readAgain = { name: 'coach', value: 'read' } as const;
