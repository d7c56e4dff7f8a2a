import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressesOf } from './addresses.ts';
import type { Browser } from './browser.ts';
import { filled, routesOf } from './forms.ts';
import { openPlanted, type Planted } from './planted.ts';

let w: Planted;
let maria: Browser;
let jonas: Browser;
beforeAll(async () => {
  w = await openPlanted();
  maria = await w.browser('maria');
  jonas = await w.browser('jonas');
});
afterAll(() => w.close());

const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' };
const here = { ...urlencoded, 'sec-fetch-site': 'same-origin' };

const send = (browser: Browser, path: string, headers: Record<string, string>, body: string) =>
  browser.send(path, { method: 'POST', headers, body });

/** Every address to which something can be sent, one for each route. */
const posts = () =>
  routesOf(w.app)
    .filter(({ method }) => method === 'POST')
    .map((route) => addressesOf(route, w)[0] ?? filled(route, {}));

test('no route takes a form without the reader’s own token, whatever kind of form it is', async () => {
  const [theirs, another] = [await w.browser('yusuf'), await w.browser('mira')];
  await theirs.get('/family');
  await another.get('/teacher');
  const multipart = 'multipart/form-data; boundary=x';
  const hidden = '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n&lang=ar&to=/family&\r\n--x--';
  for (const path of posts()) {
    const browser = path.startsWith('/family') ? maria : jonas;
    const stolen = path.startsWith('/family') ? theirs.token() : another.token();
    const answers = [
      await send(browser, path, here, 'a=b'),
      await send(browser, path, here, `_csrf=${encodeURIComponent(stolen)}`),
      await send(browser, path, urlencoded, `_csrf=${encodeURIComponent(stolen)}`),
      await send(browser, path, { 'content-type': 'text/plain' }, `_csrf=${encodeURIComponent(stolen)}`),
      await send(browser, path, { 'content-type': 'application/json' }, '{}'),
      await browser.send(path, { method: 'POST' }),
    ];
    // an upload is let in behind its gate, and checks its own token there
    if (path !== '/office/roster')
      answers.push(await send(browser, path, { 'content-type': multipart }, hidden));
    const expected = path === '/office/roster' ? [404] : [403];
    expect([...new Set(answers.map(({ status }) => status))], path).toEqual(expected);
  }
  expect((await maria.html('/family')).includes('dir="rtl"')).toBe(false);
});

test('a form that stood on another site is not taken, even with the right token', async () => {
  await maria.get('/family');
  const body = `_csrf=${encodeURIComponent(maria.token())}&lang=ar&to=/family`;
  for (const site of ['cross-site', 'same-site', 'nonsense']) {
    const answer = await send(maria, '/family/language', { ...urlencoded, 'sec-fetch-site': site }, body);
    expect(answer.status).toBe(403);
  }
  for (const origin of ['https://evil.example', 'null', 'nonsense', 'http://school.test.evil.example']) {
    const answer = await send(maria, '/family/language', { ...urlencoded, origin }, body);
    expect(answer.status).toBe(403);
  }
  const { rows } = await w.owner.query('SELECT lang FROM person WHERE person_id = $1', [w.people.maria]);
  expect(rows).toEqual([{ lang: 'es' }]);
  // a browser without Sec-Fetch-Site, or on http: its Origin, or nothing, and the token decide
  const own = body.replace('lang=ar', 'lang=es');
  for (const from of [{ ...urlencoded, origin: 'http://school.test' }, urlencoded])
    expect((await send(maria, '/family/language', from, own)).status).toBe(200);
});

test('whoever sends an old page reads in their language what to do', async () => {
  const answer = await send(maria, '/family/language', here, '_csrf=old&lang=ar');
  const page = await answer.text();
  expect(answer.status).toBe(403);
  expect(page).toContain('<html lang="es"');
  expect(page).toMatch(/<h1[^>]*>Esta página/);
});

test('more than a form can hold is refused in words before it is read, with and without its length', async () => {
  await maria.get('/family');
  const body = `_csrf=${encodeURIComponent(maria.token())}&lang=es&to=${'x'.repeat(1024 * 1024)}`;
  const whole = await send(maria, '/family/language', { ...here, 'content-length': `${body.length}` }, body);
  const stream = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(body));
      controller.close();
    },
  });
  const streamed = await maria.send('/family/language', {
    ...{ method: 'POST', headers: here, body: stream, duplex: 'half' },
  } as RequestInit);
  // one that names a small length beside a transfer without one is measured all the same
  const both = { ...here, 'content-length': '10', 'transfer-encoding': 'chunked' };
  const belittled = await send(maria, '/family/language', both, body);
  for (const answer of [whole, streamed, belittled]) {
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain('<html lang="es"');
  }
});

test('an unknown address gets the same answer as a known one, and no mail', async () => {
  const anybody = await w.anybody();
  const known = { staff: 'jonas', family: 'maria' } as const;
  for (const [door, who] of [
    ['/sign-in', known.staff],
    ['/lost-link', known.family],
  ] as const) {
    const { rows } = await w.owner.query('SELECT email FROM person WHERE person_id = $1', [w.people[who]]);
    const before = (await w.owner.query('SELECT count(*)::int AS n FROM mail')).rows[0].n;
    const there = await anybody.post(door, { email: rows[0].email }, door);
    const nobody = await anybody.post(door, { email: 'nobody@nowhere.example' }, door);
    expect(nobody.status).toBe(there.status);
    expect(await nobody.text()).toBe(await there.text());
    await expect
      .poll(async () => {
        await w.deps.deliver();
        return (await w.owner.query('SELECT count(*)::int AS n FROM mail')).rows[0].n;
      })
      .toBe(before + 1);
  }
  const { rows } = await w.owner.query(`SELECT to_address FROM mail WHERE to_address LIKE '%nowhere%'`);
  expect(rows).toEqual([]);
});

test('a whole staff behind one address may sign in on one morning; one address asked for again and again may not', async () => {
  const anybody = await w.anybody();
  const ask = async (email: string) => (await anybody.post('/sign-in', { email }, '/sign-in')).status;
  const colleagues = await Promise.all(
    Array.from({ length: 30 }, (_, n) => ask(`teacher${n}@school.example`)),
  );
  expect(new Set(colleagues)).toEqual(new Set([200]));
  const again: number[] = [];
  for (let n = 0; n < 8; n++) again.push(await ask(n % 2 ? 'One@school.example' : 'one@school.example'));
  expect(again).toEqual([200, 200, 200, 200, 200, 200, 429, 429]);
  const refused = await anybody.post('/sign-in', { email: 'one@school.example' }, '/sign-in');
  expect(await refused.text()).toContain('A moment, please');
});

test('codes are not guessed for long', async () => {
  const anybody = await w.anybody();
  const statuses = [];
  for (let n = 0; n < 62; n++)
    statuses.push((await anybody.post('/code', { code: `LIN-AAAAA-AAA${n}` }, '/code')).status);
  expect(statuses.slice(0, 60)).toEqual(Array(60).fill(422));
  expect(statuses.slice(60)).toEqual([429, 429]);
});

test('a scanner that opens the sign-in link spends nothing; whoever presses the button spends it once', async () => {
  const anybody = await w.anybody();
  const { rows } = await w.owner.query('SELECT email FROM person WHERE person_id = $1', [w.people.mira]);
  const token = await w.deps.signIn.tokenFor(rows[0].email, 'staff');
  for (const method of ['GET', 'HEAD', 'GET'])
    expect((await anybody.send(`/sign-in/confirm?token=${token}`, { method })).status).toBe(200);
  const come = () => anybody.post('/sign-in/confirm', { token }, `/sign-in/confirm?token=${token}`);
  expect((await come()).url + (await anybody.html('/teacher'))).toContain('Mira');
  const late = await w.anybody();
  const again = await late.post('/sign-in/confirm', { token }, `/sign-in/confirm?token=${token}`);
  expect(again.status).toBe(422);
  expect((await late.get('/teacher')).status).toBe(200);
  expect(await late.html('/teacher')).not.toContain('Mira');
});

test('an expired link opens nothing, nor does the session that came by it', async () => {
  const pablo = await w.browser('pablo');
  await w.owner.query(`UPDATE link SET expires_at = '2026-11-23T10:59:00Z' WHERE person_id = $1`, [
    w.people.pablo,
  ]);
  const answer = await pablo.get('/family');
  expect(answer.status).toBe(403);
  expect(await answer.text()).not.toContain('Lina');
});

test('who leaves the roster is out with the next click', async () => {
  const mira = await w.browser('mira');
  expect(await mira.html('/teacher')).toContain('Lina');
  await w.owner.query(`UPDATE person_role SET ended_at = '2026-11-23T10:00:00Z' WHERE person_id = $1`, [
    w.people.mira,
  ]);
  const page = await mira.html('/teacher');
  expect(page).not.toContain('Lina');
  expect((await mira.post('/teacher/why', { body: 'still here' }, '/teacher/why')).status).not.toBe(303);
  const { rows } = await w.owner.query(`SELECT 1 FROM why WHERE body = 'still here'`);
  expect(rows).toEqual([]);
  await w.owner.query('UPDATE person_role SET ended_at = NULL WHERE person_id = $1', [w.people.mira]);
});

test('every kind of answer carries the headers that keep it to itself', async () => {
  const pages = [
    ...[
      '/',
      '/sign-in',
      '/sign-in/confirm?token=x',
      '/code',
      '/lost-link',
      '/link-closed',
      '/nothing-here',
      '/icon.svg',
    ],
    ...[
      '/assets/nothing.css',
      '/f/nonsense',
      '/mailbox',
      `/family/conferences/${w.ids.conference[0]}/calendar.ics`,
    ],
    ...['/family', '/teacher', '/teacher/why', '/account', '/family/notice', '/office/roster/guardians.csv'],
  ];
  const refused = await send(maria, '/language', here, 'a=b');
  const answers = await Promise.all(
    pages.map((path) => (path.startsWith('/family') ? maria : jonas).get(path)),
  );
  for (const [at, { headers }] of [...answers, refused].entries()) {
    const policy = headers.get('content-security-policy') ?? '';
    const page = pages[at] ?? 'refused';
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "frame-ancestors 'none'",
      "form-action 'self'",
    ])
      expect(policy, page).toContain(rule);
    expect(policy, page).not.toContain('unsafe-inline');
    expect(headers.get('x-content-type-options'), page).toBe('nosniff');
    expect(headers.get('referrer-policy'), page).toBe('same-origin');
    expect(headers.get('cache-control'), page).toMatch(/^no-store$|^public, max-age=31536000/);
  }
});
