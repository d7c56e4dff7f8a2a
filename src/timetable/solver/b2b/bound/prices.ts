import { Effort } from '../../search/effort.ts';
import { matchable } from '../encode/windows.ts';
import { type B2bProblem, meetingsOf, openSlots } from '../problem.ts';
import { cheapestDay, type DayShape } from './cheapest-day.ts';

/** Prices are whole numbers of this part of a gap, so that every sum below is exact. */
const GRAIN = 2 ** 20;
const STEPS = 600;
/** After so many steps without a better bound the step is halved. */
const PATIENCE = 20;
/** How much of its last course a step keeps. */
const KEPT = 0.7;

/**
 * A bound on the gaps of any plan (Lagrangian relaxation, Geoffrion 1974). The tables are taken away; instead every
 * seat in a slot has a price ≥ 0. Each participant then chooses its cheapest day for itself; the sum, less what all
 * seats would earn, is no more than the gaps of any plan that has the tables, whatever the prices are. They are
 * improved by subgradient steps (Held, Wolfe & Crowder 1974) towards the gaps of a known plan; that is all the
 * floating point there is: the prices used are whole numbers, and each bound is a sum of whole numbers. When `stop`
 * says so, the best bound so far is the answer.
 */
export async function priceBound(problem: B2bProblem, known: number, stop: AbortSignal): Promise<number> {
  const effort = new Effort(stop);
  const shapes = await shapesOf(problem, effort);
  const seats = 2 * problem.tables;
  let prices = new Array<number>(problem.slots + 1).fill(0);
  let cheapest = prices;
  let course = prices;
  let [best, stale, pace] = [-1, 0, 1];
  for (let step = 0; step < STEPS && best <= (known - 1) * GRAIN; step++) {
    if (effort.pressing && !(await effort.breathe())) break;
    const { value, demand } = chosen(shapes, prices, seats);
    if (value === Number.POSITIVE_INFINITY) return 0; // somebody has no day at all: that is for others to say
    if (value > best) [best, stale, cheapest] = [value, 0, prices];
    else if (++stale > PATIENCE) {
      [stale, pace, prices, course] = [0, pace / 2, cheapest, course.map(() => 0)];
      continue;
    }
    course = course.map((last, slot) => {
      const now = slot ? (demand[slot] as number) - seats + KEPT * last : 0;
      return prices[slot] || now > 0 ? now : 0;
    });
    const norm = course.reduce((sum, one) => sum + one * one, 0);
    if (!norm) break;
    const length = (pace * (known * GRAIN - value)) / norm;
    prices = prices.map((price, slot) => Math.max(0, Math.round(price + length * (course[slot] as number))));
  }
  return Math.max(0, Math.ceil(best / GRAIN));
}

/** What everybody's cheapest days cost, less the price of all seats; and how many are busy in each slot. */
function chosen(shapes: readonly DayShape[], prices: readonly number[], seats: number) {
  const demand = new Array<number>(prices.length).fill(0);
  let value = 0;
  for (const price of prices) value -= seats * price;
  for (const shape of shapes) {
    const { price, busy } = cheapestDay(shape, prices, GRAIN);
    value += price;
    for (const slot of busy) demand[slot] = (demand[slot] as number) + 1;
  }
  return { value, demand };
}

async function shapesOf(problem: B2bProblem, effort: Effort): Promise<DayShape[]> {
  const places = openSlots(problem);
  const shapes: DayShape[] = [];
  for (const own of meetingsOf(problem)) {
    if (effort.pressing && !(await effort.breathe())) return [];
    const open = new Set(own.flatMap((meeting) => places[meeting] ?? []));
    const all = Array.from({ length: problem.slots + 1 }, (_, slot) => slot);
    const fits = (start: number) => matchable(own, places, start, start + own.length - 1);
    shapes.push({
      meetings: own.length,
      slots: problem.slots,
      open: all.map((slot) => open.has(slot)),
      blocks: all.filter((start) => start > 0 && start + own.length - 1 <= problem.slots && fits(start)),
    });
  }
  return shapes;
}
