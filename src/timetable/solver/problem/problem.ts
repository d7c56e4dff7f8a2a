/**
 * A school's evening (or several) as the solver sees it: plain values that survive JSON. Times are whole minutes
 * since midnight on a day of the grid, in the school's own zone; a talk fills exactly one slot.
 */
export type Problem = {
  /** Length of a slot, and so of a talk, in minutes. */
  slotMinutes: number;
  days: Day[];
  teachers: Teacher[];
  interpreters: Interpreter[];
  families: Family[];
  wishes: Wish[];
  pins: Pin[];
  apart: Apart[];
  walking: Walking;
  limits: Limits;
  weights: Weights;
};

/** Slots begin at `from`, `from + slotMinutes`, …, and end by `to`. */
export type Day = { id: string; from: number; to: number };

export type Mode = 'person' | 'video' | 'phone';

/** A stretch of one day. */
export type Hours = { day: string; from: number; to: number };

/** A stretch of one day; where `modes` is given, only talks of these modes may stand in it. */
export type Span = Hours & { modes?: Mode[] };

export type Teacher = {
  id: string;
  hours: Span[];
  breaks?: Hours[];
  /** Where this teacher's talks are held; a talk with several teachers is held at the first one's. */
  place?: Place;
  /** Languages spoken: a family that needs one of them needs no interpreter here. */
  languages?: string[];
  /** At most this many talks in a row, instead of `limits.breakAfter`. */
  breakAfter?: number;
};

export type Place = { building: string; floor?: number; room?: string };

export type Interpreter = { id: string; languages: string[]; hours: Hours[] };

/** Whoever comes together: one household. Two separated guardians are two families, kept apart where need be. */
export type Family = {
  id: string;
  children: string[];
  /** When the family can come; without any, whenever the school is open. */
  windows?: Span[];
  /** The language this family needs a talk to be held in, if not the school's. */
  language?: string;
  /** The longest wait between two talks in minutes, instead of `limits.longestWait`. */
  longestWait?: number;
};

export type Wish = {
  id: string;
  family: string;
  children: string[];
  teachers: string[];
  /** How much granting it counts, a whole number from 1 (the default) to 100. */
  priority?: number;
  mode?: Mode;
};

/** A talk that is promised already and stays where it is. */
export type Pin = { wish: string; day: string; at: number; interpreter?: string };

/** Two families of which one must have left for `gapMinutes` before the other arrives (talks in person). */
export type Apart = { families: [string, string]; gapMinutes: number };

export type Walking = {
  betweenFloors: number;
  betweenBuildings: number;
  /** Minutes between two buildings where they differ from `betweenBuildings`. */
  ways?: { buildings: [string, string]; minutes: number }[];
};

export type Limits = {
  /** A teacher has a free slot after at most this many talks in a row. */
  breakAfter?: number;
  /** The longest a family may wait between two talks, in minutes. */
  longestWait?: number;
  talksPerChild?: number;
  /** A family with several children has all its talks on one day. */
  siblingsTogether?: boolean;
};

export type Weights = {
  /** A family's second evening counts as much as this many slots of waiting. */
  extraVisit: number;
  /** One idle slot between a teacher's talks, against … */
  compactness: number;
  /** … one unit of unfairness: the square of what one family went without (see docs/solver.md). */
  fairness: number;
};
