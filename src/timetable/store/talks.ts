import { CompiledQuery } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { newId } from '#core/ids.ts';
import type { Mode } from '../rules/refusals.ts';
import type { Slot } from '../rules/slots.ts';
import type { Pairing } from './grounds.ts';

export interface NewTalk extends Pairing {
  conferenceId: string;
  slot: Slot;
  mode: Mode;
  companions: readonly string[];
}

/*
 * A talk, who takes part, the time they claim and the mail that is owed: one statement, one round trip. The exclusion
 * constraint on claims is the only arbiter. ON CONFLICT DO NOTHING waits for a competitor without ever deadlocking; a
 * claim that does not come back was refused, and then the statement fails as a whole (refuse_times). Claims are written
 * in the order of their resources, so that two talks never wait for each other.
 */
const bookText = `
WITH talk AS (
  INSERT INTO conference (district_id, conference_id, round_id, child_id, teacher_id, guardian_id, starts_at, ends_at,
    mode, place, booked_by, booked_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING RETURNING conference_id),
people AS (
  SELECT * FROM unnest($13::uuid[], $14::text[]) AS p (person_id, role)),
coming AS (
  INSERT INTO participant (district_id, conference_id, person_id, role)
  SELECT $1, t.conference_id, p.person_id, p.role FROM talk t, people p),
claimed AS (
  INSERT INTO claim (district_id, conference_id, resource_id, kind, during)
  SELECT $1, t.conference_id, p.person_id, p.role, tstzrange($7, $8) FROM talk t, people p ORDER BY p.person_id
  ON CONFLICT DO NOTHING RETURNING resource_id),
told AS (
  INSERT INTO effect (district_id, effect_id, effect_key, kind, about, to_person, child_id, due_at, created_at)
  SELECT $1, e.effect_id, 'booked:' || $2 || ':0:' || e.person_id, 'booked',
    jsonb_build_object('conferenceId', $2::uuid, 'sequence', 0), e.person_id, $4, $12, $12
  FROM talk, unnest($15::uuid[], $16::uuid[]) AS e (effect_id, person_id))
SELECT refuse_times(ARRAY(SELECT person_id FROM people WHERE person_id NOT IN (SELECT resource_id FROM claimed)))
FROM talk`;

/** The statement that books, with its values; the bench runs the very same through a bare driver. */
export function bookingStatement(
  district: string,
  bookedBy: string,
  talk: NewTalk,
  now: Temporal.Instant,
): { text: string; values: unknown[] } {
  const guardians = [talk.guardianId, ...talk.companions];
  const values = [
    district,
    talk.conferenceId,
    talk.roundId,
    talk.childId,
    talk.teacherId,
    talk.guardianId,
    moment(talk.slot.from),
    moment(talk.slot.to),
    talk.mode,
    talk.mode === 'in-person' ? talk.slot.place : '',
    bookedBy,
    now,
    [talk.teacherId, ...guardians],
    ['teacher', ...guardians.map(() => 'guardian')],
    guardians.map(() => newId(now.epochMilliseconds)),
    guardians,
  ];
  return { text: bookText, values };
}

/**
 * Writes the talk and commits, in one round trip.
 * @returns whether it was written; false: this id or this family's talk with the teacher is there already
 * @throws TimesTaken when somebody else holds the time; nothing is written then
 */
export async function insertTalk(db: ViewerDb, talk: NewTalk, now: Temporal.Instant): Promise<boolean> {
  const { text, values } = bookingStatement(db.district, db.viewer.person, talk, now);
  db.wake();
  try {
    return (await db.last(CompiledQuery.raw(text, values))).length > 0;
  } catch (error) {
    throw timesTaken(error);
  }
}

/** What refuse_times says, as the refusal it is; anything else as it came. */
export function timesTaken(error: unknown): unknown {
  const { code, detail } = error as { code?: unknown; detail?: unknown };
  return code === 'AL002' ? new TimesTaken(String(detail).split(',')) : error;
}

/** Thrown when somebody else holds the time of these people. */
export class TimesTaken extends Error {
  readonly resources: readonly string[];
  constructor(resources: readonly string[]) {
    super('the time is taken');
    this.resources = resources;
  }
}

/** How the database reads an instant that was counted in milliseconds. */
export const moment = (ms: number): string => new Date(ms).toISOString();

export interface Move {
  conferenceId: string;
  /** The sequence the page showed: whoever changes something newer is told so. */
  sequence: number;
  slot: Slot;
  mode: Mode;
}

/*
 * Moves the talk and everybody's claims at once. A time that is taken fails the statement (23P01, in a race 40P01):
 * nothing has changed then, and the old time is still theirs.
 */
const moveText = `
WITH talk AS (
  UPDATE conference SET starts_at = $3, ends_at = $4, mode = $5, place = $6, sequence = sequence + 1
  WHERE district_id = $1 AND conference_id = $2 AND state = 'booked' AND sequence = $7
  RETURNING conference_id, sequence, child_id),
claimed AS (
  UPDATE claim SET during = tstzrange($3, $4) FROM talk
  WHERE claim.district_id = $1 AND claim.conference_id = talk.conference_id),
told AS (
  INSERT INTO effect (district_id, effect_id, effect_key, kind, about, to_person, child_id, due_at, created_at)
  SELECT $1, gen_random_uuid(), 'booked:' || $2 || ':' || t.sequence || ':' || p.person_id, 'booked',
    jsonb_build_object('conferenceId', $2::uuid, 'sequence', t.sequence), p.person_id, t.child_id, $8, $8
  FROM talk t JOIN participant p ON p.district_id = $1 AND p.conference_id = t.conference_id
    AND p.role = 'guardian' AND p.ended_at IS NULL)
SELECT sequence FROM talk`;

/** @returns whether the talk was moved. @throws overlap or deadlock of the database: that time is taken */
export async function updateTime(db: ViewerDb, move: Move, now: Temporal.Instant): Promise<boolean> {
  const { conferenceId, sequence, slot, mode } = move;
  const place = mode === 'in-person' ? slot.place : '';
  const { rows } = await db.q.executeQuery(
    CompiledQuery.raw(moveText, [
      db.district,
      conferenceId,
      moment(slot.from),
      moment(slot.to),
      mode,
      place,
      sequence,
      now,
    ]),
  );
  if (rows.length) db.wake();
  return rows.length > 0;
}

const cancelText = `
WITH talk AS (
  UPDATE conference SET state = 'cancelled', cancelled_at = $3, sequence = sequence + 1
  WHERE district_id = $1 AND conference_id = $2 AND state = 'booked' AND ($4::int IS NULL OR sequence = $4)
  RETURNING conference_id, sequence, child_id),
freed AS (
  DELETE FROM claim USING talk WHERE claim.district_id = $1 AND claim.conference_id = talk.conference_id),
told AS (
  INSERT INTO effect (district_id, effect_id, effect_key, kind, about, to_person, child_id, due_at, created_at)
  SELECT $1, gen_random_uuid(), 'cancelled:' || $2 || ':' || t.sequence || ':' || p.person_id, 'cancelled',
    jsonb_build_object('conferenceId', $2::uuid, 'sequence', t.sequence), p.person_id, t.child_id, $3, $3
  FROM talk t JOIN participant p ON p.district_id = $1 AND p.conference_id = t.conference_id
    AND p.role = 'guardian' AND p.ended_at IS NULL)
SELECT sequence FROM talk`;

/**
 * Ends a booked talk and gives its time back. @param seen the sequence it is known by; null for whatever it is now
 * @returns false where it was not booked any more, or has been changed since
 */
export async function cancel(
  db: ViewerDb,
  conferenceId: string,
  now: Temporal.Instant,
  seen: number | null = null,
): Promise<boolean> {
  const values = [db.district, conferenceId, now, seen];
  const { rows } = await db.q.executeQuery(CompiledQuery.raw(cancelText, values));
  if (rows.length) db.wake();
  return rows.length > 0;
}
