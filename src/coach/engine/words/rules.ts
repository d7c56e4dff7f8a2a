import { find, patternOf, type Step } from './pattern.ts';
import type { Word } from './word.ts';

/** Patterns by what they speak for: a label, or any other word for what only speaks against. */
export type RuleLists = Record<string, string[]>;

export interface Rule {
  kind: string;
  line: string;
  steps: Step[];
}

export function rulesOf(lists: RuleLists, stem: (lower: string) => string): Rule[] {
  return Object.entries(lists).flatMap(([kind, lines]) =>
    lines.map((line) => ({ kind, line, steps: patternOf(line, stem) })),
  );
}

export interface Hit {
  rule: Rule;
  from: number;
  to: number;
}

/** Every rule that fits, with the words it fits on. */
export function hitsOf(rules: Rule[], words: Word[]): Hit[] {
  return rules.flatMap((rule) => {
    const found = find(words, rule.steps);
    return found ? [{ rule, from: found[0], to: found[1] }] : [];
  });
}
