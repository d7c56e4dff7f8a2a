import { Temporal } from 'temporal-polyfill';
import type { Entitlement, RestrictionKind } from '#people/access/rules/entitlement.ts';

/** In the order of how much they take. */
export const kinds = ['no-contact', 'may-not-see', 'may-not-book'] as const satisfies RestrictionKind[];

export interface Term {
  validFrom: Temporal.PlainDate;
  /** The last day on which it holds; without one it holds until lifted. */
  validUntil: Temporal.PlainDate | null;
}

export type Refusal = 'no-such-pair' | 'ends-before-it-begins' | 'over-already';

/** Why a restriction with this term is not entered. @param today a date of the school's calendar */
export function termProblem({ validFrom, validUntil }: Term, today: Temporal.PlainDate): Refusal | undefined {
  if (validUntil === null) return undefined;
  if (Temporal.PlainDate.compare(validUntil, validFrom) < 0) return 'ends-before-it-begins';
  return Temporal.PlainDate.compare(validUntil, today) < 0 ? 'over-already' : undefined;
}

export type Phase = 'holds' | 'upcoming' | 'over';

/** Where a restriction is today. A lifted one is over, whatever its days say. */
export function phaseOf(restriction: Term & { lifted: boolean }, today: Temporal.PlainDate): Phase {
  const { validFrom, validUntil, lifted } = restriction;
  if (lifted || (validUntil && Temporal.PlainDate.compare(validUntil, today) < 0)) return 'over';
  return Temporal.PlainDate.compare(today, validFrom) < 0 ? 'upcoming' : 'holds';
}

/** What has to be undone at once because a pair has only these rights left. */
export interface Consequences {
  /** Links open everything of a guardian, so any restriction renews them. */
  revokeLinks: boolean;
  callOffMessages: boolean;
  callOffTalks: boolean;
  takeOutOfTalks: boolean;
}

/** What of a pair has to be undone, from the rights it has left today. */
export function consequencesOf({ maySee, mayBook, mayContact }: Entitlement): Consequences {
  const restricted = !(maySee && mayBook && mayContact);
  return {
    revokeLinks: restricted,
    callOffMessages: restricted,
    callOffTalks: !mayBook,
    takeOutOfTalks: !maySee,
  };
}

/** The days on which a restriction begins or stops to act without anybody's doing: its first day, the day after its last. */
export function daysToAct({ validFrom, validUntil }: Term, today: Temporal.PlainDate): Temporal.PlainDate[] {
  const days = [validFrom, ...(validUntil ? [validUntil.add({ days: 1 })] : [])];
  return days.filter((day) => Temporal.PlainDate.compare(day, today) > 0);
}
