import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemOf } from '#core/db/viewer.ts';
import { provenDistrict } from '#core/ids.ts';
import { insert } from '#test/people.ts';
import { noon, openWorld, type World } from '#test/world.ts';
import { letterLinkOf } from './actions/links.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('a personal link opens the family page after the privacy notice was shown, once', async () => {
  const anybody = await world.anybody();
  const maria = await world.family(world.people.maria);
  expect((await anybody.get('/family')).url).not.toContain('/family');
  const { rows } = await world.owner.query('SELECT person_id, notice_version, lang FROM notice_showing');
  expect(rows).toEqual([{ person_id: world.people.maria, notice_version: 0, lang: 'es' }]);
  expect(maria.cookies.get('alongside_family')).toContain(world.people.maria);
});

test('a revoked link opens nothing from that moment on, not even with its cookie', async () => {
  const yusuf = await world.family(world.people.yusuf);
  await world.owner.query('UPDATE link SET revoked_at = now() WHERE person_id = $1', [world.people.yusuf]);
  const answer = await yusuf.get('/family/notice');
  expect(answer.status).toBe(403);
  const said = await answer.text();
  expect(said).not.toContain('Haddad');
  for (const way of ['/lost-link', '/code']) expect(said).toContain(`href="${way}"`);
  expect(said, 'would only lead back to this page').not.toContain('href="/family"');
});

/** What stands in a letter or mail of a guardian. */
const waysIn = (guardian: string, path?: string) =>
  world.deps.db.as(systemOf(provenDistrict(world.linden.district)), (db) =>
    letterLinkOf(db, noon, world.deps, guardian, path),
  );

test('a browser that keeps no cookies is told so, by link and by code, and not led to a link that it would not keep either', async () => {
  const { url, code } = await waysIn(world.people.sam);
  const anybody = await world.anybody();
  await anybody.get('/code');
  const typed = new URLSearchParams({ code, _csrf: anybody.token() });
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
  const forgetful = (path: string, init?: RequestInit) => world.app.request(path, init);
  for (const opened of [
    await forgetful(url),
    await forgetful('/code', { method: 'POST', headers, body: typed.toString() }),
  ]) {
    const next = await forgetful(opened.headers.get('location') ?? '');
    expect(next.headers.get('location')).toBe('/cookies');
  }
  expect(await (await forgetful('/cookies?lang=en')).text()).toContain('this browser forgets it');
  const lapsed = await forgetful('/family');
  expect(lapsed.headers.get('location'), 'whoever only has no link here').toBe('/lost-link');
});

test('a browser that keeps cookies stands at an address that can be kept: later it is not said to forget', async () => {
  const { url } = await waysIn(world.people.sam, '/family/check-ins/one?a=tricky');
  const jar = (answer: Response) =>
    answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0] as string);
  const opened = await world.app.request(url);
  const cookie = jar(opened).join('; ');
  const next = await world.app.request(opened.headers.get('location') ?? '', { headers: { cookie } });
  expect(next.headers.get('location')).toBe('/family/check-ins/one?a=tricky');
});

test('the answer tapped in a mail is still the one that is shown after the notice', async () => {
  const { url } = await waysIn(world.people.sam, '/family/check-ins/one?a=tricky');
  const phone = await world.anybody();
  const notice = await phone.html(url.replace(/^https?:..[^/]*/, ''));
  expect(notice).toContain('name="to" value="/family/check-ins/one?a=tricky"');
});

test('the school’s telephone numbers keep their order in a notice that is read from right to left', async () => {
  await world.owner.query(`UPDATE school SET emergency_line = '030 123 456' WHERE district_id = $1`, [
    world.linden.district,
  ]);
  await insert(world.owner, 'notice', {
    ...{ district_id: world.linden.district, notice_version: 1, texts: '{}' },
    ...{ contact: '030 987 654', published_at: '2026-11-20T06:00:00Z' },
  });
  const page = await (await world.family(world.people.maria)).html('/family/notice?lang=ar');
  for (const number of ['030 123 456', '030 987 654']) expect(page).toContain(`\u2068${number}\u2069`);
});

test('an address is understood as it is copied out of a right-to-left text, with the marks that nobody sees', async () => {
  const answer = await (await world.anybody()).post(
    '/lost-link',
    { email: ' \u200f\u202bmaria@home.example\u202c ' },
    '/lost-link',
  );
  expect(answer.status).toBe(200);
});
