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

/** … and fewer in a problem of very many days or places, so that the table stays small. */
export function mostMoved({ slots, places }: { slots: number; places: number }): number {
  let most = MOST_MOVED;
  while (most > 3 && (slots << most) * Math.min(places, most) > 2e6) most--;
  return most;
}
