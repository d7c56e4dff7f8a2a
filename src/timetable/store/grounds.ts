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

/** Whether a child is in a class that the teacher teaches, at the school of the round `r`. $1 district. */
export const sharesClass = (child: string, teacher: string) => `EXISTS (SELECT 1 FROM enrolment s
    JOIN class k ON k.district_id = $1 AND k.class_id = s.class_id AND k.school_id = r.school_id AND k.ended_at IS NULL
    JOIN enrolment t ON t.district_id = $1 AND t.class_id = k.class_id AND t.role = 'teacher' AND t.ended_at IS NULL
      AND t.person_id = ${teacher}
    WHERE s.district_id = $1 AND s.person_id = ${child} AND s.role = 'student' AND s.ended_at IS NULL)`;

export interface Pairing {
  roundId: string;
  guardianId: string;
  childId: string;
  teacherId: string;
}

/**
 * Asked first by whatever books or moves: from here to its commit nobody takes hours of this round away, and nobody leaves.
 * Undefined: no such round, or not this guardian's child.
 */
export async function findGrounds(db: ViewerDb, pairing: Pairing): Promise<StoredGrounds | undefined> {
  const { text, values } = groundsStatement(pairing);
  const { rows } = await db.q.executeQuery<{ grounds: StoredGrounds | null }>(
    CompiledQuery.raw(text, values),
  );
  return rows[0]?.grounds ?? undefined;
}

/** The statement that holds the round and reads it; the bench runs the very same through a bare driver. */
export function groundsStatement(of: Pairing): { text: string; values: string[] } {
  const values = [of.roundId, of.guardianId, of.childId, of.teacherId];
  return { text: 'SELECT hold_grounds($1, $2, $3, $4) AS grounds', values };
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
