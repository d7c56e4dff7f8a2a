import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#core/ids.ts';
import { importRoster, previewRoster } from '#people/roster/actions.ts';
import { addLink } from '#test/people.ts';
import { noon, openWorld, type World } from '#test/world.ts';

let w: World;
const folder = mkdtempSync(path.join(tmpdir(), 'readdressed-'));
beforeAll(async () => {
  w = await openWorld();
  const { maria, pablo } = w.people;
  await w.owner.query("UPDATE person SET source_id = 'g1' WHERE person_id = $1", [maria]);
  await w.owner.query("UPDATE person SET source_id = 'g2', email = NULL WHERE person_id = $1", [pablo]);
});
afterAll(async () => {
  expect(w.complaints).toEqual([]);
  await w.close();
  rmSync(folder, { recursive: true, force: true });
});
let links: string[];
beforeEach(async () => {
  await w.owner.query("UPDATE person SET email = 'maria@home.example' WHERE source_id = 'g1'");
  await w.owner.query('DELETE FROM link');
  links = [
    await addLink(w.owner, w.linden, w.people.maria),
    await addLink(w.owner, w.linden, w.people.pablo),
  ];
});

/** Whose links open: María's, Pablo's. */
async function open() {
  const { rows } = await w.owner.query('SELECT link_id AS id FROM link WHERE revoked_at IS NULL');
  return links.map((link) => rows.some(({ id }) => id === link));
}
async function take(email: string, by = importRoster) {
  const from = path.join(folder, 'users.csv');
  const users = `g1,parent,Maria,Castillo,${email}\ng2,parent,Pablo,Reyes,pablo@home.example\n`;
  writeFileSync(from, `sourcedId,role,givenName,familyName,email\n${users}`);
  const asked = { importId: newId(), from, sourceName: 'users.csv', complete: false, yes: true };
  const taken = await by(w.deps, w.viewer(w.people.priya, ['office']), asked);
  if (!taken.ok) throw new Error(taken.because);
  return taken.report.notes.filter(({ note }) => note === 'linksClosed');
}

test('a link that went to another address than the roster’s new one opens nothing more; a first address closes none', async () => {
  expect(await take('maria@new.example', previewRoster)).toEqual([{ note: 'linksClosed', count: 1 }]);
  expect(await open()).toEqual([true, true]);
  expect(await take('maria@new.example')).toEqual([{ note: 'linksClosed', count: 1 }]);
  expect(await open()).toEqual([false, true]);
  expect(await take('maria@new.example')).toEqual([]);
});

test('the same address written otherwise closes no link; one that was taken out does', async () => {
  expect(await take(' Maria@HOME.example')).toEqual([]);
  expect(await open()).toEqual([true, true]);
  await w.owner.query("UPDATE person SET email = 'Maria@Home.example' WHERE source_id = 'g1'");
  expect(await take('maria@home.example')).toEqual([]);
  expect(await open()).toEqual([true, true]);
  expect(await take('')).toEqual([{ note: 'linksClosed', count: 1 }]);
  expect(await open()).toEqual([false, true]);
});

test('a link that had run out before is not told as one that was closed', async () => {
  await w.owner.query('UPDATE link SET expires_at = $2 WHERE person_id = $1', [
    ...[w.people.maria, noon.subtract({ minutes: 1 }).toString()],
  ]);
  expect(await take('maria@new.example')).toEqual([]);
});

test('the office corrects an address, and the link that went to the wrong one opens nothing more', async () => {
  const office = await w.staff(w.people.priya);
  const at = `/office/people/${w.people.maria}/contact`;
  await office.post(at, { lang: 'es', email: 'maria@home.example', phone: '+1 555 010 9999' }, at);
  expect(await open()).toEqual([true, true]);
  await office.post(at, { lang: 'es', email: 'maria@right.example', phone: '' }, at);
  expect(await open()).toEqual([false, true]);
});
