import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { checkRooms } from './check-rooms.ts';
import { SENTENCES } from './rooms/law.ts';

const trees: string[] = [];
afterEach(() => {
  for (const path of trees.splice(0)) rmSync(path, { recursive: true });
});

const WHOLE = {
  'ARCHITECTURE.md': Object.values(SENTENCES).join('\n'),
  'src/garden/README.md': 'What grows here.',
  'src/garden/rules.ts': 'export const blooms = (month: number) => month > 3;',
  'src/garden/store.ts':
    "import { sql } from 'kysely';\nimport { blooms } from './rules.ts';\nexport const all = [sql, blooms];",
  'src/garden/reads.ts': "import { all } from './store.ts';\nexport const flowers = () => all;",
  'src/gate/README.md': 'Who comes in.',
  'src/gate/actions.ts': "import { flowers } from '#garden/reads.ts';\nexport const open = () => flowers();",
};

/** A whole project, with `changed` files laid over it. */
function tree(changed: Record<string, string> = {}): string[] {
  const root = mkdtempSync(join(tmpdir(), 'alongside-rooms-'));
  trees.push(root);
  for (const [path, text] of Object.entries({ ...WHOLE, ...changed })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return checkRooms(root).lines;
}

const said = (sentence: keyof typeof SENTENCES) => `"${SENTENCES[sentence]}"`;

test('a tree that keeps the law is passed without a word', () => {
  expect(tree()).toEqual([]);
});

test.each<[string, keyof typeof SENTENCES, Record<string, string>]>([
  ['a file outside the vocabulary', 'vocabulary', { 'src/garden/planting.ts': 'export const x = 1;' }],
  [
    "another room's store",
    'store',
    { 'src/gate/actions.ts': "import { all } from '#garden/store.ts';\nexport const a = all;" },
  ],
  [
    'an arrow that points back',
    'arrow',
    {
      'src/garden/store.ts': "import { b } from './actions.ts';\nexport const all = b;",
      'src/garden/actions.ts': 'export const b = 1;',
    },
  ],
  [
    'a room that imports the first pages',
    'home',
    {
      'src/home/README.md': 'The first page.',
      'src/home/rules.ts': 'export const first = 1;',
      'src/gate/actions.ts': "import { first } from '#home/rules.ts';\nexport const a = first;",
    },
  ],
  [
    'an engine that knows the program',
    'engine',
    {
      'src/coach/engine/README.md': 'How wording is read.',
      'src/coach/engine/review.ts': "import { blooms } from '#garden/rules.ts';\nexport const r = blooms;",
    },
  ],
  [
    'a rule that asks the database',
    'pure',
    { 'src/garden/rules.ts': "import pg from 'pg';\nexport const blooms = pg;" },
  ],
  [
    'a rule that uses the database of core',
    'pure',
    { 'src/garden/rules.ts': "import { q } from '#core/db/database.ts';\nexport const blooms = q;" },
  ],
  [
    'SQL in an action',
    'sql',
    { 'src/gate/actions.ts': "import { sql } from 'kysely';\nexport const open = sql;" },
  ],
  [
    'a page that asks the database',
    'pages',
    { 'src/gate/pages.tsx': "import { q } from '#core/db/database.ts';\nexport const P = q;" },
  ],
  [
    'a rule that looks at the clock',
    'pure',
    { 'src/garden/rules.ts': 'export const blooms = (at: number) => at < Date.now();' },
  ],
  [
    'a page that waits',
    'pages',
    { 'src/gate/pages.tsx': 'export const P = async (x: Promise<1>) => {\n  return await x;\n};' },
  ],
  ['SQL at the top', 'sql', { 'src/program.ts': "import { sql } from 'kysely';\nexport const p = sql;" }],
  [
    'an island that imports the server',
    'island',
    { 'src/gate/island/bell.element.ts': "import { open } from '../actions.ts';\nopen();" },
  ],
  [
    'core that knows a room',
    'core',
    { 'src/core/clock.ts': "import { blooms } from '#garden/rules.ts';\nexport const c = blooms;" },
  ],
  [
    'ui that knows core',
    'core',
    { 'src/ui/card.tsx': "import { c } from '#core/clock.ts';\nexport const card = c;" },
  ],
  [
    'a program that imports the tests',
    'test',
    { 'src/gate/actions.ts': "import { w } from '#test/world.ts';\nexport const open = w;" },
  ],
  [
    'two rooms that need each other',
    'cycles',
    { 'src/garden/actions.ts': "import { open } from '#gate/actions.ts';\nexport const a = open;" },
  ],
  [
    'messages that knows a room',
    'messages',
    {
      'src/messages/README.md': 'x',
      'src/messages/ledger.ts': "import { flowers } from '#garden/reads.ts';\nexport const m = flowers;",
    },
  ],
  ['a forbidden name', 'names', { 'src/core/utils/dates.ts': 'export const d = 1;' }],
  [
    'a barrel',
    'names',
    { 'src/garden/rules/all.ts': "export * from './one.ts';\nexport { two } from './two.ts';\n" },
  ],
  ['a README nobody reads', 'readme', { 'src/gate/README.md': 'line\n'.repeat(21) }],
  ['a file that does not fit', 'sizes', { 'src/core/clock.ts': 'export {};\n'.repeat(251) }],
])('%s is named with the sentence it breaks', (_, sentence, changed) => {
  const lines = tree(changed);
  expect(lines[0]).toBe(said(sentence));
  const where = Object.keys(changed)[0]?.split('/').slice(0, 2).join('/') ?? '';
  expect(lines[1]).toContain(where);
});

test('a room without a README is named', () => {
  expect(tree({ 'src/hall/rules.ts': 'export const h = 1;' })).toEqual([
    said('readme'),
    '  src/hall/README.md is missing',
  ]);
});

test('shapes may be named where running code may not be imported', () => {
  const page =
    "import type { flowers } from './reads.ts';\nexport const P = (props: { f: typeof flowers }) => props;";
  expect(tree({ 'src/garden/pages.tsx': page })).toEqual([]);
  expect(tree({ 'src/garden/pages.tsx': page.replace('import type', 'import') })[0]).toBe(said('arrow'));
});

test('a sub-room keeps the law of a room', () => {
  const lines = tree({
    'src/people/access/README.md': 'x',
    'src/people/access/rules.ts': "import fs from 'node:fs';\nexport const r = fs;",
  });
  expect(lines).toEqual([said('pure'), '  src/people/access/rules.ts imports node:fs']);
});

test('tests may use whatever proves the sentence', () => {
  expect(
    tree({
      'src/gate/actions.test.ts':
        "import { all } from '#garden/store.ts';\nimport '#test/world.ts';\nexport { all };",
    }),
  ).toEqual([]);
});

test('a law that ARCHITECTURE.md does not tell is named', () => {
  const page = Object.values(SENTENCES)
    .filter((sentence) => sentence !== SENTENCES.cycles)
    .join('\n');
  expect(tree({ 'ARCHITECTURE.md': page })).toEqual([`ARCHITECTURE.md does not say: ${said('cycles')}`]);
});
