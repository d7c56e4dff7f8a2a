import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newId } from '#core/ids.ts';
import { spoken } from '#test/command.ts';
import { unescaped } from '#test/forms.ts';
import { waitingForALock } from '#test/locks.ts';
import { addPerson, insert } from '#test/people.ts';
import { openPlanted, type Planted } from '#test/planted.ts';
import { eraseCommand } from '../cli/erase.ts';

let w: Planted;
beforeEach(async () => {
  w = await openPlanted();
});
afterEach(async () => {
  expect(w.complaints).toEqual([]);
  await w.close();
});

type Who = keyof Planted['people'];
const pageOf = (who: Who) => `/office/people/${w.people[who]}/forget`;
const named = async (given: string) =>
  (await w.owner.query('SELECT 1 FROM person WHERE given_name = $1', [given])).rowCount;

/** The form as it stands on the page, with a name typed into it. */
async function typing(office: Awaited<ReturnType<Planted['browser']>>, who: Who, name: string) {
  const page = await office.html(pageOf(who));
  const shown = /name="shown" value="([^"]+)"/.exec(page)?.[1] ?? '';
  return { page, send: () => office.post(pageOf(who), { shown, _name: name }) };
}

test('first the page says what would go, in the same figures as the command, and nothing has gone', async () => {
  for (const who of ['yusuf', 'lina'] as const) {
    const said = (await spoken(eraseCommand, w.url, w.people[who])).out;
    const figures = [...said.matchAll(/^ +(\d+) {2}/gm)].map(([, many]) => Number(many)).sort();
    const { page } = await typing(await w.browser('priya'), who, '');
    const shown = [...page.matchAll(/<td[^>]*data-label="How many">([\d,]+)</g)].map(([, many]) =>
      Number(many),
    );
    expect(shown.length, who).toBeGreaterThan(5);
    expect(shown.sort(), who).toEqual(figures);
  }
  expect([await named('Yusuf'), await named('Lina')]).toEqual([1, 1]);
});

test('the page says what stays and why, and no word of what was written', async () => {
  const { page } = await typing(await w.browser('priya'), 'yusuf', '');
  expect(page).toContain('Talks that were held belong to the child. They stay with what was agreed, without');
  expect(page).toContain('the next import brings the name back');
  expect(page).not.toContain('The child’s guardians');
  expect(page).toMatch(/Children<\/dt><dd>\u2068Noor Haddad\u2069 and \u2068Omar Haddad\u2069</);
  expect(page).toContain('yusuf.haddad@');
  for (const { text, what } of w.marks)
    if (/ of (open|noors|taken)$/.test(what)) expect(page).not.toContain(text);
  const child = await typing(await w.browser('priya'), 'lina', '');
  expect(child.page).toContain('The child’s guardians, brothers and sisters stay');
  expect(child.page).not.toContain('Talks that were held belong to the child.');
  expect(child.page).toMatch(/2 coming talks end.*Nobody gets a message/);
});

test('nobody is forgotten until the name is typed; what was typed instead is still there', async () => {
  const office = await w.browser('priya');
  for (const name of ['', 'Yusuf', 'Maria Castillo', '<b>Yusuf Haddad</b>']) {
    const answer = await (await typing(office, 'yusuf', name)).send();
    const html = await answer.text();
    const page = unescaped(html);
    expect(answer.status, name).toBe(422);
    if (name) expect(page).toContain(name);
    expect(page).toContain(name ? 'That is not the name that stands here' : 'Please write something here');
    expect(html).not.toContain('<b>Yusuf');
  }
  expect(await named('Yusuf')).toBe(1);
});

test('the name typed, the person is gone, and the log says that somebody was, without a name', async () => {
  const info = vi.spyOn(w.deps.log, 'info');
  const answer = await (await typing(await w.browser('priya'), 'yusuf', ' yusuf haddad ')).send();
  const page = await answer.text();
  expect(answer.status).toBe(200);
  expect(page).toMatch(/<h1[^>]*>Forgotten<\/h1>/);
  expect(page).toContain('Take the entry out of the roster, too');
  expect(page).not.toMatch(/Yusuf|Haddad/);
  expect([await named('Yusuf'), await named('Omar')]).toEqual([0, 1]);
  expect(info.mock.calls).toEqual([
    ['forgotten', expect.objectContaining({ by: w.people.priya, blanked: 1 })],
  ]);
  expect(JSON.stringify(info.mock.calls)).not.toMatch(/Yusuf|Haddad/);
});

test('the button pressed again, or at the same time, lands on a kind answer, whether a row is left or not', async () => {
  const office = await w.browser('priya');
  for (const [who, name] of [
    ['yusuf', 'Yusuf Haddad'], // whom a closed talk keeps a row without a name
    ['noor', 'Noor Haddad'], // of whom nothing is left
  ] as const) {
    const { send } = await typing(office, who, name);
    const both = await Promise.all([send(), send()]);
    for (const answer of both) {
      expect(answer.status, who).toBe(200);
      expect(await answer.text(), who).toMatch(/<h1[^>]*>(Forgotten|Already forgotten)<\/h1>/);
    }
    const again = await send();
    expect(again.status).toBe(200);
    expect(await again.text()).toContain('This person had been forgotten before.');
    expect((await office.get(pageOf(who))).status).toBe(404);
  }
});

/** The next but `after` thing that the system does is held up until Maria has become Noor's guardian. */
function becomingAGuardianMeanwhile(after: number): void {
  const { maria, noor } = w.people;
  const as = w.deps.db.as.bind(w.deps.db);
  let waits = after;
  vi.spyOn(w.deps.db, 'as').mockImplementation(async (viewer, work) => {
    if (!viewer.roles.includes('system') || waits-- !== 0) return as(viewer, work);
    const tie = { district_id: w.linden.district, guardian_id: maria, child_id: noor, household: 'castillo' };
    await w.owner.query('BEGIN');
    await insert(w.owner, 'guardianship', tie);
    const held = as(viewer, work);
    held.catch(() => {});
    await vi.waitFor(async () => expect(await waitingForALock(w.owner)).toBe(1));
    await w.owner.query('COMMIT');
    return held;
  });
}

test('what is written about somebody in the very moment of forgetting is not torn apart: nothing goes, and the page says so', async () => {
  const { send } = await typing(await w.browser('priya'), 'noor', 'Noor Haddad');
  becomingAGuardianMeanwhile(1);
  const answer = await send();
  const page = await answer.text();
  expect(answer.status).toBe(409);
  expect(page).toContain('was written in this very moment. Nothing has gone.');
  expect(page).toContain('value="Noor Haddad"');
  const ties = await w.owner.query('SELECT 1 FROM guardianship WHERE child_id = $1', [w.people.noor]);
  expect([await named('Noor'), ties.rowCount]).toEqual([1, 2]);
});

test('what is written in the very moment of looking is counted, and no error', async () => {
  const office = await w.browser('priya');
  const ties = (page: string) =>
    /Ties between adult and child.*?data-label="How many">(\d+)/s.exec(page)?.[1];
  expect(ties(await office.html(pageOf('noor')))).toBe('1');
  becomingAGuardianMeanwhile(0);
  expect(ties(await office.html(pageOf('noor')))).toBe('2');
});

test('a form made up about somebody who was never here is no answer that somebody was forgotten', async () => {
  const office = await w.browser('priya');
  const { page } = await typing(office, 'yusuf', '');
  const shown = /name="shown" value="([^"]+)"/.exec(page)?.[1] ?? '';
  for (const id of [newId(), w.people.strangeChild, w.people.strangeGuardian, 'no-id']) {
    const path = `/office/people/${id}/forget`;
    expect((await office.get(path)).status).toBe(404);
    await office.get(pageOf('yusuf'));
    const sent = await office.post(path, { shown, _name: 'Unseen Guardian' });
    expect(sent.status).toBe(404);
    expect(await sent.text()).not.toMatch(/orgotten|Unseen/);
  }
  expect(await named('Unseen')).toBe(2);
});

test('whom a restriction names stays, and the page says why instead of asking', async () => {
  const office = await w.browser('priya');
  const page = await office.html(pageOf('pablo'));
  expect(page).toContain('A restriction names this person.');
  expect(page).not.toContain('name="shown"');
  const sent = await office.post(pageOf('pablo'), { _name: 'Pablo Reyes' });
  expect(sent.status).toBe(422);
  expect(await sent.text()).toContain('A restriction names this person.');
  expect(await named('Pablo')).toBe(1);
});

test('nobody forgets themselves or a colleague here', async () => {
  const office = await w.browser('priya');
  for (const [who, name, says] of [
    ['priya', 'Priya Nair', 'Nobody forgets themselves here'],
    ['jonas', 'Jonas Weber', 'This person works at the school.'],
    ['amara', 'Amara Okafor', 'This person works at the school.'],
  ] as const) {
    expect(await office.html(pageOf(who))).toContain(says);
    const sent = await office.post(pageOf(who), { name });
    expect([sent.status, await named(name.split(' ')[0] as string)]).toEqual([422, 1]);
  }
});

test('leaders, teachers and families find neither page, and can send nothing to them', async () => {
  for (const who of ['amara', 'jonas', 'mira'] as const) {
    const staff = await w.browser(who);
    await staff.get('/account');
    for (const end of ['forget', 'record']) {
      const path = `/office/people/${w.people.yusuf}/${end}`;
      expect((await staff.get(path)).status, who).toBe(404);
      expect((await staff.post(path, { _name: 'Yusuf Haddad', asked: 'on' }, '/account')).status, who).toBe(
        404,
      );
    }
    expect((await staff.get('/office/forgotten')).status).toBe(404);
  }
  // a guardian is nobody at the staff's door, as everywhere under /office
  for (const who of ['maria', 'yusuf'] as const) {
    const family = await w.browser(who);
    for (const end of ['forget', 'record']) {
      const page = await family.html(`/office/people/${w.people.yusuf}/${end}`);
      expect(page).toContain('action="/sign-in"');
      expect(page).not.toMatch(/Yusuf|Haddad/);
      const path = `/office/people/${w.people.yusuf}/${end}`;
      const sent = await family.post(path, { _name: 'Yusuf Haddad', asked: 'on' }, '/family');
      expect(await sent.text()).not.toMatch(/Yusuf|orgotten/);
    }
  }
  expect(await named('Yusuf')).toBe(1);
});

test('the office of another school of the district sees the same people as everywhere; one of another district nobody', async () => {
  const school = newId();
  await w.owner.query('INSERT INTO school (district_id, school_id, name) VALUES ($1, $2, $3)', [
    ...[w.linden.district, school, 'Oak School'],
  ]);
  const nextDoor = await addPerson(w.owner, { ...w.linden, school }, 'office', 'Olga', 'Petrova');
  const stranger = await addPerson(w.owner, w.other, 'office', 'Owen', 'Far');
  const [near, far] = [await w.staff(nextDoor), await w.staff(stranger)];
  for (const end of ['', '/forget', '/record']) {
    const path = `/office/people/${w.people.yusuf}${end}`;
    expect((await near.get(path)).status, end).toBe(200);
    expect((await far.get(path)).status, end).toBe(404);
  }
  const page = await near.html(pageOf('yusuf'));
  const shown = /name="shown" value="([^"]+)"/.exec(page)?.[1] ?? '';
  await far.get('/account');
  const sent = await far.post(pageOf('yusuf'), { shown, _name: 'Yusuf Haddad' }, '/account');
  expect([sent.status, await named('Yusuf')]).toEqual([404, 1]);
});

test('looking at what would go with a child is written down; a guardian’s page leads to both, a colleague’s to neither', async () => {
  const office = await w.browser('priya');
  await office.get(pageOf('lina'));
  const { rows } = await w.owner.query("SELECT child_id, viewer_id FROM access_log WHERE what = 'forget'");
  expect(rows).toEqual([{ child_id: w.people.lina, viewer_id: w.people.priya }]);
  const links = async (who: Who) =>
    [...(await office.html(`/office/people/${w.people[who]}`)).matchAll(/\/(forget|record)"/g)].map(
      ([, at]) => at,
    );
  expect(await links('yusuf')).toEqual(['record', 'forget']);
  expect(await links('lina')).toEqual(['forget']);
  expect(await links('jonas')).toEqual([]);
});
