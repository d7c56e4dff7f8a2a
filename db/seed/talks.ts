import { closeConference } from '#agreements/actions.ts';
import type { Terms } from '#agreements/rules/terms.ts';
import { openTalk } from '#conversation/actions/talk.ts';
import { newId } from '#core/ids.ts';
import { prepare } from '#preparation/actions/prepare.ts';
import { bookSlot } from '#timetable/actions.ts';
import type { Crowd, Pupil } from './crowd.ts';
import { Random } from './random.ts';
import type { Told } from './rounds.ts';
import { type Story, stories } from './stories.ts';
import { type Sample, schoolTime, viewerOf, zone } from './year.ts';

export interface Held {
  conferenceId: string;
  pupil: Pupil;
  teacherId: string;
  guardianId: string;
  story: Story;
  /** Milliseconds since 1970 UTC. */
  startsAt: number;
}

/** Books, prepares, holds and closes the talks of a round that is over: for about six families in ten. */
export async function holdTalks(sample: Sample, crowd: Crowd, round: Told): Promise<Held[]> {
  const random = new Random(7);
  const wishes = crowd.pupils
    .filter((pupil) => isCast(crowd, pupil) || random.chance(0.6))
    .map((pupil) => ({ pupil, story: random.pick(stories) }));
  const diary = new Map<string, number>();
  const held: Held[] = [];
  for (const { pupil, story } of wishes) {
    const talk = await book(sample, round, pupil, pupil.teachers[0] ?? '', pupil.guardians[0] ?? '', diary);
    if (talk) held.push({ ...talk, story });
  }
  // teachers close their talks side by side, each in the order of the evening
  const byTeacher = [...Map.groupBy(held, (talk) => talk.teacherId).values()];
  await Promise.all(byTeacher.map((talks) => inTurn(talks, (talk) => hold(sample, talk))));
  return held;
}

export async function inTurn<T>(items: T[], work: (item: T) => Promise<void>): Promise<void> {
  for (const item of items) await work(item);
}

const isCast = (crowd: Crowd, pupil: Pupil) =>
  pupil.guardians.some((guardian) => crowd.cast.includes(guardian));

type Booked = Omit<Held, 'story'>;

/** The teacher's next free time that suits the family too, on either evening; `diary` remembers how far each has come. */
export async function book(
  sample: Sample,
  round: Told,
  pupil: Pupil,
  teacherId: string,
  guardianId: string,
  diary: Map<string, number>,
): Promise<Booked | undefined> {
  const now = schoolTime(sample, round.firstDay - round.opensDaysBefore + 2, '18:00');
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  for (let slot = diary.get(teacherId) ?? 0; slot < 36; slot++) {
    diary.set(teacherId, slot + 1);
    const first = schoolTime(sample, round.firstDay + Math.floor(slot / 18), '14:30').epochMilliseconds;
    const conferenceId = newId(now.epochMilliseconds);
    const startsAt = first + (slot % 18) * 15 * 60_000;
    const pairing = { roundId: round.roundId, childId: pupil.childId, guardianId, teacherId };
    const wish = { ...pairing, conferenceId, startsAt, mode: 'in-person', companions: [] } as const;
    const booked = await bookSlot(sample.db, viewerOf(sample, guardianId, 'guardian'), wish, now, today);
    if (booked?.ok) return { conferenceId, pupil, teacherId, guardianId, startsAt };
    if (booked && !['taken', 'you-are-busy'].includes(booked.because)) return undefined;
  }
  return undefined;
}

async function hold(sample: Sample, talk: Held): Promise<void> {
  const { conferenceId, pupil, story } = talk;
  const say = (text: string) => text.replaceAll('{name}', pupil.name);
  const teacher = viewerOf(sample, talk.teacherId, 'teacher');
  const began = sample.now.add({ milliseconds: talk.startsAt - sample.now.epochMilliseconds });
  const closed = began.add({ minutes: 11 });
  await sample.db.as(teacher, async (db) => {
    const glow = { glow: say(story.glow), glowWhere: story.where, glowWhen: story.when };
    const grow = {
      growNeed: story.need,
      growStep: story.step,
      valueId: null,
      valueTie: '',
      questions: [],
      lang: 'en',
    };
    await prepare(db, began.subtract({ hours: 6 }), { conferenceId, draft: { ...glow, ...grow } });
    await openTalk(db, began, { conferenceId, visitId: newId(began.epochMilliseconds) });
    const done = await closeConference(db, closed, {
      conferenceId,
      terms: termsOf(sample, story, say, closed),
    });
    if (!done.ok) throw new Error(`A sample talk was not closed: ${done.because}`);
  });
}

function termsOf(_sample: Sample, story: Story, say: (text: string) => string, closed: Sample['now']): Terms {
  return {
    goal: say(story.goal),
    noGoalBecause: '',
    glow: say(story.glow),
    growNeed: story.need,
    growStep: story.step,
    valueName: 'Growth',
    valueTie: say(story.tie),
    commitments: [
      { side: 'school', ...said(story.school, say) },
      { side: 'home', ...said(story.home, say) },
    ],
    promises: [{ kind: 'resource', what: say(story.promise), on: null }],
    checkInOn: closed.toZonedDateTimeISO(zone).toPlainDate().add({ days: 14 }),
    lang: 'en',
  };
}

function said(part: { what: string; when: string; where: string }, say: (text: string) => string) {
  return { what: say(part.what), when: part.when, where: part.where };
}
