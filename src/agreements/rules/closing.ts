import { Temporal } from 'temporal-polyfill';
import type { Terms } from './terms.ts';

export type NotClosed = 'not-there' | 'cancelled' | 'not-yet';

export type NotRevised = 'not-there' | 'not-closed' | 'changed-meanwhile';

/** What keeps a talk from being closed now. One that was closed already may be "closed" again: it changes nothing. */
export function mayClose(
  talk: { state: string; startsAt: Temporal.Instant },
  now: Temporal.Instant,
): 'cancelled' | 'not-yet' | undefined {
  if (talk.state === 'cancelled') return 'cancelled';
  // a talk that was begun may be closed early; one that was only booked waits for its hour
  if (talk.state === 'booked' && Temporal.Instant.compare(now, talk.startsAt) < 0) return 'not-yet';
  return undefined;
}

/** A revision builds on the version its writer saw. */
export function mayRevise(latest: number, from: number): 'changed-meanwhile' | undefined {
  return latest === from ? undefined : 'changed-meanwhile';
}

type Standing = Omit<Terms, 'promises' | 'goal' | 'noGoalBecause' | 'commitments'> & {
  goal: string | null;
  noGoalBecause: string | null;
  commitments: Terms['commitments'];
};

/** Whether a version that stands says exactly these terms; promises are kept apart from versions. */
export function sameTerms(standing: Standing, terms: Terms): boolean {
  const plain = (of: Standing | Terms) => [
    of.goal ?? '',
    of.noGoalBecause ?? '',
    ...[of.glow, of.growNeed, of.growStep, of.valueName, of.valueTie, of.checkInOn.toString()],
    ...of.commitments.flatMap((c) => [c.side, c.what, c.when, c.where]),
  ];
  return JSON.stringify(plain(standing)) === JSON.stringify(plain(terms));
}
