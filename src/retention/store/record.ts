import { CompiledQuery, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import type { Kind } from '../rules/record.ts';

/** Everything of one kind that is kept: each row as its columns are named, times in ISO 8601. */
export type Kept = Record<string, unknown>[];

/*
 * $1 district, $2 the guardian. Row level security says what of each table is the guardian's to see; the conditions leave
 * out what everybody sees (the staff, free times). Hashes and the ids of other people's deeds are nobody's record.
 */
const kinds: Record<Kind, string> = {
  people: `SELECT person_id, given_name, family_name, email, phone, lang, grade FROM person
    WHERE district_id = $1 AND (person_id = $2 OR person_id = ANY (app_children()))
    ORDER BY person_id <> $2, given_name, family_name`,
  ties: 'SELECT child_id, relation, household, ended_at FROM guardianship WHERE district_id = $1 AND guardian_id = $2',
  restrictions: `SELECT child_id, kind, valid_from, valid_until, lifted_at FROM restriction
    WHERE district_id = $1 AND guardian_id = $2 ORDER BY valid_from`,
  links: `SELECT created_at, expires_at, revoked_at FROM link WHERE district_id = $1 AND person_id = $2
    ORDER BY created_at`,
  notices: `SELECT notice_version, lang, shown_at FROM notice_showing WHERE district_id = $1 AND person_id = $2
    ORDER BY shown_at`,
  invitations: `SELECT round_id, child_id, by_letter, invited_at FROM invitation
    WHERE district_id = $1 AND guardian_id = $2 ORDER BY invited_at, child_id`,
  answers: `SELECT v.round_id, v.child_id, q.intent, q.texts, v.body, v.lang, v.answered_at FROM voice_answer v
    LEFT JOIN round_question q ON q.district_id = v.district_id AND q.question_id = v.question_id
    WHERE v.district_id = $1 AND v.guardian_id = $2 ORDER BY v.answered_at, q.position`,
  talks: `SELECT conference_id, round_id, child_id, teacher_id, guardian_id, starts_at, ends_at, mode, place, state, booked_at,
    opened_at, closed_at, cancelled_at FROM conference WHERE district_id = $1 ORDER BY starts_at, conference_id`,
  teachers: `SELECT person_id, given_name, family_name FROM person WHERE district_id = $1 AND is_staff
    AND person_id IN (SELECT teacher_id FROM conference WHERE district_id = $1)`,
  notes: `SELECT conference_id, field, body, lang, author_id, written_at FROM page_entry WHERE district_id = $1
    ORDER BY written_at, field`,
  agreements: `SELECT conference_id, version, goal, no_goal_because, glow, grow_need, grow_step, value_name, value_tie, lang,
    check_in_on, made_at FROM agreement WHERE district_id = $1 ORDER BY made_at, conference_id`,
  commitments: `SELECT conference_id, version, side, what, when_text, where_text, lang FROM commitment
    WHERE district_id = $1 ORDER BY conference_id, version, side DESC, what`,
  corrections: `SELECT conference_id, version, author_id, body, lang, written_at FROM correction WHERE district_id = $1
    ORDER BY written_at`,
  promises: `SELECT conference_id, what, lang, made_at, due_at, done_at, done_note FROM promise WHERE district_id = $1
    ORDER BY made_at, what`,
  check_ins: `SELECT conference_id, check_in_id, due_on, noticed, message, lang, sent_at FROM check_in
    WHERE district_id = $1 AND sent_at IS NOT NULL ORDER BY sent_at`,
  check_in_answers: `SELECT conference_id, check_in_id, guardian_id, answer, words, lang, answered_at FROM check_in_answer
    WHERE district_id = $1 ORDER BY answered_at`,
};

/**
 * @param db as the guardian whose record it is
 * @param at what keeps a guardian from a child is asked of this instant's day, not of the machine's
 */
export async function findRecord(db: ViewerDb, at: Temporal.Instant): Promise<Record<Kind, Kept>> {
  await sql`SELECT set_config('app.at', ${at.toString()}, true)`.execute(db.q);
  const record = {} as Record<Kind, Kept>;
  for (const [kind, text] of Object.entries(kinds) as [Kind, string][]) {
    const statement = `SELECT coalesce(json_agg(r), '[]') AS rows FROM (${text}) r, (SELECT $2::uuid) AS me`;
    const { rows } = await db.q.executeQuery<{ rows: Kept }>(
      CompiledQuery.raw(statement, [db.district, db.viewer.person]),
    );
    record[kind] = rows[0]?.rows ?? [];
  }
  return record;
}
