import type { Context } from './findings.ts';
import { type Features, featuresOf } from './model/features.ts';
import type { Pack } from './pack.ts';
import { type Hit, hitsOf } from './words/rules.ts';
import type { Sentence } from './words/word.ts';

/** A sentence as the model gets it, and which rules fit. */
export interface Reading {
  hits: Hit[];
  features: Features;
}

const TOLD = ['NEXT', 'EXPLAIN', 'INVITE', 'DETAIL', 'ORDER'];

/** What a sentence says to its neighbours: a failing with a next step behind it is no bare failing. */
export function toldBy({ words, ending }: Sentence): string[] {
  const told = TOLD.filter((sense) => words.some(({ senses }) => senses[0] === sense));
  return ['near', ...(ending === '?' ? ['near:?'] : []), ...told.map((sense) => `near:${sense}`)];
}

/** @param near what the sentences before and behind say, by `toldBy` */
export function readingOf(
  sentence: Sentence,
  context: Context,
  near: string[],
  { rules }: Pick<Pack, 'rules'>,
): Reading {
  const hits = hitsOf(rules, sentence.words);
  const kinds = new Set(hits.map(({ rule }) => `rule:${rule.kind}`));
  const facts = [
    `in:${context}`,
    `ends:${sentence.ending}`,
    `in:${context} ends:${sentence.ending}`,
    ...sizes(sentence),
    ...near,
    ...hits.map(({ rule }) => `rule:${rule.kind}:${rule.line}`),
    ...kinds,
  ];
  return { hits, features: featuresOf(sentence, facts) };
}

/** How long the sentence is and how much of it can be pointed at: numbers, days, deeds. */
function sizes({ words }: Sentence): string[] {
  const told = words.filter(({ isMark, isQuoted }) => !isMark && !isQuoted);
  const count = (sense: string) => told.filter(({ senses }) => senses.includes(sense)).length;
  const shaped = (shape: string) => told.filter((word) => word.shape === shape).length;
  const few = (number: number) => Math.min(number, 3);
  const length = Math.min(7, Math.floor(Math.sqrt(told.length * 2)));
  const pointed = count('NUM') + count('DAY') + count('DETAIL') + shaped('PAST');
  return [
    `long:${length}`,
    `numbers:${few(count('NUM'))}`,
    `days:${few(count('DAY'))}`,
    `details:${few(count('DETAIL'))}`,
    `past:${few(shaped('PAST'))}`,
    `plain:${Math.min(6, shaped('X'))}`,
    `quotes:${words.some(({ isQuoted }) => isQuoted)}`,
    `pointed:${few(pointed)} long:${length}`,
  ];
}
