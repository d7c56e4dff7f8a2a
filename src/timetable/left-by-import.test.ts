import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemOf } from '#core/db/viewer.ts';
import { newId } from '#core/ids.ts';
import { importRoster } from '#people/roster/actions.ts';
import { type BookingWorld, openBookingWorld } from '#test/booking.ts';
import { releaseTalksOf } from './actions/people-left.ts';

let w: BookingWorld;
const folder = mkdtempSync(path.join(tmpdir(), 'left-by-import-'));
beforeAll(async () => {
  w = await openBookingWorld();
});
afterAll(async () => {
  await w.close();
  rmSync(folder, { recursive: true, force: true });
});

const head = 'sourcedId,status,orgSourcedIds,role,givenName,familyName,agentSourcedIds\n';
async function importing(...rows: string[]) {
  writeFileSync(
    path.join(folder, 'orgs.csv'),
    'sourcedId,name,type\ns1,Linden School,school\ns2,Harbour High,school\n',
  );
  writeFileSync(path.join(folder, 'users.csv'), `${head}${rows.join('\n')}\n`);
  const asked = { importId: newId(), from: folder, sourceName: 'roster', complete: false, yes: true };
  const deps = { db: w.db, clock: w.clock, whenEnded: releaseTalksOf };
  expect(await importRoster(deps, systemOf(w.guardian(w.ids.maria).district), asked)).toMatchObject({
    ok: true,
  });
}
const source = async (person: string) =>
  (await w.owner.query('SELECT source_id FROM person WHERE person_id = $1', [person])).rows[0].source_id;

test('a roster in which a teacher is only a parent and a child is at another school calls their talks off, and nobody else’s; the same file again tells nobody', async () => {
  const { jonas, mira, lina, noor, yusuf } = w.ids;
  for (const wish of [
    w.wish(0),
    w.wish(1, w.friends),
    w.wish(2, { teacherId: mira }),
    w.wish(4, { teacherId: mira, childId: noor, guardianId: yusuf }),
  ])
    expect(await w.book(wish)).toMatchObject({ ok: true });
  await w.deps.deliver();
  await w.owner.query('TRUNCATE mail');
  const files = [
    `${await source(jonas)},,,parent,Jonas,Weber,${await source(lina)}`,
    `${await source(noor)},,s2,student,Noor,Haddad,`,
  ];
  await importing(...files);
  const { rows } = await w.owner.query(
    'SELECT state, taken_id IS NOT NULL AS taken FROM conference ORDER BY starts_at',
  );
  expect(rows.map((row) => (row.taken ? 'without time' : row.state))).toEqual([
    ...['without time', 'without time', 'booked', 'cancelled'],
  ]);
  await w.deps.deliver();
  const mails = await w.owner.query('SELECT to_person, body FROM mail');
  expect(mails.rows.map((mail) => mail.to_person).sort()).toEqual([w.ids.maria, yusuf, yusuf].sort());
  for (const { body } of mails.rows) expect(body).not.toMatch(/http\S*\/book\b/);
  await w.owner.query('TRUNCATE mail');
  await importing(...files);
  await w.deps.deliver();
  expect(await w.count('mail')).toBe(0);
  expect(await w.book(w.wish(5))).toMatchObject({ ok: false });
  expect(w.complaints).toEqual([]);
});
