import { ALWAYS, type Formula, type Literal, NEVER } from './formula.ts';
import { literalsAt, type Places } from './places.ts';

/** One participant's day as literals by slot; the slots before the first and after the last say never. */
export interface Day {
  readonly meetings: readonly number[];
  readonly slots: number;
  /** In a meeting in this slot. */
  readonly busy: Literal[];
  /** Has had a meeting by this slot, this one counted. */
  readonly begun: Literal[];
  /** Has a meeting in this slot or later. */
  readonly more: Literal[];
  /** A gap begins in this slot. */
  readonly gaps: Literal[];
}

/**
 * Adds a participant's day: at most one meeting a slot, as many busy slots as meetings, when it has begun, whether
 * more comes, and a literal per slot for "busy until now, idle here, and back later".
 */
export function addDay(formula: Formula, slots: number, { at, own }: Places, participant: number): Day {
  const meetings = own[participant] ?? [];
  const places = meetings.map((meeting) => at[meeting] ?? new Map<number, Literal>());
  const count = meetings.length;
  const none = (): Literal[] => new Array(slots + 2).fill(NEVER);
  const day = { meetings, slots, busy: none(), begun: none(), more: none(), gaps: [] as Literal[] };
  const open: number[] = [];
  for (let slot = 1; slot <= slots; slot++) if (literalsAt(places, slot).length) open.push(slot);
  if (!count || open.length < count) return day;

  for (const slot of open) {
    const here = literalsAt(places, slot);
    formula.notTwo(here);
    const busy = open.length === count ? ALWAYS : count === 1 ? (here[0] as Literal) : formula.variable();
    day.busy[slot] = busy;
    formula.clause(-busy, ...here);
    for (const literal of here) formula.clause(-literal, busy);
  }
  if (count === 1) return day;
  formula.exactly(
    open.map((slot) => day.busy[slot] as Literal),
    count,
  );
  const [first = 0, last = 0] = [open[0], open.at(-1)];
  const [latestStart = 0, earliestEnd = 0] = [open[open.length - count], open[count - 1]];
  for (let slot = 1; slot <= slots + 1; slot++)
    day.begun[slot] = slot < first ? NEVER : slot >= latestStart ? ALWAYS : formula.variable();
  for (let slot = 0; slot <= slots; slot++)
    day.more[slot] = slot > last ? NEVER : slot <= earliestEnd ? ALWAYS : formula.variable();
  joinSlots(formula, day);
  return day;
}

function joinSlots(formula: Formula, { slots, busy, begun, more, gaps }: Day): void {
  const of = (literals: Literal[], slot: number) => literals[slot] as Literal;
  for (let slot = 1; slot <= slots; slot++) {
    const [now, before, after] = [of(busy, slot), of(begun, slot - 1), of(more, slot + 1)];
    const [start, end] = [of(begun, slot), of(more, slot)];
    formula.clause(-now, start);
    formula.clause(-now, end);
    formula.clause(-before, start);
    formula.clause(-start, before, now);
    formula.clause(-after, end);
    formula.clause(-end, after, now);
  }
  for (let slot = 2; slot < slots; slot++) {
    const [was, is, back] = [of(busy, slot - 1), of(busy, slot), of(more, slot + 1)];
    if (was === NEVER || is === ALWAYS || back === NEVER) continue;
    const gap = formula.variable();
    formula.clause(gap, -was, is, -back);
    formula.clause(-gap, was);
    formula.clause(-gap, -is);
    formula.clause(-gap, back);
    gaps.push(gap);
  }
}
