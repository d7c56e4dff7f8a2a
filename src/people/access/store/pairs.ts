import { type SqlBool, sql } from 'kysely';
import type { ViewerDb } from '#core/db/database.ts';
import { oneOf, together } from '#core/db/side-by-side.ts';
import type { StoredRestriction } from '../rules/entitlement.ts';

const restrictions = sql<StoredRestriction[]>`coalesce((
  SELECT json_agg(json_build_object('kind', r.kind, 'from', r.valid_from, 'until', r.valid_until)) FROM restriction r
  WHERE r.district_id = g.district_id AND r.guardian_id = g.guardian_id AND r.child_id = g.child_id
    AND r.lifted_at IS NULL), '[]')`;

/** The pairs the viewer may see, of one guardian or one child, with the other person's row. */
export const findPairs = together(
  (db, of: { guardian: string } | { child: string }) =>
    'guardian' in of ? pairs(db, 'guardian', [of.guardian]) : pairs(db, 'child', [of.child]),
  async (db, all) => {
    const guardians = all.flatMap((of) => ('guardian' in of ? of.guardian : []));
    const children = all.flatMap((of) => ('child' in of ? of.child : []));
    const ofGuardians = guardians.length > 0 ? await pairs(db, 'guardian', guardians) : [];
    const ofChildren = children.length > 0 ? await pairs(db, 'child', children) : [];
    return (of) =>
      'guardian' in of
        ? ofGuardians.filter((pair) => pair.guardian_id === of.guardian)
        : ofChildren.filter((pair) => pair.child_id === of.child);
  },
);

function pairs(db: ViewerDb, side: 'guardian' | 'child', ids: string[]) {
  const other =
    side === 'guardian' ? sql<SqlBool>`p.person_id = g.child_id` : sql<SqlBool>`p.person_id = g.guardian_id`;
  return db.q
    .selectFrom('guardianship as g')
    .innerJoin('person as p', (join) => join.onRef('p.district_id', '=', 'g.district_id').on(other))
    .where('g.district_id', '=', db.district)
    .where(side === 'guardian' ? 'g.guardian_id' : 'g.child_id', '=', oneOf(ids))
    .where('g.ended_at', 'is', null)
    .where('p.ended_at', 'is', null)
    .select(['g.guardian_id', 'g.child_id', 'g.relation', 'g.household'])
    .select(['p.person_id', 'p.given_name', 'p.family_name', 'p.grade', 'p.lang', 'p.email', 'p.phone'])
    .select(restrictions.as('restrictions'))
    .select((eb) =>
      eb
        .selectFrom('person_role as r')
        .whereRef('r.district_id', '=', 'g.district_id')
        .whereRef('r.person_id', '=', 'g.child_id')
        .where('r.role', '=', 'student')
        .where('r.ended_at', 'is', null)
        .select((x) => x.fn.min(sql<string>`r.school_id::text`).as('school'))
        .as('school_id'),
    )
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
