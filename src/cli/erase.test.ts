import { afterAll, beforeAll, expect, test } from 'vitest';
import { spoken } from '#test/command.ts';
import { openWorld, type World } from '#test/world.ts';
import { eraseCommand } from './erase.ts';

let w: World;
beforeAll(async () => {
  w = await openWorld();
  const set = (person: string, email: string) =>
    w.owner.query('UPDATE person SET email = $2, source_id = $3 WHERE person_id = $1', [
      person,
      email,
      `s-${email}`,
    ]);
  await set(w.people.maria, 'home@castillo.example');
  await set(w.people.sam, 'home@castillo.example'.toUpperCase());
  await set(w.people.yusuf, 'yusuf@haddad.example');
  await set(w.people.pablo, 'pablo@reyes.example');
  await w.restrict(w.people.pablo, 'no-contact');
});
afterAll(() => w.close());

const run = (...args: string[]) => spoken(eraseCommand, w.url, ...args);

const named = async (name: string) =>
  (await w.owner.query('SELECT 1 FROM person WHERE given_name = $1', [name])).rowCount;

test('first it only says what would go, and about whom; with --yes it is gone', async () => {
  const would = await run('Yusuf@haddad.example');
  expect(would).toMatchObject({ code: 0, err: '' });
  expect(would.out).toMatch(
    /^Yusuf Haddad, guardian of Noor Haddad, Omar Haddad \(Linden\)\. This would be erased:/,
  );
  expect(would.out).toMatch(/2 {2}guardianship[\s\S]*next import brings it back[\s\S]*Nothing was changed/);
  expect(await named('Yusuf')).toBe(1);
  const done = await run('yusuf@haddad.example', '--yes');
  expect(done.out).toMatch(/Erased:[\s\S]*1 {2}person/);
  expect(done.out).not.toContain('Nothing was changed');
  expect(await named('Yusuf')).toBe(0);
  expect(await named('Omar')).toBe(1);
  expect((await run('yusuf@haddad.example', '--yes')).err).toContain('Nobody here');
});

test('where several people share an address it asks which one, and erases nobody', async () => {
  const asked = await run('home@castillo.example', '--yes');
  expect(asked.code).toBe(1);
  expect(asked.err).toMatch(/2 people[\s\S]*Maria Castillo[\s\S]*Sam Lindgren/);
  expect(await named('Maria')).toBe(1);
  const [, id] = /^ {2}(\S+) {2}Sam/m.exec(asked.err) ?? [];
  expect((await run(String(id), '--yes')).out).toContain('Sam Lindgren');
  expect([await named('Sam'), await named('Maria')]).toEqual([0, 1]);
});

test('whoever a restriction names stays, and the command says why', async () => {
  const kept = await run('s-pablo@reyes.example', '--yes');
  expect(kept.code).toBe(1);
  expect(kept.err).toContain('named by a restriction');
  expect(await named('Pablo')).toBe(1);
});

test('a teacher whom families would still meet is not erased before they have been told', async () => {
  const { round } = await w.addRound();
  const { jonas, lina, maria } = w.people;
  const at = { round, child: lina, guardian: maria, teacher: jonas };
  const conference = await w.addConference({ ...at, startsAt: '2126-11-24T15:00:00Z' });
  const kept = await run(jonas, '--yes');
  expect(kept).toMatchObject({ code: 1, out: '' });
  expect(kept.err).toContain('1 coming talk with families');
  expect(await named('Jonas')).toBe(1);
  await w.owner.query("UPDATE conference SET state = 'cancelled' WHERE conference_id = $1", [conference]);
  expect((await run(jonas, '--yes')).out).toContain('they stay, without the name');
  expect(await named('Jonas')).toBe(0);
});

test('without a person it says how it is used', async () => {
  expect(await run()).toMatchObject({ code: 2, out: '' });
  expect(await run('a', 'b')).toMatchObject({ code: 2, out: '' });
});
