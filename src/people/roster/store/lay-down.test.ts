import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openOffice } from '../fixtures/office.ts';
import { tidy } from '../rules/values.ts';
import { layDown } from './lay-down.ts';

let office: Awaited<ReturnType<typeof openOffice>>;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const SHAPE = 'line int, told text, many text[], yes bool, fresh uuid';
const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map(tidy);
const fresh = '01a2022a-ddb3-7439-9e17-1a08202042d1';

test('whatever a tidied cell holds, an empty one and none included, arrives as it was', async () => {
  const row = fc.record({
    line: fc.nat(1_000_000),
    told: fc.oneof(
      cell,
      fc.constantFrom('', null, undefined, '\\N', '{}', 'NULL', '"', '\\', "';--", '{a,b}'),
    ),
    many: fc.array(fc.oneof(cell.filter(Boolean), fc.constantFrom('a,b', '"', '\\', 'NULL')), {
      maxLength: 3,
    }),
    yes: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) =>
      office.db.as(office.viewer(), async (db) => {
        await sql.raw(`CREATE TEMP TABLE laid (${SHAPE}) ON COMMIT DROP`).execute(db.q);
        await layDown('laid', SHAPE, rows, () => fresh).execute(db.q);
        const found = await sql`SELECT * FROM laid`.execute(db.q);
        expect(found.rows).toEqual(rows.map((one) => ({ ...one, told: one.told ?? null, fresh })));
      }),
    ),
    { numRuns: 120 },
  );
});

test('a cell that was never tidied is refused, before it can pass for two', () => {
  for (const told of ['a\x1fb', 'a\x1db', '\x1e'])
    expect(() => layDown('laid', SHAPE, [{ line: 1, told, many: [], yes: true }], () => fresh)).toThrow(
      'A control character',
    );
});
