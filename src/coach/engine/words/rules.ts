import { find, patternOf, type Step } from './pattern.ts';
import type { Word } from './word.ts';

/** Patterns by what they speak for: a label, or any other word for what only speaks against. */
export type RuleLists = Record<string, string[]>;

export interface Rule {
  kind: string;
  line: string;
  steps: Step[];
  /** Of each of these, the sentence needs one: told by a look, before any place is tried. */
  needs: (readonly string[])[];
}

/** Reads a language's lists of patterns. @param stem as the language stems the words of a text */
export function rulesOf(lists: RuleLists, stem: (lower: string) => string): Rule[] {
  return Object.entries(lists).flatMap(([kind, lines]) =>
    lines.map((line) => {
      const steps = patternOf(line, stem);
      const needed = steps.filter((step) => step.kind === 'one' && !step.isNot && !step.isOptional);
      return { kind, line, steps, needs: needed.map(({ any }) => any) };
    }),
  );
}

export interface Hit {
  rule: Rule;
  from: number;
  to: number;
}

/** Every rule that fits, with the words it fits on. */
export function hitsOf(rules: Rule[], words: Word[]): Hit[] {
  const there = new Set<string>();
  for (const { stem, senses, isQuoted } of words) {
    if (isQuoted) continue;
    there.add(stem);
    for (const sense of senses) there.add(sense);
  }
  return rules.flatMap((rule) => {
    if (!rule.needs.every((any) => any.some((one) => there.has(one)))) return [];
    const found = find(words, rule.steps);
    return found ? [{ rule, from: found[0], to: found[1] }] : [];
  });
}
