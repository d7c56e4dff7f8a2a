import { newId } from '#core/ids.ts';
import { answerCheckIn, keepPromise, sendCheckIn } from '#follow-through/actions.ts';
import type { Crowd } from './crowd.ts';
import { Random } from './random.ts';
import { type Held, inTurn } from './talks.ts';
import { type Sample, schoolTime, viewerOf } from './year.ts';

/** What followed the talks: most promises kept, most families asked how it goes, many answers. Some are still open today. */
export async function followThrough(sample: Sample, crowd: Crowd, held: Held[]): Promise<void> {
  const random = new Random(48);
  const made = await madeIn(sample);
  const plans = held.map((talk) => ({
    talk,
    ...(made.get(talk.conferenceId) as Made),
    kept: talk.teacherId !== crowd.jonas || random.chance(0.7),
    asked: talk.guardianId === crowd.maria || random.chance(talk.teacherId === crowd.jonas ? 0.6 : 0.85),
    answer: talk.guardianId === crowd.maria ? undefined : answerOf(random.next()),
  }));
  const byTeacher = [...Map.groupBy(plans, (plan) => plan.talk.teacherId).values()];
  await Promise.all(byTeacher.map((plans) => inTurn(plans, (plan) => follow(sample, plan))));
}

type Made = Pick<Plan, 'promiseId' | 'checkInId'>;

/** What closing each talk brought into being. */
async function madeIn({ owner, district }: Sample): Promise<Map<string, Made>> {
  const { rows } = await owner.query<Made & { conferenceId: string }>(
    `SELECT k.conference_id AS "conferenceId", k.check_in_id AS "checkInId", p.promise_id AS "promiseId"
     FROM check_in k JOIN promise p ON p.district_id = k.district_id AND p.conference_id = k.conference_id
     WHERE k.district_id = $1`,
    [district],
  );
  return new Map(rows.map((row) => [row.conferenceId, row]));
}

interface Plan {
  talk: Held;
  promiseId: string;
  checkInId: string;
  kept: boolean;
  asked: boolean;
  answer: 'well' | 'tricky' | 'change' | undefined;
}

function answerOf(at: number): Plan['answer'] {
  if (at < 0.5) return 'well';
  if (at < 0.62) return 'tricky';
  return at < 0.66 ? 'change' : undefined;
}

async function follow(sample: Sample, plan: Plan): Promise<void> {
  const { talk, promiseId, checkInId, kept, asked, answer } = plan;
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
