/** A stretch of time in milliseconds since 1970 UTC, the end not included. Plain numbers: pages hold hundreds of them. */
export interface Span {
  from: number;
  to: number;
}

/** A time that can be asked for, and where the talk would be. */
export interface Slot extends Span {
  place: string;
}

/** Whether two stretches share any time; touching at an end is not sharing. */
export function overlaps(one: Span, other: Span): boolean {
  return one.from < other.to && other.from < one.to;
}

/** Slots that begin after `now` and touch nothing in `busy`. Both lists in any order; the answer by time. */
export function freeSlots(grid: readonly Slot[], busy: readonly Span[], now: number): Slot[] {
  const taken = [...busy].sort(byTime);
  const free: Slot[] = [];
  let at = 0;
  for (const slot of [...grid].sort(byTime)) {
    if (slot.from <= now) continue;
    // claims of one resource never overlap, so those that end before this slot end before every later one
    while (at < taken.length && (taken[at] as Span).to <= slot.from) at++;
    const next = taken[at];
    if (!next || next.from >= slot.to) free.push(slot);
  }
  return free;
}

/** The slot of the grid that begins exactly then. Anything else that a form may send is no slot. */
export function slotAt(grid: readonly Slot[], from: number): Slot | undefined {
  return grid.find((slot) => slot.from === from);
}

/** The free slots nearest to a wish, earlier and later alike, nearest first; of two equally near the earlier one. */
export function nearestTo(wish: number, free: readonly Slot[], most = 3): Slot[] {
  return [...free]
    .sort((a, b) => Math.abs(a.from - wish) - Math.abs(b.from - wish) || a.from - b.from)
    .slice(0, most);
}

/** For sorting, the earlier first. */
export function byTime(one: Span, other: Span): number {
  return one.from - other.from;
}
