import { sql } from 'kysely';
import type { Note } from '../rules/report.ts';
import { SAME_TERM_DAYS } from './later-seats.ts';
import { type Merge, touched } from './merge.ts';

const PARTS = sql`('student', 'teacher', 'leader')`;

/**
 * A role begins on its first day (OneRoster 1.2: beginDate, inclusive): until then it gives nothing, neither a school's
 * children to its next teacher nor a child's page to its next guardian. `later_part` holds whose waits, and for which
 * school; in the stage such a row is of the role `later`. Nothing begins by itself: the first import from that day on takes it.
 * What somebody has here already stays, whatever first day the files give it now. Needs `place`.
 * @returns what the office should know
 */
export async function putOffRoles(merge: Merge): Promise<Note[]> {
  const { db } = merge;
  await sql`CREATE TEMP TABLE later_part (line int, person text, school_id uuid, role text, begins text)
    ON COMMIT DROP`.execute(db.q);
  const { rows } = await sql`SELECT 1 FROM staged_role WHERE begins IS NOT NULL LIMIT 1`.execute(db.q);
  if (rows.length === 0) return [];
  const firstDay = await readAsOfFirstDay(merge);
  const same = sql`n.person = r.person AND n.org = r.org AND n.role = r.role AND NOT n.leaving AND n.begins IS NULL`;
  await sql`INSERT INTO later_part
    SELECT r.line, r.person, p.school_id, r.role, r.begins FROM staged_role r LEFT JOIN place p ON p.org = r.org
    WHERE r.begins IS NOT NULL AND r.role IN ('student', 'teacher', 'leader', 'guardian')
      AND NOT EXISTS (SELECT 1 FROM staged_role n WHERE ${same})
      AND NOT EXISTS (SELECT 1 FROM person who JOIN person_role h
          ON h.district_id = who.district_id AND h.person_id = who.person_id AND h.ended_at IS NULL
        WHERE who.district_id = ${db.district} AND who.source_id = r.person AND who.ended_at IS NULL
          AND h.role = r.role AND (h.school_id = p.school_id OR h.role = 'guardian'))`.execute(db.q);
  await sql`ANALYZE later_part`.execute(db.q);
  await sql`UPDATE staged_role r SET role = 'later' FROM later_part l WHERE l.line = r.line`.execute(db.q);
  const waiting = await sql<{ people: number; first: string | null }>`
    SELECT count(DISTINCT person)::int AS people, min(begins) AS first FROM later_part`.execute(db.q);
  const { people, first } = waiting.rows[0] ?? { people: 0, first: null };
  return [
    ...(firstDay ? [{ note: 'laterYear', written: firstDay } as const] : []),
    ...(first ? [{ note: 'rolesLater', count: people, written: first } as const] : []),
  ];
}

/**
 * Where no role of the files is there yet, they are the next year's, made during the holidays: they are read as of their first
 * day, and of the weeks in which a year begins. Changes are not: one teacher who comes in spring is no new year.
 * @returns that day (ISO 8601), or null
 */
async function readAsOfFirstDay({ db, first, modes }: Merge): Promise<string | null> {
  const mode = modes.get('roles');
  if (mode !== 'bulk' && !(mode === 'listed' && first)) return null;
  const { rows } = await sql<{ day: string | null }>`
    SELECT min(begins) AS day FROM staged_role WHERE role IN ${PARTS}
    HAVING bool_and(leaving OR begins IS NOT NULL)
      AND NOT EXISTS (SELECT 1 FROM staged_user WHERE role IN ${PARTS} AND NOT leaving)`.execute(db.q);
  const day = rows[0]?.day ?? null;
  if (day) {
    await sql`UPDATE staged_role SET begins = NULL
      WHERE begins::date <= ${day}::date + ${sql.lit(SAME_TERM_DAYS)}`.execute(db.q);
  }
  return day;
}

/** Who is not yet at a school has no place in its classes either. Needs `seat`. @returns how many places wait with their role */
export function putOffTheirSeats(merge: Merge): Promise<number> {
  const { db } = merge;
  return touched(
    merge,
    sql`DELETE FROM seat s USING later_part l, class k
        WHERE l.person = s.person AND l.role = s.role AND NOT s.leaving
          AND k.district_id = ${db.district} AND k.class_id = s.class_id AND k.school_id = l.school_id
          AND NOT EXISTS (SELECT 1 FROM enrolment n WHERE n.district_id = k.district_id AND n.class_id = s.class_id
            AND n.person_id = s.person_id AND n.role = s.role AND n.ended_at IS NULL)`,
  );
}
