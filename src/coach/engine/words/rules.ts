import type { Label } from '../findings.ts';
import type { Rule } from '../pack.ts';
import { find, patternOf } from './pattern.ts';
import type { Word } from './word.ts';

/** Patterns by what they speak for; "" holds those that only speak against. */
export type RuleLists = Record<string, string[]>;

export function rulesOf(lists: RuleLists, stem: (lower: string) => string): Rule[] {
  return Object.entries(lists).flatMap(([label, lines]) =>
    lines.map((line) => ({
      name: `${label}:${line}`,
      label: label.startsWith('not') ? undefined : (label as Label),
      steps: patternOf(line, stem),
    })),
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
