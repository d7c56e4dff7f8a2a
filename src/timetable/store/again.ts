import { CompiledQuery } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { moment, type NewTalk, timesTaken } from './talks.ts';

/*
 * A talk that lost its time is the same talk again at another: what was prepared for it and its calendar entry go along.
 * Who comes is as the form said. Claims as in store/talks.ts: the statement fails as a whole where one is refused.
 */
const againText = `
WITH talk AS (
  UPDATE conference SET state = 'booked', taken_id = NULL, cancelled_at = NULL, starts_at = $3, ends_at = $4, mode = $5,
    place = $6, booked_by = $7, booked_at = $8, sequence = sequence + 1
  WHERE district_id = $1 AND conference_id = $2 AND state = 'cancelled' AND taken_id IS NOT NULL
  RETURNING conference_id, child_id, sequence),
people AS (
  SELECT * FROM unnest($9::uuid[], $10::text[]) AS p (person_id, role)),
coming AS (
  INSERT INTO participant (district_id, conference_id, person_id, role)
  SELECT $1, t.conference_id, p.person_id, p.role FROM talk t, people p
  ON CONFLICT (district_id, conference_id, person_id) DO UPDATE SET ended_at = NULL),
staying AS (
  UPDATE participant SET ended_at = $8 FROM talk t
  WHERE participant.district_id = $1 AND participant.conference_id = t.conference_id AND role = 'guardian'
    AND ended_at IS NULL AND person_id <> ALL ($9)),
claimed AS (
  INSERT INTO claim (district_id, conference_id, resource_id, kind, during)
  SELECT $1, t.conference_id, p.person_id, p.role, tstzrange($3, $4) FROM talk t, people p ORDER BY p.person_id
  ON CONFLICT DO NOTHING RETURNING resource_id),
told AS (
  INSERT INTO effect (district_id, effect_id, effect_key, kind, about, to_person, child_id, due_at, created_at)
  SELECT $1, gen_random_uuid(), 'booked:' || $2 || ':' || t.sequence || ':' || p.person_id, 'booked',
    jsonb_build_object('conferenceId', $2::uuid, 'sequence', t.sequence), p.person_id, t.child_id, $8, $8
  FROM talk t, people p WHERE p.role = 'guardian')
SELECT refuse_times(ARRAY(SELECT person_id FROM people WHERE person_id NOT IN (SELECT resource_id FROM claimed)))
FROM talk`;

/**
 * @returns whether the talk has the time now; false: it has another already
 * @throws TimesTaken when somebody else holds the time; nothing is written then
 */
export async function bookAgain(db: ViewerDb, talk: NewTalk, now: Temporal.Instant): Promise<boolean> {
  const guardians = [talk.guardianId, ...talk.companions];
  const values = [
    db.district,
    talk.conferenceId,
    moment(talk.slot.from),
    moment(talk.slot.to),
    talk.mode,
    talk.mode === 'in-person' ? talk.slot.place : '',
    db.viewer.person,
    now,
    [talk.teacherId, ...guardians],
    ['teacher', ...guardians.map(() => 'guardian')],
  ];
  db.wake();
  try {
    return (await db.last(CompiledQuery.raw(againText, values))).length > 0;
  } catch (error) {
    throw timesTaken(error);
  }
}
