import { type Lexicon, lexiconOf } from '../words/lexicon.ts';
import lists from './lexicon.json' with { type: 'json' };
import { stem } from './stem.ts';

const words = (list: string) => new Set(list.split(' '));

/** What English words mean in a teacher's text; `plain` are capitals everybody knows, `common` words are no names. */
export const english: { lexicon: Lexicon; plain: Set<string>; common: Set<string> } = {
  lexicon: lexiconOf(lists.senses, stem),
  plain: words(lists.plain),
  common: words(lists.common),
};
