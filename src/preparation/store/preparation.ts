import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import type { Draft, Intent } from '../rules/preparation.ts';

/** The viewing teacher's own preparation; row level security shows nobody else's. */
export function findPreparation(db: ViewerDb, conferenceId: string) {
  return db.q
    .selectFrom('preparation')
    .selectAll()
    .where('district_id', '=', db.district)
    .where('conference_id', '=', conferenceId)
    .where('teacher_id', '=', db.viewer.person)
    .executeTakeFirst();
}

export function findPreparations(db: ViewerDb, conferenceIds: string[]) {
  return db.q
    .selectFrom('preparation')
    .selectAll()
    .where('district_id', '=', db.district)
    .where('conference_id', 'in', conferenceIds)
    .where('teacher_id', '=', db.viewer.person)
    .execute();
}

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

export async function savePreparation(
  db: ViewerDb,
  now: Temporal.Instant,
  conferenceId: string,
  draft: Draft,
): Promise<void> {
  const written = {
    glow: draft.glow,
    glow_where: draft.glowWhere,
    glow_when: draft.glowWhen,
    grow_need: draft.growNeed,
    grow_step: draft.growStep,
    value_id: draft.valueId,
    value_tie: draft.valueTie,
    lang: draft.lang,
    updated_at: now,
  };
  await db.q
    .insertInto('preparation')
    .values({
      district_id: db.district,
      conference_id: conferenceId,
      teacher_id: db.viewer.person,
      ...written,
    })
    .onConflict((at) => at.columns(['district_id', 'conference_id']).doUpdateSet(written))
    .execute();
}

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
