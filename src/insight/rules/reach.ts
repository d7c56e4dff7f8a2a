import { type Disclosure, disclose } from './disclosure.ts';
import { type Fact, steps } from './facts.ts';
import { byGrade, byLang } from './groups.ts';

export interface Reach {
  /** The whole round. Undefined: too few families, or too few teachers, for any number. */
  total?: Disclosure;
  grades?: Disclosure;
  langs?: Disclosure;
}

/** What a leader may see of a round. The total comes first: a step it cannot show is shown nowhere. */
export function reachOf(facts: readonly Fact[]): Reach {
  const total = disclose([{ key: '', facts }], steps);
  if (!total) return {};
  return {
    total,
    grades: disclose(byGrade(facts), total.steps, { inOrder: true }),
    langs: disclose(byLang(facts), total.steps),
  };
}
