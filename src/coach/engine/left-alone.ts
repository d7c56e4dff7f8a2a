import type { Hit } from './words/rules.ts';
import type { Sentence } from './words/word.ts';

const kindsOf = (hits: Hit[]) => new Set(hits.map(({ rule }) => rule.kind));

/** A report that a child may be in danger stays as it is, word for word: it was heard or seen, and passed on. */
export function isReport(hits: Hit[]): boolean {
  const kinds = kindsOf(hits);
  return kinds.has('never') || ['harm', 'reported', 'tells'].every((kind) => kinds.has(kind));
}

/** "Is she happy?" has no praise in it that could be empty. */
export function isAsked({ ending }: Sentence, hits: Hit[]): boolean {
  return ending === '?' && kindsOf(hits).has('asked');
}

/** A blank that stands by itself, "Lina needs … .", is a shape that somebody is still filling in. */
export function isOpen({ words }: Sentence): boolean {
  return words.some(({ lower, start }, at) => lower === '…' && (words[at - 1]?.end ?? -1) < start);
}
