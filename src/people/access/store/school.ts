import { sql } from 'kysely';
import type { ViewerDb } from '#core/db/database.ts';
import type { StoredRestriction } from './people.ts';

/** Who holds a role at a school now. */
export async function findMembers(db: ViewerDb, schoolId: string, role: 'student' | 'teacher') {
  return db.q
    .selectFrom('person_role as r')
    .innerJoin('person as p', (join) =>
      join.onRef('p.district_id', '=', 'r.district_id').onRef('p.person_id', '=', 'r.person_id'),
    )
    .where('r.district_id', '=', db.district)
    .where('r.school_id', '=', schoolId)
    .where('r.role', '=', role)
    .where('r.ended_at', 'is', null)
    .where('p.ended_at', 'is', null)
    .select(['p.person_id', 'p.given_name', 'p.family_name', 'p.grade'])
    .orderBy('p.family_name')
    .orderBy('p.given_name')
    .orderBy('p.person_id')
    .execute();
}

/** Every standing pair about a student of the school in one question, instead of one a child. */
export async function findPairsAt(db: ViewerDb, schoolId: string) {
  const { rows } = await sql<{
    guardian_id: string;
    child_id: string;
    given_name: string;
    family_name: string;
    lang: string | null;
    email: string | null;
    restrictions: StoredRestriction[];
  }>`
    SELECT g.guardian_id, g.child_id, p.given_name, p.family_name, p.lang, p.email,
      coalesce(json_agg(json_build_object('kind', r.kind, 'from', r.valid_from, 'until', r.valid_until))
        FILTER (WHERE r.kind IS NOT NULL), '[]') AS restrictions
    FROM guardianship g
    JOIN person p ON p.district_id = g.district_id AND p.person_id = g.guardian_id AND p.ended_at IS NULL
    JOIN person c ON c.district_id = g.district_id AND c.person_id = g.child_id AND c.ended_at IS NULL
    JOIN person_role s ON s.district_id = g.district_id AND s.person_id = g.child_id AND s.school_id = ${schoolId}
      AND s.role = 'student' AND s.ended_at IS NULL
    LEFT JOIN restriction r ON r.district_id = g.district_id AND r.guardian_id = g.guardian_id
      AND r.child_id = g.child_id AND r.lifted_at IS NULL
    WHERE g.district_id = ${db.district} AND g.ended_at IS NULL
    GROUP BY g.district_id, g.guardian_id, g.child_id, p.given_name, p.family_name, p.lang, p.email
    ORDER BY p.family_name, p.given_name, g.guardian_id, g.child_id`.execute(db.q);
  return rows;
}
