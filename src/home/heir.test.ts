import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type LeavingWorld, openLeavingWorld } from '#test/leaving.ts';

let w: LeavingWorld;
beforeAll(async () => {
  w = await openLeavingWorld();
});
afterAll(() => w.close());
beforeEach(async () => {
  await w.again();
  await w.owner.query('TRUNCATE link CASCADE');
});
afterEach(() => expect(w.complaints).toEqual([]));

const first = async (guardian: string) => (await w.family(guardian)).html('/family?lang=en');

test('whoever inherits a talk comes in by the mail’s own link, without invitation or link before, and finds it on the first page', async () => {
  const [id] = await w.booked([0, { companions: [w.ids.sam] }]);
  expect(await w.count(`link WHERE person_id = '${w.ids.sam}'`)).toBe(0);
  expect(await w.count('invitation')).toBe(0);
  await w.part(w.ids.maria);
  const [mail, ...others] = await w.mails();
  expect(others).toEqual([]);
  const [, link = ''] = /href="([^"]*\/f\/[^"]+)"/.exec(mail.html) ?? [];
  const sam = await w.anybody();
  await sam.get(link.replaceAll('&amp;', '&'));
  await sam.post('/family/notice', { version: '0', to: '/family' });
  const talk = await sam.html(`/family/conferences/${id}/booking?lang=en`);
  expect(talk).toContain('24 November');
  const home = await sam.html('/family?lang=en');
  for (const told of [
    'See, change or cancel',
    'Autumn talks',
    'Tuesday 24 November',
    'Jonas Weber',
    `/family/conferences/${id}/booking`,
  ])
    expect(home).toContain(told);
  expect(`${talk}${home}`).not.toMatch(/Maria|Pablo|Omar|Haddad/);
  const hers = await first(w.ids.maria);
  expect(hers).not.toMatch(/Lina|Jonas|Autumn talks/);
});

test('the heir is led to the questions too, and to nothing any more once the talk is off', async () => {
  const [id] = await w.booked([0, { companions: [w.ids.sam] }]);
  await w.part(w.ids.maria);
  const about = `/family/children/${w.ids.lina}/rounds/${w.round}`;
  const sam = await w.family(w.ids.sam);
  const before = await sam.html('/family?lang=en');
  expect(before).toContain(`${about}/voice`);
  for (const next of ['voice', 'book']) expect((await sam.get(`${about}/${next}`)).status).toBe(200);
  await w.owner.query("UPDATE conference SET state = 'cancelled' WHERE conference_id = $1", [id]);
  const after = await sam.html('/family?lang=en');
  expect(after).toContain('Nothing to do at the moment');
  expect(after).not.toMatch(/Autumn talks|24 November|\blate\b|missed/);
});

test('who comes along finds the talk there too, to look at; a guardian of another household, and of another child, finds nothing of it', async () => {
  const [id = ''] = await w.booked([0, { companions: [w.ids.sam] }]);
  const along = await first(w.ids.sam);
  expect(along).toContain(id);
  expect(along).toContain('See this talk');
  expect(along).not.toContain('change or cancel');
  for (const stranger of [w.ids.pablo, w.ids.yusuf]) {
    const page = await first(stranger);
    expect(page).not.toContain(id);
    expect(page).not.toMatch(/Autumn talks|Jonas|24 November|Maria|Sam\b/);
  }
});

test('a guardian kept from the child neither inherits the talk nor finds it, the child or its round on the first page', async () => {
  for (const kind of ['no-contact', 'may-not-see', 'may-not-book']) {
    await w.again();
    const [id = ''] = await w.booked([0, { companions: [w.ids.sam] }]);
    await w.restrict(w.ids.sam, kind);
    expect(await w.part(w.ids.maria), kind).toBe(1);
    expect(await w.count("effect WHERE kind = 'talk-yours'"), kind).toBe(0);
    const page = await first(w.ids.sam);
    expect(page, kind).not.toContain(id);
    expect(page, kind).not.toMatch(/Autumn talks|Jonas|24 November|Maria|restrict|court/i);
    if (kind !== 'may-not-book') expect(page, kind).not.toContain('Lina');
  }
});

test('who came along and is kept from the child since finds neither of them', async () => {
  for (const kind of ['no-contact', 'may-not-see']) {
    await w.again();
    const [id = ''] = await w.booked([0, { companions: [w.ids.sam] }]);
    await w.restrict(w.ids.sam, kind);
    expect(await first(w.ids.sam), kind).not.toMatch(new RegExp(`${id}|Lina|Autumn talks|Jonas`));
  }
});

test('who inherits a talk that has no time is led to another time first of all', async () => {
  const [id] = await w.booked([0, { companions: [w.ids.sam] }]);
  await w.takeAll();
  await w.part(w.ids.maria);
  const page = await first(w.ids.sam);
  expect(page).toContain('Choose another time whenever you like.');
  expect(page).toContain(`/family/conferences/${id}/booking`);
  expect(page).not.toMatch(/Maria|Nothing to do/);
});
