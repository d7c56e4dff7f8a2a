import type { Problem } from '../problem/problem.ts';
import { MOST_OF_A_FAMILY } from './size.ts';
import type { Told } from './told.ts';

/** Families with more wishes, or more others to be kept apart from, than any family has. */
export function crowdFaults({ wishes, apart, families }: Problem, told: Told): void {
  const counts = { wishes: new Map<string, number>(), apart: new Map<string, number>() };
  const count = (what: keyof typeof counts, family: string) =>
    void counts[what].set(family, (counts[what].get(family) ?? 0) + 1);
  for (const { family } of wishes) count('wishes', family);
  for (const pair of apart) for (const family of new Set(pair.families)) count('apart', family);
  for (const { id } of families) {
    for (const what of ['wishes', 'apart'] as const) {
      const many = counts[what].get(id) ?? 0;
      const most = MOST_OF_A_FAMILY[what];
      if (many > most) told.say('size', what, `family ${id} has ${many}, at most ${most}`);
    }
  }
}
