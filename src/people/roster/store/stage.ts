import { sql } from 'kysely';
import type { ViewerDb } from '#core/db/database.ts';
import { newId } from '#core/ids.ts';
import type { Stage, StagedKind } from '../intake/read-roster.ts';
import { type Laid, layDown } from './lay-down.ts';

/** `fresh` is the id a row gets should it turn out to be new; minted here so that ids sort by when they were made. */
const TABLES: Readonly<Record<StagedKind, { readonly name: string; readonly shape: string }>> = {
  orgs: {
    name: 'staged_org',
    shape: 'line int, source text, leaving bool, name text, kind text, parent text, fresh uuid',
  },
  users: {
    name: 'staged_user',
    shape: `line int, source text, leaving bool, given text, family text, email text, phone text, lang text, grade text,
      role text, relation text, closed bool, login text, orgs text[], agents text[], fresh uuid`,
  },
  roles: {
    name: 'staged_role',
    shape:
      'line int, person text, org text, role text, relation text, leaving bool, begins text, over text, grade text',
  },
  classes: {
    name: 'staged_class',
    shape: 'line int, source text, leaving bool, title text, org text, terms text[], fresh uuid',
  },
  academicSessions: {
    name: 'staged_session',
    shape: 'line int, source text, begins text, ends text',
  },
  enrollments: {
    name: 'staged_enrolment',
    shape: 'line int, class text, person text, role text, leaving bool, begins text',
  },
  relationships: {
    name: 'staged_pair',
    shape: 'line int, student text, guardian text, relation text, leaving bool',
  },
  guardians: {
    name: 'staged_guardian',
    shape: `line int, student text, source text, named bool, fold text, given text, family text, email text, phone text,
      lang text, relation text, household text, leaving bool, fresh uuid`,
  },
  mention: { name: 'staged_mention', shape: 'kind text, key text' },
};

/** Opens the empty tables an import is laid out in; they live no longer than its transaction. */
export async function openStage(db: ViewerDb): Promise<Stage> {
  // Tables that fill up within this transaction have no statistics yet: the planner takes them for nearly empty and would
  // compare every row with every row. An import always works on whole sets, for which hashing is right.
  await sql`SELECT set_config('work_mem', '64MB', true), set_config('enable_nestloop', 'off', true),
    set_config('jit', 'off', true), set_config('default_statistics_target', '10', true)`.execute(db.q);
  for (const { name, shape } of Object.values(TABLES)) {
    await sql.raw(`CREATE TEMP TABLE ${name} (${shape}) ON COMMIT DROP`).execute(db.q);
  }
  return {
    async write(kind, rows) {
      if (rows.length === 0) return;
      const { name, shape } = TABLES[kind];
      await layDown(name, shape, rows as readonly Laid[], newId).execute(db.q);
    },
  };
}

/** Tells the planner how much there is; without it the first import of a district is planned for empty tables. */
export async function countStage(db: ViewerDb): Promise<void> {
  const indexes = {
    staged_user: 'source',
    staged_class: 'source',
    staged_role: 'person',
    staged_pair: 'student',
    staged_guardian: 'source',
    staged_org: 'source',
    staged_mention: 'key',
  };
  // Only what the comparisons look at: measuring the lists and texts costs more than it tells.
  const counted = {
    staged_user: 'source, role, leaving',
    staged_role: 'person, role, leaving',
    staged_pair: 'student, guardian',
    staged_guardian: 'source, student',
    staged_class: 'source, org',
    staged_mention: 'kind, key',
  };
  for (const [table, column] of Object.entries(indexes)) {
    await sql.raw(`CREATE INDEX ON ${table} (${column})`).execute(db.q);
  }
  for (const [table, columns] of Object.entries(counted)) {
    await sql.raw(`ANALYZE ${table} (${columns})`).execute(db.q);
  }
}
