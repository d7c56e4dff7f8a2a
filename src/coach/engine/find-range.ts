import type { Label, Range } from './findings.ts';
import type { Reading } from './judge.ts';
import { wordShares } from './model/score.ts';
import type { Model } from './model/weights.ts';
import type { Sentence, Word } from './words/word.ts';

/**
 * The words that made the coach look up, as a place in the sentence: where a rule for the label fits, else the clause
 * that spoke for the label most, from its first to its last word that did.
 */
export function rangeOf({ words }: Sentence, reading: Reading, label: Label, model: Model): Range {
  const hit = reading.hits.find(({ rule }) => rule.kind === label);
  if (hit) return span(words.slice(hit.from, hit.to));
  const shares = wordShares(model, reading.features, model.outputs.indexOf(label), words.length);
  const byClause = new Map<number, number>();
  for (const [at, { clause }] of words.entries()) {
    byClause.set(clause, (byClause.get(clause) ?? 0) + (shares[at] as number));
  }
  const [best] = [...byClause].reduce((top, one) => (one[1] > top[1] ? one : top), [0, -Infinity]);
  const own = words.filter((word, at) => word.clause === best && (shares[at] as number) > 0 && !word.isMark);
  return span(own.length > 0 ? own : words);
}

function span(words: Word[]): Range {
  const told = words.filter(({ isMark }) => !isMark);
  const used = told.length > 0 ? told : words;
  return [Math.min(...used.map(({ start }) => start)), Math.max(...used.map(({ end }) => end))];
}
