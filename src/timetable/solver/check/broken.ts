import type { RuleName } from '../problem/rules.ts';
import type { Seen } from './seen.ts';

/** A hard rule that a schedule breaks, the talks that break it and the person or pair it is about. */
export type Broken = { rule: RuleName; wishes: string[]; who: string[] };

/** @param who the ids of those it is about */
export function broken(rule: RuleName, seen: Seen[], ...who: string[]): Broken {
  return { rule, wishes: seen.map(({ wish }) => wish.id), who };
}
