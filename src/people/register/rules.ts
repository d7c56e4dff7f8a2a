import type { Temporal } from 'temporal-polyfill';

export const KINDS = ['all', 'student', 'guardian', 'staff'] as const;
/** Whom a list of people shows. */
export type Kind = (typeof KINDS)[number];

/** How a guardian is to be reached from now on; `roster` gives the keeping of it back to the school's own system. */
export interface Contact {
  lang: string | null;
  email: string | null;
  phone: string | null;
  roster: boolean;
}

/** The longest closure that can be entered at once, in days. */
const LONGEST_CLOSURE = 100;

/** Every date from the first to the last, both included, as `yyyy-mm-dd`; a refusal when there is no such span. */
export function daysBetween<Day extends { add(duration: { days: number }): Day; toString(): string }>(
  from: Day,
  to: Day,
): { ok: true; days: string[] } | { ok: false; because: 'order' | 'long' } {
  if (to.toString() < from.toString()) return { ok: false, because: 'order' };
  const days: string[] = [];
  for (let day = from; day.toString() <= to.toString(); day = day.add({ days: 1 })) {
    if (days.length === LONGEST_CLOSURE) return { ok: false, because: 'long' };
    days.push(day.toString());
  }
  return { ok: true, days };
}

/** A time without school, as it was entered: from its first day to its last. */
export interface Closure {
  name: string;
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
}

/** Closures as people speak of them: days of one name that follow one another are one. @param days in their order */
export function closuresOf(days: readonly { day: Temporal.PlainDate; name: string }[]): Closure[] {
  const closures: Closure[] = [];
  for (const { day, name } of days) {
    const last = closures.at(-1);
    if (last?.name === name && last.to.add({ days: 1 }).equals(day)) last.to = day;
    else closures.push({ name, from: day, to: day });
  }
  return closures;
}
