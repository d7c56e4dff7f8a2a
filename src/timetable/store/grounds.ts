import { CompiledQuery } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import type { StoredChild, StoredRound } from '../rules/offer.ts';

/** What has to be known before one wish is tried; see rules/refusals.ts. Instants in milliseconds. */
export interface StoredGrounds {
  round: StoredRound;
  restrictions: StoredChild['restrictions'];
  teaches: boolean;
  hours: { from: number; to: number; place: string }[];
  /** The talk of these four that lost its time with hours that were taken away. */
  withoutTime: string | null;
}

/* Double precision, not extract(): its numeric costs more than the rest of the row. Whole minutes stay exact. */
const ms = (column: string) => `date_part('epoch', ${column}) * 1000`;

/** Whether a child is in a class that the teacher teaches, at the school of the round `r`. $1 district. */
export const sharesClass = (child: string, teacher: string) => `EXISTS (SELECT 1 FROM enrolment s
    JOIN class k ON k.district_id = $1 AND k.class_id = s.class_id AND k.school_id = r.school_id AND k.ended_at IS NULL
    JOIN enrolment t ON t.district_id = $1 AND t.class_id = k.class_id AND t.role = 'teacher' AND t.ended_at IS NULL
      AND t.person_id = ${teacher}
    WHERE s.district_id = $1 AND s.person_id = ${child} AND s.role = 'student' AND s.ended_at IS NULL)`;

/* $1 district, $2 round, $3 guardian, $4 child, $5 teacher. No row: no such round, or not this guardian's child. */
const text = `
SELECT json_build_object('name', r.name, 'schoolId', r.school_id, 'slotMinutes', r.slot_minutes,
    'pauseMinutes', r.pause_minutes, 'opens', ${ms('r.booking_opens_at')}, 'closes', ${ms('r.booking_closes_at')},
    'state', r.state) AS round,
  coalesce((SELECT json_agg(json_build_object('kind', x.kind, 'from', x.valid_from, 'until', x.valid_until))
    FROM restriction x WHERE x.district_id = $1 AND x.guardian_id = $3 AND x.child_id = $4 AND x.lifted_at IS NULL),
    '[]') AS restrictions,
  ${sharesClass('$4', '$5')} AS teaches,
  (SELECT c.conference_id FROM conference c WHERE c.district_id = $1 AND c.guardian_id = $3 AND c.taken_id IS NOT NULL
    AND c.round_id = $2 AND c.child_id = $4 AND c.teacher_id = $5 AND c.state = 'cancelled') AS "withoutTime"
FROM round r
JOIN guardianship g ON g.district_id = $1 AND g.guardian_id = $3 AND g.child_id = $4 AND g.ended_at IS NULL
WHERE r.district_id = $1 AND r.round_id = $2 AND r.state <> 'draft'`;

export interface Pairing {
  roundId: string;
  guardianId: string;
  childId: string;
  teacherId: string;
}

/**
 * Asked first by whatever books or moves: from here to its commit nobody takes hours of this round away, and nobody leaves.
 * Two statements on one way: the second begins after the wait of the first, so it sees who left in the meantime.
 */
export async function findGrounds(db: ViewerDb, pairing: Pairing): Promise<StoredGrounds | undefined> {
  const { roundId, guardianId, childId, teacherId } = pairing;
  const ask = <Row>(statement: string, values: unknown[]) =>
    db.q.executeQuery<Row>(CompiledQuery.raw(statement, values));
  const [held, found] = await Promise.all([
    ask<Pick<StoredGrounds, 'hours'>>('SELECT hold_hours($1, $2) AS hours', [roundId, teacherId]),
    ask<Omit<StoredGrounds, 'hours'>>(text, [db.district, roundId, guardianId, childId, teacherId]),
  ]);
  return found.rows[0] && { ...found.rows[0], hours: held.rows[0]?.hours ?? [] };
}

export interface Companion {
  personId: string;
  givenName: string;
  familyName: string;
}

/** Those who may come along: the same known household, entitled today. */
export async function findCompanions(
  db: ViewerDb,
  { guardianId, childId }: { guardianId: string; childId: string },
  today: Temporal.PlainDate,
): Promise<Companion[]> {
  const text = `SELECT person_id AS "personId", given_name AS "givenName", family_name AS "familyName"
    FROM companions_of($1, $3) WHERE child_id = $2`;
  const { rows } = await db.q.executeQuery<Companion>(CompiledQuery.raw(text, [guardianId, childId, today]));
  return rows;
}
