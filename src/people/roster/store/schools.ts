import { sql } from 'kysely';
import { type Count, complete, leaveOut, type Merge, notMentioned, touched } from './merge.ts';
import { openSchools, recogniseOpened, serveAdded } from './opened.ts';

/**
 * Schools, and `place`: which school an organisation's id leads to. A department leads up to its school; a district leads
 * down to all of its schools, which counts for leaders only.
 */
export async function mergeSchools(merge: Merge): Promise<Count> {
  const { db } = merge;
  // an export that joins tables says the same of one school more than once
  await sql`DELETE FROM staged_org o USING staged_org first WHERE first.source = o.source AND first.line < o.line
    AND (first.name, first.kind, first.parent, first.leaving) = (o.name, o.kind, o.parent, o.leaving)`.execute(
    db.q,
  );
  await leaveOut(
    merge,
    'orgs',
    'sameIdDiffers',
    'sourcedId',
    sql`DELETE FROM staged_org o USING staged_org first
        WHERE first.source = o.source AND first.line < o.line RETURNING o.line, o.source AS key`,
  );
  const before = await openSchools(merge);
  const recognised = await recogniseOpened(merge);
  const renamed = await touched(
    merge,
    sql`UPDATE school s SET name = o.name, active = true FROM staged_org o
        WHERE s.district_id = ${db.district} AND s.source_id = o.source AND o.kind = 'school' AND NOT o.leaving
          AND (s.name <> o.name OR NOT s.active)`,
  );
  const added = await touched(
    merge,
    sql`INSERT INTO school (district_id, school_id, source_id, name)
        SELECT ${db.district}, fresh, source, name FROM staged_org o
        WHERE kind = 'school' AND NOT leaving
          AND NOT EXISTS (SELECT 1 FROM school s WHERE s.district_id = ${db.district} AND s.source_id = o.source)`,
  );
  const removed = await touched(
    merge,
    sql`UPDATE school s SET active = false
        WHERE s.district_id = ${db.district} AND s.active AND s.source_id IS NOT NULL
          AND (EXISTS (SELECT 1 FROM staged_org o WHERE o.source = s.source_id AND o.leaving)
            OR (${complete(merge, 'orgs')} AND NOT EXISTS (SELECT 1 FROM staged_org o WHERE o.source = s.source_id)
              AND ${notMentioned('orgs', 's.source_id')}))`,
  );
  if (added + recognised > 0) await serveAdded(merge, before);
  await placeOrgs(merge);
  return { added, changed: recognised + renamed, removed };
}

async function placeOrgs({ db }: Merge): Promise<void> {
  await sql`
    CREATE TEMP TABLE place ON COMMIT DROP AS
    WITH RECURSIVE
    up (org, at) AS (
      SELECT source, source FROM staged_org WHERE kind = 'within'
      UNION SELECT up.org, o.parent FROM up JOIN staged_org o ON o.source = up.at AND o.kind = 'within'),
    down (org, at) AS (
      SELECT source, source FROM staged_org WHERE kind = 'above'
      UNION SELECT down.org, o.source FROM down JOIN staged_org o ON o.parent = down.at AND o.kind <> 'within')
    SELECT source_id AS org, school_id, false AS whole FROM school
      WHERE district_id = ${db.district} AND source_id IS NOT NULL AND active
    UNION SELECT up.org, s.school_id, false FROM up
      JOIN school s ON s.district_id = ${db.district} AND s.source_id = up.at AND s.active
    UNION SELECT down.org, s.school_id, true FROM down
      JOIN school s ON s.district_id = ${db.district} AND s.source_id = down.at AND s.active
  `.execute(db.q);
  await sql`CREATE INDEX ON place (org)`.execute(db.q);
  await sql`ANALYZE place`.execute(db.q);
}
