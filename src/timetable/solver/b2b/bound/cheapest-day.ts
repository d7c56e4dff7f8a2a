import { tornDay } from './torn-day.ts';

/** What a participant's day may look like; slots count from 1. */
export interface DayShape {
  readonly meetings: number;
  readonly slots: number;
  /** By slot: whether it can be in a meeting then. */
  readonly open: readonly boolean[];
  /** The first slots from which its meetings fit into one block. */
  readonly blocks: readonly number[];
}

/** A cheapest day: its price, and the slots in which it is busy. */
export interface CheapestDay {
  readonly price: number;
  readonly busy: number[];
}

/**
 * The cheapest day of a participant who pays `gap` for each gap and `prices[slot]` for each busy slot: the days with a
 * gap all at once, and the blocks without one by one, because of those some are known not to fit.
 */
export function cheapestDay(shape: DayShape, prices: readonly number[], gap: number): CheapestDay {
  const { meetings, blocks } = shape;
  if (!meetings) return { price: 0, busy: [] };
  const torn = tornDay(shape, prices, gap);
  let [price, from] = [torn.price, 0];
  for (const start of blocks) {
    let sum = 0;
    for (let slot = start; slot < start + meetings; slot++) sum += prices[slot] as number;
    if (sum < price) [price, from] = [sum, start];
  }
  return { price, busy: from ? Array.from({ length: meetings }, (_, n) => from + n) : torn.busy };
}
