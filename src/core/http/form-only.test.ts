import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#core/ids.ts';
import { openWorld, type World } from '#test/world.ts';

let w: World;
beforeAll(async () => {
  w = await openWorld();
});
afterAll(() => w.close());

test('an address that only takes a form leads to the page the form stands on, behind the same gate', async () => {
  const jonas = await w.staff(w.people.jonas);
  expect(await jonas.html('/teacher/promises/done?lang=en')).toContain('<h1>What I promised</h1>');
  expect((await jonas.get(`/office/roster/${newId()}/take`)).status).toBe(404);
  expect((await jonas.get('/teacher/promises/undone')).status).toBe(404);
  expect((await jonas.get('/teacher/promises/done%0d%0aset-cookie:x')).status).toBe(404);
  // a page that answers a form as well, and is not there for this reader
  expect((await jonas.get(`/teacher/conferences/${newId()}/agree`)).status).toBe(404);
  const answer = await w.app.request('http://school.test/teacher/promises/done');
  expect(answer.headers.get('location')).toBe('/sign-in');
});

test('a page that says what went wrong can be read in another language', async () => {
  const jonas = await w.staff(w.people.jonas);
  const lost = await (await jonas.get('/nowhere?lang=en')).text();
  expect(lost).toContain('There is nothing on this page');
  for (const lang of ['es', 'ar']) expect(lost).toContain(`href="?lang=${lang}"`);
  expect(lost).not.toContain('href="?lang=en"');
  expect(await (await jonas.get('/nowhere?lang=ar')).text()).toContain('<html lang="ar" dir="rtl">');
  await jonas.get('/teacher?lang=en');
  const unknown = await jonas.post('/teacher/nothing', {}, '/teacher');
  expect(unknown.status).toBe(404);
  // what was asked for with a form cannot be asked for again by a link
  expect(await unknown.text()).toContain('href="/?lang=ar"');
});

test('a page that holds what was typed has no button that would lose it', async () => {
  const amara = await w.staff(w.people.amara);
  const path = '/leader/rounds/new';
  const form = await amara.html(`${path}?lang=en`);
  expect(form).toContain('name="lang" value="es"');
  const refused = await (await amara.post('/leader/rounds', { name: 'Typed with care' }, path)).text();
  expect(refused).toContain('Typed with care');
  expect(refused).not.toContain('name="lang"');
});
