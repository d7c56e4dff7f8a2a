import type { Context } from './findings.ts';
import { type Features, featuresOf } from './model/features.ts';
import type { Pack } from './pack.ts';
import { sentencesOf } from './text/sentences.ts';
import { quotedTokens } from './text/quotes.ts';
import { tokensOf } from './text/tokens.ts';
import { hitsOf, type Hit } from './words/rules.ts';
import type { Sentence } from './words/word.ts';

/** A sentence read, with what its features are and which rules fit. */
export interface Reading {
  sentence: Sentence;
  hits: Hit[];
  features: Features;
}

/** Cuts a text into sentences, each read by the language's pack. */
export function sentences(text: string, pack: Pick<Pack, 'abbreviations' | 'read'>): Sentence[] {
  const tokens = tokensOf(text);
  const quoted = quotedTokens(text, tokens);
  return sentencesOf(text, tokens, pack.abbreviations).map((stretch) => pack.read(tokens, quoted, stretch));
}

/** What the sentences around say that matters here, as facts for the model. */
export function neighbourFacts(all: Sentence[], at: number): string[] {
  const facts: string[] = [];
  for (const step of [-1, 1]) {
    const near = all[at + step];
    if (!near) continue;
    facts.push('near');
    if (near.ending === '?') facts.push('near:?');
    for (const sense of ['NEXT', 'EXPLAIN', 'INVITE', 'DETAIL', 'ORDER']) {
      if (near.words.some(({ senses }) => senses[0] === sense)) facts.push(`near:${sense}`);
    }
  }
  return facts;
}

export function readingOf(sentence: Sentence, context: Context, near: string[], pack: Pick<Pack, 'rules'>): Reading {
  const hits = hitsOf(pack.rules, sentence.words);
  const labels = new Set(hits.map(({ rule }) => `rule:${rule.label ?? rule.name.split(':')[0]}`));
  const facts = [
    `in:${context}`,
    `ends:${sentence.ending}`,
    `in:${context} ends:${sentence.ending}`,
    ...sizes(sentence),
    ...near,
    ...hits.map(({ rule }) => `rule:${rule.name}`),
    ...labels,
  ];
  return { sentence, hits, features: featuresOf(sentence, facts) };
}

/** How long the sentence is and how much of it can be pointed at: numbers, days, deeds. */
function sizes({ words }: Sentence): string[] {
  const told = words.filter(({ isMark, isQuoted }) => !isMark && !isQuoted);
  const count = (sense: string) => told.filter(({ senses }) => senses.includes(sense)).length;
  const few = (number: number) => Math.min(number, 3);
  const past = told.filter(({ shape }) => shape === 'PAST').length;
  const plain = told.filter(({ shape }) => shape === 'X').length;
  const length = Math.min(7, Math.floor(Math.sqrt(told.length * 2)));
  return [
    `long:${length}`,
    `numbers:${few(count('NUM'))}`,
    `days:${few(count('DAY'))}`,
    `details:${few(count('DETAIL'))}`,
    `past:${few(past)}`,
    `plain:${Math.min(6, plain)}`,
    `quotes:${words.some(({ isQuoted }) => isQuoted)}`,
    `pointed:${few(count('NUM') + count('DAY') + count('DETAIL') + past)} long:${length}`,
  ];
}
