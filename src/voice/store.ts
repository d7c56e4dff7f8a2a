import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import type { Said } from './rules.ts';

/** Whose voice: one guardian's, about one child, in one round. */
export interface Whose {
  roundId: string;
  childId: string;
  guardianId: string;
}

export interface StoredAnswer {
  guardianId: string;
  questionId: string;
  /** NULL: looked at and skipped. */
  body: string | null;
  lang: string;
  writtenBy: string;
}

/** What the viewer may read of these guardians' answers about the child; see the policy own_voice. */
export async function findAnswers(
  db: ViewerDb,
  { roundId, childId, guardianIds }: { roundId: string; childId: string; guardianIds: readonly string[] },
): Promise<StoredAnswer[]> {
  if (guardianIds.length === 0) return [];
  return db.q
    .selectFrom('voice_answer')
    .select([
      'guardian_id as guardianId',
      'question_id as questionId',
      'body',
      'lang',
      'written_by as writtenBy',
    ])
    .where('district_id', '=', db.district)
    .where('round_id', '=', roundId)
    .where('child_id', '=', childId)
    .where('guardian_id', 'in', [...guardianIds])
    .execute();
}

/** Writes or changes a guardian's own answers. */
export async function saveOwn(
  db: ViewerDb,
  whose: Whose,
  said: Said[],
  lang: string,
  now: Temporal.Instant,
): Promise<void> {
  if (said.length === 0) return;
  await db.q
    .insertInto('voice_answer')
    .values(said.map((one) => row(db, whose, one, lang, now)))
    .onConflict((conflict) =>
      conflict
        .columns(['district_id', 'round_id', 'child_id', 'guardian_id', 'question_id'])
        .doUpdateSet((eb) => ({
          body: eb.ref('excluded.body'),
          lang: eb.ref('excluded.lang'),
          written_by: eb.ref('excluded.written_by'),
          answered_at: eb.ref('excluded.answered_at'),
        })),
    )
    .execute();
}

/**
 * Writes down answers for a guardian. What somebody else wrote, above all the guardian, is left as it is.
 * @returns the questions whose answer was taken
 */
export async function saveFor(
  db: ViewerDb,
  whose: Whose,
  said: Said[],
  lang: string,
  now: Temporal.Instant,
): Promise<string[]> {
  const taken: string[] = [];
  for (const one of said) {
    const written = row(db, whose, one, lang, now);
    const { rows } = await sql<{ question_id: string }>`
      WITH changed AS (
        UPDATE voice_answer SET body = ${written.body}, lang = ${lang}, answered_at = ${now}
        WHERE district_id = ${db.district} AND round_id = ${whose.roundId} AND child_id = ${whose.childId}
          AND guardian_id = ${whose.guardianId} AND question_id = ${one.questionId} AND written_by = ${db.viewer.person}
        RETURNING question_id),
      added AS (
        INSERT INTO voice_answer (district_id, round_id, child_id, guardian_id, question_id, body, lang, written_by,
          answered_at)
        SELECT ${db.district}, ${whose.roundId}, ${whose.childId}, ${whose.guardianId}, ${one.questionId},
          ${written.body}, ${lang}, ${db.viewer.person}, ${now}
        WHERE NOT EXISTS (SELECT FROM changed)
        ON CONFLICT DO NOTHING RETURNING question_id)
      SELECT question_id FROM changed UNION ALL SELECT question_id FROM added`.execute(db.q);
    if (rows.length) taken.push(one.questionId);
  }
  return taken;
}

function row(db: ViewerDb, whose: Whose, said: Said, lang: string, now: Temporal.Instant) {
  return {
    district_id: db.district,
    round_id: whose.roundId,
    child_id: whose.childId,
    guardian_id: whose.guardianId,
    question_id: said.questionId,
    body: said.body,
    lang,
    written_by: db.viewer.person,
    answered_at: now,
  };
}
