import { CompiledQuery } from 'kysely';
import type { ViewerDb } from '#core/db/database.ts';

export interface FoundPair {
  childId: string;
  childGivenName: string;
  childFamilyName: string;
  grade: string | null;
  guardianId: string;
  guardianGivenName: string;
  guardianFamilyName: string;
}

/* $1 district, $2 round, $3 what was written, $4 a teacher's id or NULL for everybody's children, $5 how many at most. */
const text = `
SELECT k.person_id AS "childId", k.given_name AS "childGivenName", k.family_name AS "childFamilyName", k.grade,
  g.person_id AS "guardianId", g.given_name AS "guardianGivenName", g.family_name AS "guardianFamilyName"
FROM round r
JOIN guardianship b ON b.district_id = $1 AND b.ended_at IS NULL
JOIN person k ON k.district_id = $1 AND k.person_id = b.child_id AND k.ended_at IS NULL
JOIN person g ON g.district_id = $1 AND g.person_id = b.guardian_id AND g.ended_at IS NULL
WHERE r.district_id = $1 AND r.round_id = $2 AND r.state = 'open'
  AND EXISTS (SELECT 1 FROM enrolment s
    JOIN class c ON c.district_id = $1 AND c.class_id = s.class_id AND c.school_id = r.school_id AND c.ended_at IS NULL
    JOIN enrolment t ON t.district_id = $1 AND t.class_id = c.class_id AND t.role = 'teacher' AND t.ended_at IS NULL
    WHERE s.district_id = $1 AND s.person_id = k.person_id AND s.role = 'student' AND s.ended_at IS NULL
      AND ($4::uuid IS NULL OR t.person_id = $4))
  AND (position(lower($3) IN lower(k.given_name || ' ' || k.family_name)) > 0
    OR position(lower($3) IN lower(g.given_name || ' ' || g.family_name)) > 0)
ORDER BY lower(k.family_name), lower(k.given_name), k.person_id, lower(g.family_name), g.person_id LIMIT $5`;

/** Children of the round and their guardians whose name holds what was written; for staff only. */
export async function findFamilies(
  db: ViewerDb,
  question: { roundId: string; name: string; teacherId?: string; most: number },
): Promise<FoundPair[]> {
  const { roundId, name, teacherId, most } = question;
  const { rows } = await db.q.executeQuery<FoundPair>(
    CompiledQuery.raw(text, [db.district, roundId, name, teacherId ?? null, most]),
  );
  return rows;
}
