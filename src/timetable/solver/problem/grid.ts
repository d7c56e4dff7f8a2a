import type { Problem, Span } from './problem.ts';

/** The slots of all days in one row: slot 0 is the first of the first day. */
export type Grid = {
  count: number;
  slotMinutes: number;
  /** Per day of the problem: its id, its first slot, how many it has, and when it begins. */
  days: { id: string; first: number; count: number; from: number }[];
};

/** The slots of a problem's days; a rest shorter than a slot at the end of a day is none. */
export function gridOf(problem: Pick<Problem, 'days' | 'slotMinutes'>): Grid {
  const days: Grid['days'] = [];
  let count = 0;
  for (const { id, from, to } of problem.days) {
    const slots = Math.max(0, Math.floor((to - from) / problem.slotMinutes));
    days.push({ id, first: count, count: slots, from });
    count += slots;
  }
  return { count, slotMinutes: problem.slotMinutes, days };
}

/** The slot that begins at this minute of this day, or -1. */
export function slotAt(grid: Grid, day: string, at: number): number {
  const found = grid.days.find(({ id }) => id === day);
  if (!found) return -1;
  const k = (at - found.from) / grid.slotMinutes;
  return Number.isInteger(k) && k >= 0 && k < found.count ? found.first + k : -1;
}

/** The day and minute at which a slot begins. */
export function timeOf(grid: Grid, slot: number): { day: string; at: number } {
  const day = grid.days.find(({ first, count }) => slot >= first && slot < first + count);
  if (!day) throw new RangeError(`no slot ${slot}`);
  return { day: day.id, at: day.from + (slot - day.first) * grid.slotMinutes };
}

/** The slots that lie wholly (or, for breaks, partly) within a span: from the first to before the second. */
export function slotsIn(grid: Grid, span: Span, how: 'within' | 'touching'): [number, number] {
  const found = grid.days.find(({ id }) => id === span.day);
  if (!found) return [0, 0];
  const [begins, ends] = [span.from - found.from, span.to - found.from].map(
    (at) => at / grid.slotMinutes,
  ) as [number, number];
  const [from, to] =
    how === 'within' ? [Math.ceil(begins), Math.floor(ends)] : [Math.floor(begins), Math.ceil(ends)];
  const inDay = (k: number) => found.first + Math.min(Math.max(k, 0), found.count);
  return [inDay(from), Math.max(inDay(from), inDay(to))];
}
