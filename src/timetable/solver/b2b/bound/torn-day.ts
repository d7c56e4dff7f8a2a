import type { CheapestDay, DayShape } from './cheapest-day.ts';

const NEVER = Number.POSITIVE_INFINITY;
/** Where the cheapest way to a state came from. */
const FROM = { whole: 0, torn: 1, idle: 2 };

/**
 * The cheapest day with at least one gap, each gap paid when it begins. Over the slots three prices are kept for each
 * number of meetings held so far: in a meeting and without a gap until now, in a meeting after a gap, and in a gap.
 */
export function tornDay(
  { meetings, slots, open }: DayShape,
  prices: readonly number[],
  gap: number,
): CheapestDay {
  const width = meetings + 1;
  const whole = new Float64Array(width).fill(NEVER);
  const torn = new Float64Array(width).fill(NEVER);
  const idle = new Float64Array(width).fill(NEVER);
  const tornFrom = new Uint8Array(width * (slots + 1));
  const idleFrom = new Uint8Array(width * (slots + 1));
  let [best, last] = [NEVER, 0];
  for (let slot = 1; slot <= slots; slot++) {
    const price = open[slot] ? (prices[slot] as number) : NEVER;
    for (let count = meetings - 1; count >= 1; count--) {
      const [a, b, c] = [whole[count] as number, torn[count] as number, idle[count] as number];
      whole[count + 1] = a + price;
      torn[count + 1] = Math.min(b, c) + price;
      tornFrom[slot * width + count + 1] = b < c ? FROM.torn : FROM.idle;
      const stop = Math.min(a, b) + gap;
      idle[count] = Math.min(stop, c);
      idleFrom[slot * width + count] = c <= stop ? FROM.idle : a < b ? FROM.whole : FROM.torn;
    }
    whole[1] = price;
    torn[1] = NEVER;
    if (meetings > 1 && (torn[meetings] as number) < best) [best, last] = [torn[meetings] as number, slot];
  }
  const busy: number[] = [];
  let [count, state] = [meetings, FROM.torn];
  for (let slot = last; slot > 0 && count > 0; slot--) {
    const at = slot * width + count;
    if (state === FROM.idle) state = idleFrom[at] as number;
    else {
      busy.push(slot);
      if (state === FROM.torn) state = tornFrom[at] as number;
      count--;
    }
  }
  return { price: best, busy };
}
