import type { Told } from './told.ts';

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

/** One household: no school has one with more wishes, or kept apart from more others. */
export const MOST_OF_A_FAMILY = { wishes: 300, apart: 50 };

/** Lists that are too long, looked at before anything in them is. */
export function tooLong(from: object, told: Told): void {
  for (const [name, most] of Object.entries(MOST)) {
    const list = (from as Record<string, unknown>)[name];
    if (Array.isArray(list) && list.length > most)
      told.say('size', name, `${list.length} of them, at most ${most}`);
  }
}
