import { languages } from '#coach/engine/coach.ts';
import type { Exchange } from '#coach/rewording/rules/exchange.ts';
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
  /** The host of the school's own writing service, which may be asked; undefined where there is none. */
  service: string | undefined;
  exchange: Exchange | undefined;
}

/** What came of one of the coach's buttons: the page comes back with it, and nothing is saved. */
export interface Reading {
  /** The notes come with the page. */
  notes: boolean;
  exchange: Exchange | undefined;
}

/** The coach's buttons in a form: this is the name of them, and of nothing else. Others carry a wish as their value. */
export const pressed = { name: 'coach', read: 'read', leave: 'leave' } as const;
