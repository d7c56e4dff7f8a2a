import type { ViewerDb } from '#core/db/database.ts';
import type { Intent } from '#rounds/rules/questions.ts';
import type { Draft } from '../rules/preparation.ts';

/** The questions prepared for these talks, talk by talk in their order. */
export async function findQuestions(db: ViewerDb, conferenceIds: string[]) {
  const rows = await db.q
    .selectFrom('prepared_question')
    .select(['conference_id', 'intent', 'body', 'lang'])
    .where('district_id', '=', db.district)
    .where('conference_id', 'in', conferenceIds)
    .orderBy('conference_id')
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ ...row, intent: row.intent as Intent }));
}

/** Writes a talk's questions in place of those it had. */
export async function saveQuestions(db: ViewerDb, conferenceId: string, { questions }: Draft): Promise<void> {
  await db.q
    .deleteFrom('prepared_question')
    .where('district_id', '=', db.district)
    .where('conference_id', '=', conferenceId)
    .execute();
  if (questions.length === 0) return;
  await db.q
    .insertInto('prepared_question')
    .values(
      questions.map((question, position) => ({
        district_id: db.district,
        conference_id: conferenceId,
        position,
        ...question,
      })),
    )
    .execute();
}
