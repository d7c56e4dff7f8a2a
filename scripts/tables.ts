/**
 * Writes src/core/db/tables.ts, the row types, from a migrated database:
 * `DATABASE_URL=… node_modules/.bin/node scripts/tables.ts`.
 * The SQL migrations are the only place where the shape is decided.
 */
import { writeFileSync } from 'node:fs';
import pg from 'pg';

const types: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  bool: 'boolean',
  int4: 'number',
  timestamptz: 'Temporal.Instant',
  date: 'Temporal.PlainDate',
  jsonb: 'Json',
  bytea: 'Buffer',
  _int4: 'number[]',
  _text: 'string[]',
  tstzrange: 'string',
  interval: 'string',
};

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
const { rows } = await client.query<
  Record<'table_name' | 'column_name' | 'udt_name' | 'is_nullable', string> & { has_default: boolean }
>(
  `SELECT table_name, column_name, udt_name, is_nullable, column_default IS NOT NULL OR is_generated = 'ALWAYS' AS has_default
   FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE 'kysely%'
   ORDER BY table_name, ordinal_position`,
);
await client.end();

const tables = Map.groupBy(rows, (row) => row.table_name);
const lines = [
  '// Written by scripts/tables.ts from the migrations. Do not edit: change the SQL and run it again.',
  "import type { Generated } from 'kysely';",
  "import type { Temporal } from 'temporal-polyfill';",
  '',
  '// biome-ignore lint/suspicious/noExplicitAny: what is inside is known to the room that wrote it',
  'export type Json = any;',
  '',
  'export interface Tables {',
  ...[...tables].flatMap(([table, columns]) => [
    `  ${table}: {`,
    ...columns.map((column) => {
      const plain = types[column.udt_name];
      if (!plain) throw new Error(`No type for ${column.udt_name} (${table}.${column.column_name})`);
      const type = column.is_nullable === 'YES' ? `${plain} | null` : plain;
      return `    ${column.column_name}: ${column.has_default ? `Generated<${type}>` : type};`;
    }),
    '  };',
  ]),
  '}',
  '',
];
writeFileSync(new URL('../src/core/db/tables.ts', import.meta.url), lines.join('\n'));
