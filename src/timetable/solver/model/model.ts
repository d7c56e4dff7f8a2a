import type { Grid } from '../problem/grid.ts';
import type { Problem } from '../problem/problem.ts';

/**
 * The problem as numbers, for speed: everybody and everything by its place in the problem's lists, time by slot.
 * Tables over (thing, slot) are flat: `thing * slots + slot`. It never changes after it is built.
 */
export type Model = {
  problem: Problem;
  grid: Grid;
  slots: number;
  days: number;
  /** First slot of each day, and one entry more: the end of the last. */
  dayStart: Int32Array;
  dayOf: Int32Array;
  teachers: number;
  /** 1 where a teacher has hours and no break. */
  teacherOpen: Uint8Array;
  /** Talks in a row after which a teacher has a free slot; `slots` where there is no such rule. */
  breakAfter: Int32Array;
  /** Whether a teacher has talks in different places. */
  teacherWalks: Uint8Array;
  interpreters: number;
  /** Per language in need, the interpreters who speak it, those with the fewest languages first. */
  speakers: Int32Array[];
  languages: string[];
  wishes: number;
  wishFamily: Int32Array;
  wishTeachers: Int32Array[];
  teacherWishes: Int32Array[];
  wishChildren: Int32Array[];
  weight: Int32Array;
  heaviest: number;
  /** The language an interpreter is needed for, or -1. */
  wishLanguage: Int32Array;
  /** Where the talk is held; 0 is nowhere (video, telephone, or no place known). */
  wishPlace: Int32Array;
  /** Whether the family comes to the school for it. */
  inPerson: Uint8Array;
  /** The slots at which a wish could stand if it were alone; a pinned wish has one. */
  open: Uint8Array;
  interpreterOpen: Uint8Array;
  pinnedAt: Int32Array;
  pinnedInterpreter: Int32Array;
  places: number;
  /** Slots that must lie free between talks in two places. */
  walk: Int32Array;
  farthest: number;
  families: number;
  familyWishes: Int32Array[];
  /** The longest wait in slots; `slots` where there is no such rule. */
  longestWait: Int32Array;
  /** Whether all of a family's talks must be on one day. */
  together: Uint8Array;
  apart: { family: number; gap: number }[][];
  talksPerChild: number;
  extraVisit: number;
};
