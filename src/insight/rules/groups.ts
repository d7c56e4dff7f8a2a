import type { Fact } from './facts.ts';

export interface Group {
  /** A grade, a language, or '' where none is known. */
  key: string;
  facts: readonly Fact[];
}

/** Families with adults of different languages are a group of their own, so that every family is in exactly one. */
export const severalLangs = 'mul';

/** By grade in the order of the school: 2 before 10, letters by alphabet, "not known" last. */
export function byGrade(facts: readonly Fact[]): Group[] {
  return grouped(facts, (fact) => fact.grade?.trim() ?? '').sort(
    (a, b) =>
      Number(a.key === '') - Number(b.key === '') || a.key.localeCompare(b.key, 'en', { numeric: true }),
  );
}

/** By the language in which the child's adults are written to, in no order. */
export function byLang(facts: readonly Fact[]): Group[] {
  return grouped(facts, (fact) => (fact.langs.length === 1 ? (fact.langs[0] as string) : severalLangs));
}

function grouped(facts: readonly Fact[], keyOf: (fact: Fact) => string): Group[] {
  return [...Map.groupBy(facts, keyOf)].map(([key, of]) => ({ key, facts: of }));
}
