import type { Model } from '../model/model.ts';

/** What one family asks of the visit table: which talks may move, which stand, and what every cell costs. */
export type Asked = {
  family: number;
  /** Wishes to be set, at most `MOST_MOVED`, and how many of the list count. */
  moved: ArrayLike<number>;
  /** Wishes of the family that stay where they are, and where that is (by wish). */
  standing: ArrayLike<number>;
  at: Int32Array;
  /** Cost of wish `moved[j]` at slot s: `cost[j * slots + s]`, `IMPOSSIBLE` where it can't stand. */
  cost: Float64Array;
  /** What it costs not to grant `moved[j]`. */
  denied: Float64Array;
  /** What an idle slot costs, and what a second day. */
  idle: number;
  extraVisit: number;
  /** No gap longer than this many slots is looked at; the family's longest wait holds besides. */
  longestGap: number;
};

export const IMPOSSIBLE = 1e15;

/** 2^talks states a slot: more than this many talks are never moved at once … */
export const MOST_MOVED = 10;

/** … and fewer where days, places or waits are very many, so that a table stays small and is filled in no time. */
export function mostMoved(model: Model): number {
  const { slots, places } = model;
  const waits = model.longestWait.reduce(
    (most, wait, family) => (isPatient(model, family) ? most : Math.max(most, wait)),
    1,
  );
  let most = MOST_MOVED;
  const states = () => (slots << most) * Math.min(places, most);
  while (most > 3 && (states() > MOST_STATES || states() * Math.min(places, most) * waits > MOST_STEPS))
    most--;
  return most;
}

const MOST_STATES = 2e6;
const MOST_STEPS = 2e7;

/** Whether a family may wait from the first slot of any day to its last. */
export function isPatient({ longestWait, dayStart, days }: Model, family: number): boolean {
  const wait = longestWait[family] as number;
  for (let d = 0; d < days; d++)
    if (wait < (dayStart[d + 1] as number) - (dayStart[d] as number) - 2) return false;
  return true;
}
