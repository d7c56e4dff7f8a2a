import type { Temporal } from 'temporal-polyfill';

export const answers = ['well', 'tricky', 'change'] as const;
export type OneTap = (typeof answers)[number];

/** What a guardian answered; null where it was only words. */
export interface Given {
  guardianId: string;
  answer: OneTap | null;
  answeredAt: Temporal.Instant;
}

/** Of each guardian the last answer counts: one may change one's mind. Input oldest first; output in order of guardian. */
export function latestAnswers<G extends Given>(given: readonly G[]): G[] {
  return [...new Map(given.map((one) => [one.guardianId, one])).values()];
}

/** One guardian's answer that counts, or undefined. */
export function latestAnswer<G extends Given>(given: readonly G[], guardianId: string): G | undefined {
  return latestAnswers(given).find((one) => one.guardianId === guardianId);
}

/**
 * What waits for the teacher: the heaviest answer that counts and came after the plan last changed. "Let's change the
 * plan" weighs more than "tricky"; "going well" asks for nothing.
 */
export function waiting(given: readonly Given[], planSince: Temporal.Instant): 'change' | 'tricky' | null {
  const fresh = latestAnswers(given).filter(
    (one) => one.answeredAt.epochMilliseconds > planSince.epochMilliseconds,
  );
  return (['change', 'tricky'] as const).find((kind) => fresh.some((one) => one.answer === kind)) ?? null;
}
