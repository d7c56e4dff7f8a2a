import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { spoken } from '#test/command.ts';
import { openWorld, type World } from '#test/world.ts';
import { importCommand } from './import.ts';

let w: World;
const folder = mkdtempSync(path.join(tmpdir(), 'import-talks-'));
beforeAll(async () => {
  w = await openWorld();
  const { round } = await w.addRound();
  const { lina, maria, omar, yusuf, jonas } = w.people;
  // the command counts by the machine's clock, so its coming talks are far away
  await w.addConference({
    round,
    child: lina,
    guardian: maria,
    teacher: jonas,
    startsAt: '2126-11-24T15:00:00Z',
  });
  await w.addConference({
    round,
    child: omar,
    guardian: yusuf,
    teacher: jonas,
    startsAt: '2126-11-24T16:00:00Z',
  });
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await w.close();
});

async function importing(person: string, role: string, ...more: string[]) {
  const { rows } = await w.owner.query('SELECT source_id AS id FROM person WHERE person_id = $1', [person]);
  writeFileSync(path.join(folder, 'orgs.csv'), 'sourcedId,name,type\ns1,Linden School,school\n');
  writeFileSync(
    path.join(folder, 'users.csv'),
    `sourcedId,status,orgSourcedIds,role,givenName,familyName\n${rows[0].id},tobedeleted,,${role},A,B\n`,
  );
  return spoken(importCommand, w.url, folder, '--district', 'LIN', ...more);
}
const states = async () =>
  (await w.owner.query('SELECT state FROM conference ORDER BY starts_at')).rows.map((row) => row.state);

test('a look from the command line counts the coming talks that would end, and names nobody; taking it ends as many', async () => {
  const { jonas } = w.people;
  const would = await importing(jonas, 'teacher', '--yes', '--dry-run');
  expect(would.code).toBe(0);
  expect(would.out).toContain('2 coming talks would lose their time or be called off');
  expect(would.out).not.toMatch(/Lina|Omar|Castillo|Haddad|Weber|[\u2068\u2069]/);
  expect(await states()).toEqual(['booked', 'booked']);
  const held = await importing(jonas, 'teacher');
  expect(held.code).toBe(1);
  expect(held.out).toContain('2 coming talks would');
  expect(await states()).toEqual(['booked', 'booked']);
  const { rows } = await w.owner.query('SELECT count(*)::int AS n FROM effect');
  expect(rows).toEqual([{ n: 0 }]);
  const done = await importing(jonas, 'teacher', '--yes');
  expect(done.out).toContain('2 coming talks lost their time or were called off.');
  expect(await states()).toEqual(['cancelled', 'cancelled']);
});

test('where no talk would end nothing is said of talks', async () => {
  expect((await importing(w.people.noor, 'student', '--dry-run')).out).not.toMatch(/talk/);
});
