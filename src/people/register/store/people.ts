import { type SqlBool, sql } from 'kysely';
import type { ViewerDb } from '#core/db/database.ts';
import type { Kind } from '../rules.ts';

export type Line = {
  readonly personId: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly grade: string | null;
  readonly roles: readonly string[];
};

/** `%` and `_` in what somebody typed mean themselves. */
const literally = (text: string) => text.replace(/[\\%_]/g, '\\$&');

/** People whose names hold every word of `search`, by family name; `offset` rows later. One row more than `limit` tells of a next page. */
export async function findPeople(
  db: ViewerDb,
  asked: { search: string; kind: Kind; offset: number; limit: number },
): Promise<Line[]> {
  const words = asked.search.split(/\s+/).filter(Boolean).slice(0, 5);
  let query = db.q
    .selectFrom('person as p')
    .where('p.district_id', '=', db.district)
    .where('p.ended_at', 'is', null);
  for (const word of words) {
    query = query.where(
      sql<SqlBool>`lower(p.given_name || ' ' || p.family_name) LIKE lower(${`%${literally(word)}%`})`,
    );
  }
  if (asked.kind === 'staff') query = query.where('p.is_staff', '=', true);
  else if (asked.kind !== 'all')
    query = query.where(sql<SqlBool>`EXISTS (SELECT 1 FROM person_role r
    WHERE r.district_id = p.district_id AND r.person_id = p.person_id AND r.role = ${asked.kind} AND r.ended_at IS NULL)`);
  const rows = await query
    .select(['p.person_id', 'p.given_name', 'p.family_name', 'p.grade'])
    .select(
      sql<string[]>`array(SELECT DISTINCT r.role FROM person_role r WHERE r.district_id = p.district_id
        AND r.person_id = p.person_id AND r.ended_at IS NULL ORDER BY r.role)`.as('roles'),
    )
    .orderBy(sql`lower(p.family_name)`)
    .orderBy(sql`lower(p.given_name)`)
    .orderBy('p.person_id')
    .limit(asked.limit + 1)
    .offset(asked.offset)
    .execute();
  return rows.map((row) => ({
    personId: row.person_id,
    givenName: row.given_name,
    familyName: row.family_name,
    grade: row.grade,
    roles: row.roles,
  }));
}
