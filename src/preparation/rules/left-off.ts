import type { Temporal } from 'temporal-polyfill';

/** How a talk about the same child with the same teacher ended: where the next one starts from. */
export interface LeftOff {
  conferenceId: string;
  startsAt: Temporal.Instant;
  /** The guardians who took part then. */
  names: string[];
  /** Everybody who takes part now took part then. Where not, it is for the teacher alone: another household's page. */
  shared: boolean;
  goal: string | null;
  noGoalBecause: string | null;
  lang: string;
  parts: { side: 'school' | 'home' | 'student'; what: string; when: string; where: string; lang: string }[];
  /** What the family last said when it was asked how it goes; null where nobody asked or nobody tapped. */
  answer: 'well' | 'tricky' | 'change' | null;
}
