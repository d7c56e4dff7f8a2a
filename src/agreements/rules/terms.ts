import type { Temporal } from 'temporal-polyfill';

export const sides = ['school', 'home', 'student'] as const;
export type Side = (typeof sides)[number];

/** One side's part, with the when and where that make it likelier to happen (Rogers, Milkman, John, Norton 2015). */
export interface Commitment {
  side: Side;
  what: string;
  when: string;
  where: string;
}

export const promiseKinds = ['resource', 'classroom', 'date'] as const;
export type PromiseKind = (typeof promiseKinds)[number];

/** What the teacher promises; `on` counts only for the kind "date". */
export interface Promised {
  kind: PromiseKind;
  what: string;
  on: Temporal.PlainDate | null;
}

/** Everything one version of an agreement says. Exactly one of goal and noGoalBecause is not empty. */
export interface Terms {
  goal: string;
  noGoalBecause: string;
  glow: string;
  growNeed: string;
  growStep: string;
  valueName: string;
  valueTie: string;
  commitments: Commitment[];
  promises: Promised[];
  checkInOn: Temporal.PlainDate;
  /** The language it is written in (BCP 47). */
  lang: string;
}

/** How many rows a form offers; enough for a quarter of an hour. */
export const rowsFor: Record<Side | 'promise', number> = { school: 3, home: 3, student: 2, promise: 4 };
