import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#core/ids.ts';
import { openWorld, type World } from '#test/world.ts';

let w: World;
const evidence = 'Family court, file 12 F 345/26';
beforeAll(async () => {
  w = await openWorld();
});
afterAll(async () => {
  expect(w.complaints).toEqual([]);
  await w.close();
});

const form = (more: Record<string, string> = {}) => ({
  _idempotency: newId(),
  childId: w.people.lina,
  guardianId: w.people.pablo,
  kind: 'no-contact',
  evidence,
  validFrom: '2026-11-23',
  validUntil: '',
  ...more,
});

test('the office finds a child, enters a restriction, reads its evidence and lifts it', async () => {
  const office = await w.staff(w.people.priya);
  expect(await (await office.post('/office/restrictions/new', { q: 'casti' })).text()).toContain(
    'Lina Castillo',
  );
  const page = await office.html(`/office/restrictions/new?child=${w.people.lina}`);
  for (const name of ['Maria Castillo', 'Pablo Reyes', 'Sam Lindgren']) expect(page).toContain(name);
  expect(page).not.toContain('Yusuf');
  const entered = await (await office.post('/office/restrictions', form())).text();
  expect(entered).toContain(evidence);
  expect(entered).toContain('The restriction holds.');
  const list = await office.html('/office/restrictions');
  expect(list).toContain('Holds now');
  expect(list).not.toContain(evidence);
  const { rows } = await w.owner.query('SELECT restriction_id AS id FROM restriction');
  const lifted = await office.post(
    `/office/restrictions/${rows[0].id}/lift`,
    {},
    `/office/restrictions/${rows[0].id}`,
  );
  expect(await lifted.text()).toContain('Over or lifted');
  expect(await office.html(`/office/restrictions?child=${w.people.lina}`)).toContain('Over or lifted');
});

test('opening the evidence leaves a line in the access log', async () => {
  const { rows } = await w.owner.query(
    "SELECT child_id, viewer_id FROM access_log WHERE what = 'restriction'",
  );
  expect(rows.length).toBeGreaterThan(0);
  expect(rows[0]).toEqual({ child_id: w.people.lina, viewer_id: w.people.priya });
});

test('a form that is not right loses nothing typed and says what is missing', async () => {
  const office = await w.staff(w.people.priya);
  await office.get(`/office/restrictions/new?child=${w.people.lina}`);
  const nonsense = {
    validFrom: '31.02.2026',
    kind: 'banish',
    evidence: '<b>"seen"</b> \u202e',
    guardianId: '',
  };
  const answer = await office.post('/office/restrictions', form(nonsense));
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toContain('Please write a date');
  expect(page).toContain('Please choose one');
  expect(page).toContain('&lt;b&gt;&quot;seen&quot;&lt;/b&gt;');
  const backwards = await office.post('/office/restrictions', form({ validUntil: '2026-11-22' }));
  expect(backwards.status).toBe(422);
  expect(await backwards.text()).toContain('The last day is before the first day.');
  const stranger = await office.post('/office/restrictions', form({ guardianId: w.people.strangeGuardian }));
  expect(stranger.status).toBe(422);
});

test('what is not there, not a child, or in another district answers alike', async () => {
  const office = await w.staff(w.people.priya);
  const paths = ['no-id', newId(), w.people.strangeChild, w.people.jonas].flatMap((id) => [
    `/office/restrictions/new?child=${id}`,
    `/office/restrictions/${id}`,
  ]);
  for (const path of paths) expect((await office.get(path)).status, path).toBe(404);
  expect((await office.get(`/office/restrictions?child=${w.people.strangeChild}`)).status).toBe(404);
  await office.get('/office/restrictions');
  expect((await office.post('/office/restrictions', form({ childId: w.people.strangeChild }))).status).toBe(
    404,
  );
});

test('teachers, leaders and families find no page of restrictions', async () => {
  for (const person of [w.people.jonas, w.people.amara]) {
    const staff = await w.staff(person);
    for (const path of ['/office/restrictions', '/office/restrictions/new', '/office/notice']) {
      expect((await staff.get(path)).status).toBe(404);
    }
  }
  const family = await w.family(w.people.maria);
  expect((await family.get('/office/restrictions')).url).not.toContain('/office');
});

test('no page of another guardian says a word of it', async () => {
  const office = await w.staff(w.people.priya);
  await office.get(`/office/restrictions/new?child=${w.people.lina}`);
  expect((await office.post('/office/restrictions', form())).status).toBe(200);
  const maria = await w.family(w.people.maria);
  for (const path of ['/family', '/family/notice']) {
    const page = await maria.html(`${path}?lang=en`);
    expect(page).not.toMatch(/Pablo|Reyes|restrict|court/i);
  }
});

test('the pages speak Arabic from right to left and Spanish', async () => {
  const office = await w.staff(w.people.priya);
  const arabic = await office.html(`/office/restrictions/new?child=${w.people.lina}&lang=ar`);
  expect(arabic).toContain('<html lang="ar" dir="rtl">');
  expect(arabic).toContain('لا تواصل');
  expect(await office.html('/office/restrictions?lang=es')).toContain('Vigente ahora');
});
