import { newId } from '#core/ids.ts';
import { answerCheckIn, keepPromise, sendCheckIn } from '#follow-through/actions.ts';
import type { Crowd } from './crowd.ts';
import { Random } from './random.ts';
import { type Held, inTurn } from './talks.ts';
import { type Sample, schoolTime, viewerOf } from './year.ts';

/** What followed the talks: most promises kept, most families asked how it goes, many answers. Some are still open today. */
export async function followThrough(sample: Sample, crowd: Crowd, held: Held[]): Promise<void> {
  const random = new Random(48);
  const plans = held.map((talk) => ({
    talk,
    kept: talk.teacherId !== crowd.jonas || random.chance(0.7),
    asked: talk.guardianId === crowd.maria || random.chance(talk.teacherId === crowd.jonas ? 0.6 : 0.85),
    answer: talk.guardianId === crowd.maria ? undefined : answerOf(random.next()),
  }));
  const byTeacher = [...Map.groupBy(plans, (plan) => plan.talk.teacherId).values()];
  await Promise.all(byTeacher.map((plans) => inTurn(plans, (plan) => follow(sample, plan))));
}

interface Plan {
  talk: Held;
  kept: boolean;
  asked: boolean;
  answer: 'well' | 'tricky' | 'change' | undefined;
}

function answerOf(at: number): Plan['answer'] {
  if (at < 0.5) return 'well';
  if (at < 0.62) return 'tricky';
  return at < 0.66 ? 'change' : undefined;
}

async function follow(sample: Sample, { talk, kept, asked, answer }: Plan): Promise<void> {
  const { conferenceId } = talk;
  const ids = async (sql: string) => (await sample.owner.query(sql, [conferenceId])).rows[0]?.id as string;
  const promiseId = await ids('SELECT promise_id AS id FROM promise WHERE conference_id = $1');
  const checkInId = await ids('SELECT check_in_id AS id FROM check_in WHERE conference_id = $1');
  const teacher = viewerOf(sample, talk.teacherId, 'teacher');
  const keptAt = schoolTime(sample, -14, '15:10');
  if (kept) await sample.db.as(teacher, (db) => keepPromise(db, keptAt, { promiseId, note: '' }));
  if (!asked) return;
  const askedAt = schoolTime(sample, -4, '15:30');
  const noticed = talk.story.noticed.replaceAll('{name}', talk.pupil.name);
  const message = `How does it go at home with our goal? A word is enough, and "tricky" is a good answer too.`;
  await sample.db.as(teacher, (db) => sendCheckIn(db, askedAt, { checkInId, noticed, message, lang: 'en' }));
  if (!answer) return;
  const guardian = viewerOf(sample, talk.guardianId, 'guardian');
  const said = { answerId: newId(askedAt.epochMilliseconds), checkInId, answer, words: '', lang: 'en' };
  await sample.db.as(guardian, (db) => answerCheckIn(db, schoolTime(sample, -3, '19:20'), said));
}
