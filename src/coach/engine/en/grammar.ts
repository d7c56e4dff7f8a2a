import type { Grammar } from '../pack.ts';
import { rulesOf } from '../words/rules.ts';
import { abbreviations } from './abbreviations.ts';
import glossary from './glossary.json' with { type: 'json' };
import { english } from './lexicon.ts';
import { read } from './read.ts';
import rules from './rules.json' with { type: 'json' };
import { stem } from './stem.ts';

const terms = new Map(Object.entries(glossary));

/** How English is read, before anything was learned: what the training script and the engine share. */
export const grammar: Grammar = {
  language: 'en',
  abbreviations,
  read,
  rules: rulesOf(rules, stem),
  joins: ['; ', ', and ', '. ', ', so ', ' because ', ', ', ' and ', ' - '],
  isCommon: (lower) => english.common.has(lower) || english.lexicon.exact.has(lower),
  plainly: (term) => terms.get(term.toLowerCase()),
};
