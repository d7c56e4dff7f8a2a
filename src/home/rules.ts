import type { Temporal } from 'temporal-polyfill';
import type { Phase } from '#rounds/rules/round.ts';

export interface TalkFacts {
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  state: 'booked' | 'open' | 'closed' | 'cancelled';
}

export interface RoundFacts<T extends TalkFacts> {
  phase: Phase;
  /** Whether every hour of it has passed, though nobody has ended it yet. */
  over: boolean;
  mayBook: boolean;
  /** How many questions the round asks, and to how many this guardian has said something or skipped. */
  questions: number;
  answered: number;
  skipped: number;
  /** The guardian's own talks about this child in this round. */
  talks: T[];
}

export const legs = ['answer', 'book', 'talk', 'agreed'] as const;
export type Leg = (typeof legs)[number];

/** What a family can do now; without a deadline, and with nothing that could have been missed. */
export type Next =
  | 'answer'
  | 'book'
  | 'soon'
  | 'talk'
  | 'after-talk'
  | 'agreed'
  | 'ask-school'
  | 'over'
  | 'rest';

export interface Way<T extends TalkFacts> {
  next: Next;
  /** Where the child's family is on the way; done and to come around the current one. */
  legs: { leg: Leg; state: 'done' | 'current' | 'todo' }[];
  /** Whether another time can be picked now. */
  mayChoose: boolean;
  /** Whether families pick no time themselves any more, and this one has had none: the school finds one with them. */
  onlyBySchool: boolean;
  /** Booked and not over yet, by time. */
  coming: T[];
  /** Over, and not closed yet by the teacher. */
  awaiting: T[];
  closed: T[];
}

/** Where a family is in one round with one child, and what comes next. */
export function wayOf<T extends TalkFacts>(round: RoundFacts<T>, now: Temporal.Instant): Way<T> {
  const talks = round.talks.filter((talk) => talk.state !== 'cancelled');
  const closed = talks.filter((talk) => talk.state === 'closed');
  const left = talks.filter((talk) => talk.state !== 'closed');
  const isOver = (talk: T) => talk.endsAt.epochMilliseconds <= now.epochMilliseconds;
  const [coming, awaiting] = [left.filter((talk) => !isOver(talk)), left.filter(isOver)];
  const next = nextOf(round, { coming, awaiting, closed });
  const done: Record<Leg, boolean> = {
    answer: round.questions === 0 || round.answered + round.skipped > 0,
    book: talks.length > 0,
    talk: closed.length + awaiting.length > 0 && coming.length === 0,
    agreed: closed.length > 0 && awaiting.length === 0 && coming.length === 0,
  };
  const current =
    next === 'over' ? undefined : legs.find((leg) => !done[leg] && (leg !== 'answer' || next === 'answer'));
  return {
    next,
    legs: legs
      .filter((leg) => leg !== 'answer' || round.questions > 0)
      .map((leg) => ({ leg, state: done[leg] ? 'done' : leg === current ? 'current' : 'todo' })),
    mayChoose: round.mayBook && round.phase === 'booking' && !round.over,
    onlyBySchool: round.mayBook && round.phase === 'talks' && !round.over && talks.length === 0,
    coming,
    awaiting,
    closed,
  };
}

function nextOf<T extends TalkFacts>(
  round: RoundFacts<T>,
  { coming, awaiting, closed }: { coming: T[]; awaiting: T[]; closed: T[] },
): Next {
  const untold = round.questions > 0 && round.answered + round.skipped === 0;
  const before = awaiting.length + closed.length === 0;
  // nobody is asked to prepare for a talk that there will not be
  if (round.over && before && coming.length === 0) return round.mayBook ? 'over' : 'rest';
  if (untold && before && round.phase !== 'ended' && round.phase !== 'draft') return 'answer';
  if (coming.length > 0) return 'talk';
  if (awaiting.length > 0) return 'after-talk';
  if (closed.length > 0) return 'agreed';
  if (!round.mayBook) return 'rest';
  if (round.phase === 'soon') return 'soon';
  if (round.phase === 'booking') return 'book';
  return round.phase === 'talks' ? 'ask-school' : 'rest';
}
