import { sql } from 'kysely';
import { type Ended, nothingEnded, type Part } from '../rules/ended.ts';
import { type Ending, touched } from './merge.ts';

/**
 * `parted`: who learns or teaches at a school no longer since this instant. Counted before it is joined: of what ended a
 * moment ago no statistics know, and at the end of a school year it is a third of all students.
 */
export async function gatherParted({ db, now }: Ending): Promise<void> {
  await sql`CREATE TEMP TABLE parted ON COMMIT DROP AS SELECT person_id, school_id, role FROM person_role
    WHERE district_id = ${db.district} AND ended_at = ${now.toString()}::timestamptz AND role IN ('student', 'teacher')
  `.execute(db.q);
  await sql`ANALYZE parted`.execute(db.q);
}

/** Who learns or teaches at a school no longer has no seat there either. @param unless of which seats `n` that is not so */
export async function endPartedSeats(ending: Ending, unless = sql`false`): Promise<number> {
  const { db, now } = ending;
  return touched(
    ending,
    sql`UPDATE enrolment n SET ended_at = ${now.toString()}::timestamptz FROM class k, parted r
        WHERE n.district_id = ${db.district} AND n.ended_at IS NULL
          AND k.district_id = n.district_id AND k.class_id = n.class_id
          AND r.person_id = n.person_id AND r.school_id = k.school_id AND r.role = n.role AND NOT ${unless}`,
  );
}

/** What ended with this instant: whatever bears it. Who still sits in a class of a school has not left it. Needs `parted`. */
export async function whatEnded({ db, now, first }: Ending): Promise<Ended> {
  if (first) return nothingEnded;
  const at = sql`${now.toString()}::timestamptz`;
  const here = (id: string) => sql`EXISTS (SELECT 1 FROM person p WHERE p.district_id = ${db.district}
    AND p.person_id = ${sql.raw(id)} AND p.ended_at IS NULL)`;
  const people = await sql<{ id: string }>`
    SELECT person_id AS id FROM person WHERE district_id = ${db.district} AND ended_at = ${at}`.execute(db.q);
  const parts = await sql<Part & { role: string }>`
    SELECT r.person_id AS "personId", r.school_id AS "schoolId", r.role FROM parted r
    WHERE ${here('r.person_id')} AND NOT EXISTS (SELECT 1 FROM enrolment n
        JOIN class k ON k.district_id = n.district_id AND k.class_id = n.class_id
        WHERE n.district_id = ${db.district} AND n.person_id = r.person_id AND n.role = r.role AND n.ended_at IS NULL
          AND k.school_id = r.school_id)`.execute(db.q);
  const pairs = await sql<{ guardianId: string; childId: string }>`
    SELECT s.guardian_id AS "guardianId", s.child_id AS "childId" FROM guardianship s
    WHERE s.district_id = ${db.district} AND s.ended_at = ${at} AND ${here('s.guardian_id')}
      AND ${here('s.child_id')}`.execute(db.q);
  const of = (role: string) =>
    parts.rows.filter((part) => part.role === role).map(({ personId, schoolId }) => ({ personId, schoolId }));
  return {
    people: people.rows.map((row) => row.id),
    teachers: of('teacher'),
    students: of('student'),
    pairs: pairs.rows,
  };
}
