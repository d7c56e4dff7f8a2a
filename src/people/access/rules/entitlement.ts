import { Temporal } from 'temporal-polyfill';

export type RestrictionKind = 'no-contact' | 'may-not-see' | 'may-not-book';

export interface Restriction {
  kind: RestrictionKind;
  validFrom: Temporal.PlainDate;
  /** The last day on which it holds; without one it holds until lifted. */
  validUntil: Temporal.PlainDate | null;
}

/** A restriction as the database hands it over with others: its days as texts (`yyyy-mm-dd`). */
export interface StoredRestriction {
  kind: RestrictionKind;
  from: string;
  until: string | null;
}

/** The same with its days as dates of the school's calendar. */
export function restrictionFrom({ kind, from, until }: StoredRestriction): Restriction {
  const validUntil = until === null ? null : Temporal.PlainDate.from(until);
  return { kind, validFrom: Temporal.PlainDate.from(from), validUntil };
}

/** What one guardian may do about one child today. */
export interface Entitlement {
  maySee: boolean;
  mayBook: boolean;
  mayContact: boolean;
}

const takes: Record<RestrictionKind, (keyof Entitlement)[]> = {
  'no-contact': ['maySee', 'mayBook', 'mayContact'],
  'may-not-see': ['maySee', 'mayBook'],
  'may-not-book': ['mayBook'],
};

/**
 * The rights of a pair under its restrictions. Everything is allowed that no restriction takes; nobody books a talk
 * about a child whose record they may not see.
 * @param today a date of the school's calendar
 */
export function entitlementUnder(restrictions: Restriction[], today: Temporal.PlainDate): Entitlement {
  const taken = new Set(restrictions.filter((r) => holdsOn(r, today)).flatMap((r) => takes[r.kind]));
  return {
    maySee: !taken.has('maySee'),
    mayBook: !taken.has('mayBook'),
    mayContact: !taken.has('mayContact'),
  };
}

/** Whether a restriction holds on a date of the school's calendar, its first and last day included. */
export function holdsOn(restriction: Restriction, day: Temporal.PlainDate): boolean {
  const { validFrom, validUntil } = restriction;
  const begun = Temporal.PlainDate.compare(validFrom, day) <= 0;
  return begun && (validUntil === null || Temporal.PlainDate.compare(day, validUntil) <= 0);
}
