/** The order of a talk, as a table: each step, its share of the time, and why it stands where it stands. */
export interface Step {
  readonly key: StepKey;
  /** Its part of the booked time, in fifteenths: a quarter of an hour is the pattern. */
  readonly weight: number;
}

export const stepKeys = ['welcome', 'voice', 'together', 'goal', 'each', 'close'] as const;
export type StepKey = (typeof stepKeys)[number];

export const script: readonly Step[] = [
  // A strength that was really seen opens the talk: trust before news.
  { key: 'welcome', weight: 2 },
  // The family first. Parents often raise the difficulty themselves, to show that they see it (Pillet-Shore 2015):
  // a teacher who begins with it takes that from them.
  { key: 'voice', weight: 4 },
  // The grow is required and concrete, since specific, actionable messages about what to improve were the most
  // effective (Kraft & Rogers 2015); and it stays folded until the family was asked what it notices.
  { key: 'together', weight: 4 },
  // One goal, not a list: a plan that home and school both follow, looked at again (CBC: Sheridan et al. 2017).
  { key: 'goal', weight: 2 },
  // Each side names when and where: such plans are kept more often than intentions (Rogers, Milkman et al. 2015).
  { key: 'each', weight: 2 },
  { key: 'close', weight: 1 },
];

/** The step that follows, or undefined after the last. */
export function stepAfter(step: StepKey): StepKey | undefined {
  return stepKeys[stepKeys.indexOf(step) + 1];
}

/** The step before, or undefined at the first. */
export function stepBefore(step: StepKey): StepKey | undefined {
  return stepKeys[stepKeys.indexOf(step) - 1];
}
