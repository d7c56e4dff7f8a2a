import type { Fault } from '../problem/faults.ts';

/** The largest problem taken: some ten times the largest school we know of. A text may have `MOST_TEXT` letters. */
export const MOST = {
  days: 60,
  teachers: 2_000,
  interpreters: 1_000,
  families: 20_000,
  wishes: 60_000,
  pins: 60_000,
  apart: 5_000,
} as const;
export const MOST_SLOTS = 1_000;
export const MOST_CELLS = 6_000_000;
export const MOST_TEXT = 24_000_000;

/** Lists that are too long, looked at before anything in them is. */
export function tooLong(from: unknown): Fault[] {
  if (typeof from !== 'object' || from === null) return [];
  return Object.entries(MOST).flatMap(([name, most]) => {
    const list = (from as Record<string, unknown>)[name];
    const long = Array.isArray(list) && list.length > most;
    return long ? [{ rule: 'size' as const, where: name, what: `${list.length}, at most ${most}` }] : [];
  });
}
