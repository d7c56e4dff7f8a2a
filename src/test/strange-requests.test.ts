import { afterAll, beforeAll, expect, test } from 'vitest';
import { isId, newId } from '#core/ids.ts';
import { addressesOf } from './addresses.ts';
import type { Browser } from './browser.ts';
import { routesOf } from './forms.ts';
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

test('strange addresses, headers and methods are answered calmly', { timeout: 60_000 }, async () => {
  const addresses = [
    ...[
      '/f/%E0%A4%A',
      '/f/%',
      '/f/%00',
      '/family/conferences/%E0%A4%A',
      '/family?lang=%',
      '/family?lang=%E0%A4%A',
    ],
    ...[
      '/family?lang=xx&lang=ar',
      '/family?lang=__proto__',
      '/family/notice?to=%2F%2Fevil.example',
      '/%',
      '/%00',
    ],
    ...[
      '/family/%2e%2e/%2e%2e/etc/passwd',
      '/assets/%',
      '/assets/../src/app.tsx',
      '/assets/%2e%2e%2f.env',
      '/assets/%00',
    ],
    ...[
      '//evil.example',
      '/\\evil.example',
      '/family//',
      '/family/conferences/',
      `/family/${'x'.repeat(8000)}`,
    ],
    ...[
      '/sign-in/confirm?token=%00',
      `/sign-in/confirm?token=${'x'.repeat(8000)}`,
      '/mailbox/%E0%A4%A',
      '/mailbox/x/html',
    ],
    ...[
      '/teacher/conferences/%E0%A4%A/meet',
      '/teacher/bookings?round=%&name=%00',
      '/teacher/bookings?name=%ED%A0%80',
    ],
    ...['/sample/leader', '/sample/__proto__', '/mailbox/0190a0b0-0000-7000-8000-000000000000/zip'],
  ];
  const headers: Record<string, string>[] = [
    {},
    { 'accept-language': `${'x;q=9,'.repeat(500)}ar;q=0.1` },
    { 'accept-language': ';;q=,,*;q=NaN,ar-;q=-1' },
    { 'x-forwarded-for': 'x'.repeat(5000), host: 'evil.example', forwarded: 'for=x' },
    { 'content-type': 'nonsense', range: 'bytes=0-', 'if-none-match': '*' },
    { 'accept-encoding': 'gzip;q=nonsense, *' },
  ];
  const before = w.complaints.length;
  for (const path of addresses) {
    for (const more of headers) {
      for (const browser of [maria, jonas]) {
        const answer = await browser.send(path, { headers: more });
        expect(answer.status, path).toBeLessThan(500);
        expect(answer.headers.get('location') ?? '').not.toContain('evil');
      }
    }
  }
  for (const cookie of [
    'alongside_family=%',
    'alongside_family=%E0%A4%A; alongside_lang=%',
    '=;=;;',
    'alongside.session_token=a.b%',
  ])
    for (const path of ['/family', '/teacher', '/', '/sign-in']) {
      const answer = await w.app.request(`http://school.test${path}`, { headers: { cookie } });
      expect(answer.status, cookie).toBeLessThan(500);
    }
  for (const method of ['HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'NONSENSE'])
    for (const path of [
      '/family',
      '/teacher',
      '/sign-in',
      '/f/nonsense',
      `/family/conferences/${w.ids.conference[0]}`,
    ]) {
      const answer = await (path.startsWith('/teacher') ? jonas : maria).send(path, { method });
      expect(answer.status, `${method} ${path}`).toBeLessThan(500);
    }
  expect(w.complaints.slice(before)).toEqual([]);
});

test('an address in which an id is misspelt is an address of nothing, whichever route it is', {
  timeout: 120_000,
}, async () => {
  const misspelt = [
    ...['-'.repeat(36), 'a'.repeat(36), 'x', '0', '%00', '%E0%A4%A', '..', '__proto__', 'null'],
    ...[w.people.lina.toUpperCase(), `{${w.people.lina}}`, `${w.people.lina}0`, newId(), 'ع'.repeat(40)],
  ];
  const staff = {
    '/leader': await w.browser('amara'),
    '/office': await w.browser('priya'),
    '/family': maria,
  };
  const before = w.complaints.length;
  for (const route of routesOf(w.app).filter(({ params }) => params.length > 0)) {
    const found = Object.entries(staff).find(([area]) => route.path.startsWith(area));
    const browser = found?.[1] ?? jonas;
    await browser.get(found?.[0] ?? '/teacher');
    const [good = ''] = addressesOf(route, w);
    const values = good.split('/');
    for (const [at, value] of values.entries()) {
      if (!isId(value)) continue;
      for (const wrong of misspelt) {
        const path = values.with(at, wrong).join('/');
        const answer =
          route.method === 'GET' ? await browser.get(path) : await browser.post(path, { seen: '' });
        expect(answer.status, `${route.method} ${path} ${w.complaints.at(-1)}`).toBeLessThan(500);
      }
    }
  }
  expect(w.complaints.slice(before)).toEqual([]);
});
