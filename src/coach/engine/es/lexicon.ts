import { type Lexicon, lexiconOf } from '../words/lexicon.ts';
import { fold } from './fold.ts';
import { imperatives } from './imperatives.ts';
import lists from './lexicon.json' with { type: 'json' };
import { isCommand } from './shapes.ts';
import { stem } from './stem.ts';

const words = (list: string) => new Set(list.split(' '));

/** What Spanish words mean in a teacher's text; `plain` are capitals everybody knows, `common` words are no names. */
export const spanish: { lexicon: Lexicon; plain: Set<string>; common: Set<string> } = {
  lexicon: lexiconOf(lists.senses, stem),
  plain: words(lists.plain),
  common: words(lists.common),
};
const ORDERS = new Set(lists.orders.split(' ').flatMap(imperatives));

/** The senses of a word as written, else without its accents, else of its stem; an order is one in front of that. */
export function sensesOf(lower: string, base: string): string[] {
  const { exact, stems } = spanish.lexicon;
  const own = exact.get(lower) ?? exact.get(fold(lower));
  if (own) return own;
  const meant = stems.get(base) ?? [];
  return ORDERS.has(lower) || isCommand(lower) ? ['ORDER', ...meant] : meant;
}
