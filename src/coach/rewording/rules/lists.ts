import { folded } from './fold.ts';
import lists from './words.json' with { type: 'json' };

export type Kind = 'child' | 'adult' | 'name' | 'detail';

/** What is known about the words of a language, folded. */
export interface Lists {
  tokens: Record<Kind, string>;
  /** Words so common that a name spelled alike is told from them by its capital. */
  small: Set<string>;
  /** Of these, those that open a sentence as a name rather than as a word. */
  mayOpen: Set<string>;
  /** Words with a capital that name nobody. */
  capitals: Set<string>;
  titles: Set<string>;
  particles: Set<string>;
}

const setOf = (words: string) => new Set(words.split(' ').map(folded));

const known = new Map<string, Lists>(
  Object.entries(lists).map(([lang, { tokens, small, mayOpen, capitals, titles, particles }]) => [
    lang,
    {
      tokens,
      small: setOf(small),
      mayOpen: setOf(mayOpen),
      capitals: setOf(capitals),
      titles: setOf(titles),
      particles: setOf(particles),
    },
  ]),
);

/** The lists of a language that the coach reads; English where there are none. */
export function listsOf(lang: string): Lists {
  return known.get(lang) ?? (known.get('en') as Lists);
}
