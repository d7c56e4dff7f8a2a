import { Temporal } from 'temporal-polyfill';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { systemOf } from '#core/db/viewer.ts';
import { provenDistrict } from '#core/ids.ts';
import { waitForTurn } from '#people/roster/store/runs.ts';
import { spoken } from '#test/command.ts';
import { waitingForALock } from '#test/locks.ts';
import { insert } from '#test/people.ts';
import { openWorld, type World } from '#test/world.ts';
import { findGrounds } from '#timetable/store/grounds.ts';
import { appointCommand } from './appoint.ts';

let w: World;
let round: string;
/** The command counts by the machine's clock, so its coming talks are far away. */
const day = '2126-11-24';
beforeAll(async () => {
  w = await openWorld();
  w.clock.moveTo(Temporal.Instant.from('2126-11-20T12:00:00Z'));
  round = (await w.addRound()).round;
});
beforeEach(async () => {
  await w.owner.query('TRUNCATE effect, claim, participant, conference, mail, restriction CASCADE');
  await w.owner.query("DELETE FROM person_role WHERE role <> 'teacher' AND person_id = $1", [w.people.jonas]);
  await w.owner.query('DELETE FROM guardianship WHERE guardian_id = $1', [w.people.jonas]);
  for (const table of ['person_role', 'enrolment', 'person'])
    await w.owner.query(`UPDATE ${table} SET ended_at = NULL`);
  await w.owner.query('UPDATE person SET is_staff = true WHERE person_id = $1', [w.people.jonas]);
});
afterEach(() => expect(w.complaints).toEqual([]));
afterAll(() => w.close());

const end = async (person: string, role: string) => {
  const { rows } = await w.owner.query('SELECT email FROM person WHERE person_id = $1', [person]);
  return spoken(appointCommand, w.url, rows[0].email, role, '--end');
};
const talk = (hour: number, more: Partial<Parameters<World['addConference']>[0]> = {}) => {
  const { lina, maria, jonas } = w.people;
  const startsAt = `${day}T${hour}:00:00Z`;
  return w.addConference({ round, child: lina, guardian: maria, teacher: jonas, startsAt, ...more });
};
const states = async () =>
  (await w.owner.query('SELECT state, taken_id FROM conference ORDER BY starts_at')).rows.map((row) =>
    row.taken_id ? 'without time' : row.state,
  );
const mails = async () => {
  await w.deps.deliver();
  return (await w.owner.query('SELECT to_person, body FROM mail ORDER BY to_person')).rows;
};
const give = (person: string, role: string) =>
  insert(w.owner, 'person_role', {
    district_id: w.linden.district,
    person_id: person,
    school_id: w.linden.school,
    role,
  });

test('whoever no longer is a teacher has no coming talks: they lose their time, each family is told once, and the command says how many', async () => {
  const { jonas, mira, pablo, sam, maria, omar, yusuf } = w.people;
  await talk(15, { also: [sam] });
  await talk(16, { child: omar, guardian: yusuf });
  await talk(17, { teacher: mira });
  await talk(18, { guardian: pablo });
  await w.restrict(pablo, 'no-contact');
  const done = await end(jonas, 'teacher');
  expect(done).toMatchObject({ code: 0, err: '' });
  expect(done.out).toContain(
    'no longer is teacher.\n3 coming talks lost their time; their families are told.',
  );
  expect(done.out).not.toMatch(/Lina|Omar|Castillo|Haddad|Reyes/);
  expect(await states()).toEqual(['without time', 'without time', 'booked', 'without time']);
  expect((await end(jonas, 'teacher')).code).toBe(1);
  const sent = await mails();
  expect(sent.map((mail) => mail.to_person)).toEqual([maria, sam, yusuf].sort());
  const his = sent.find((mail) => mail.to_person === sam);
  expect(his.body).toContain('Please call the school office');
  for (const { body } of sent) expect(body).not.toMatch(/http\S*\/book\b|Pablo/);
  expect(his.body).not.toMatch(/Maria|Omar|Haddad/);
});

test('nobody books with whoever no longer is a teacher', async () => {
  const { jonas, lina, maria } = w.people;
  const teaches = () =>
    w.deps.db.as(systemOf(provenDistrict(w.linden.district)), async (db) => {
      const pairing = { roundId: round, childId: lina, guardianId: maria, teacherId: jonas };
      return (await findGrounds(db, pairing))?.teaches;
    });
  expect(await teaches()).toBe(true);
  expect((await end(jonas, 'teacher')).out).toContain('No coming talk was booked with them.');
  expect(await teaches()).toBe(false);
});

test('one who stops leading keeps every talk held as a teacher, and every seat', async () => {
  const { jonas } = w.people;
  await give(jonas, 'leader');
  await talk(15);
  const seats = "enrolment WHERE role = 'teacher' AND ended_at IS NULL AND person_id = $1";
  const count = async () => (await w.owner.query(`SELECT 1 FROM ${seats}`, [jonas])).rowCount;
  const before = await count();
  const done = await end(jonas, 'leader');
  expect(done.out).toContain('no longer is leader.');
  expect(done.out).not.toMatch(/talk/);
  expect(await states()).toEqual(['booked']);
  expect(await count()).toBe(before);
  expect(await mails()).toEqual([]);
});

test('a talk that has begun, and one of another teacher, stay as they are', async () => {
  await talk(15, { state: 'open' });
  await talk(16, { teacher: w.people.mira });
  expect((await end(w.people.jonas, 'teacher')).out).toContain('No coming talk');
  expect(await states()).toEqual(['open', 'booked']);
});

test('with the last role the door closes at once, also to who is signed in; with one of two it stays open for the other', async () => {
  const { jonas } = w.people;
  await give(jonas, 'leader');
  const browser = await w.staff(jonas);
  expect((await browser.get('/leader')).status).toBe(200);
  await end(jonas, 'leader');
  expect((await browser.get('/leader')).status).toBe(404);
  expect(await browser.html('/teacher')).toContain('Jonas');
  await end(jonas, 'teacher');
  const shut = await browser.html('/teacher');
  expect(shut).toContain('/sign-in');
  expect(shut).not.toContain('Jonas');
  const { rows } = await w.owner.query(
    'SELECT (SELECT count(*)::int FROM staff_by_email(p.email)) AS doors FROM person p WHERE person_id = $1',
    [jonas],
  );
  expect(rows).toEqual([{ doors: 0 }]);
});

test('whoever stays as a guardian comes in by the family’s link as before, and is staff to nobody', async () => {
  const { jonas, noor, lina } = w.people;
  await give(jonas, 'guardian');
  await insert(w.owner, 'guardianship', {
    district_id: w.linden.district,
    guardian_id: jonas,
    child_id: noor,
    household: 'weber',
  });
  await end(jonas, 'teacher');
  const page = await (await w.family(jonas)).html('/family?lang=en');
  expect(page).toContain('Noor');
  expect(page).not.toContain('Lina');
  const { rows } = await w.owner.query('SELECT is_staff, ended_at FROM person WHERE person_id = $1', [jonas]);
  expect(rows).toEqual([{ is_staff: false, ended_at: null }]);
  const seen = await w.as(w.people.yusuf, ['guardian'], (db) =>
    db.q.selectFrom('person').select('person_id').where('person_id', 'in', [jonas, lina]).execute(),
  );
  expect(seen).toEqual([]);
});

test('it waits for an import that is under way, and ends what that one gave', async () => {
  const { jonas } = w.people;
  const { promise: whole, resolve: finish } = Promise.withResolvers<void>();
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const order: string[] = [];
  const importing = w.deps.db.as(systemOf(provenDistrict(w.linden.district)), async (db) => {
    await waitForTurn(db);
    begin();
    await whole;
    order.push('imported');
  });
  await begun;
  const taking = end(jonas, 'teacher').then(() => order.push('taken back'));
  await Promise.race([taking, vi.waitFor(async () => expect(await waitingForALock(w.owner)).toBe(1))]);
  finish();
  await Promise.all([importing, taking]);
  expect(order).toEqual(['imported', 'taken back']);
});

test('what a roster gave it says will come back with the next one; what the office gave is simply over', async () => {
  const { jonas, mira } = w.people;
  expect((await end(jonas, 'teacher')).out).toContain('the next import gives it again');
  await w.owner.query("UPDATE person_role SET origin = 'office' WHERE person_id = $1", [mira]);
  expect((await end(mira, 'teacher')).out).not.toContain('import');
});
