import { afterAll, beforeAll, expect, test } from 'vitest';
import { idInPath } from '#core/ids.ts';
import { addressesOf } from './addresses.ts';
import { routesOf, unescaped } from './forms.ts';
import { kept, nonsense } from './nasty.ts';
import { openPlanted, type Reader } from './planted.ts';
import { asItStands, type Forms, openForms, type Pairs, post } from './sending.ts';

const minutes = 60_000;
let all: Forms;
beforeAll(async () => {
  all = await openForms();
});
afterAll(() => all.w.close());

const typedInto = new Set(['text', 'textarea', 'search', 'email', 'tel', 'date', 'time', 'number']);

test('nonsense in any field of any form is answered in words, and what was typed is still there', {
  timeout: 10 * minutes,
}, async () => {
  const { w, forms, browserOf } = all;
  const wrong = new Set<string>();
  for (const { route, reader, form } of forms) {
    if (route.path === '/office/roster') continue;
    const browser = await browserOf(reader);
    const whole = await asItStands(browser, form);
    const names = [...new Set(form.controls.map(({ name }) => name))].filter((name) => name !== '_csrf');
    const tries: { what: string; pairs: Pairs; typed?: string }[] = [
      { what: 'nothing', pairs: whole.filter(([name]) => name === '_csrf') },
      { what: 'twice', pairs: [...whole, ...whole] },
      {
        what: 'strangers',
        pairs: [
          ...whole,
          ['__proto__', 'x'],
          ['constructor', 'x'],
          ['q-x', 'x'],
          ['', ''],
          ['x'.repeat(5000), 'y'],
        ],
      },
    ];
    const first = form.controls.find(({ type }) => typedInto.has(type))?.name;
    for (const value of nonsense) {
      const huge = value.length > 1000;
      const said = huge ? `${value.length} characters` : JSON.stringify(value);
      const all = whole.map(([name, old]): [string, string] => {
        return [name, name === '_csrf' || (huge && name !== first) ? old : value];
      });
      tries.push({ what: `${said} everywhere`, pairs: all, typed: huge ? undefined : value });
    }
    for (const [at, name] of names.entries()) {
      const others = whole.filter(([one]) => one !== name);
      tries.push({ what: `no ${name}`, pairs: others });
      const every = names.length > 6 ? 12 : 4;
      for (const value of nonsense.filter((one, n) => one.length < 1000 && n % every === at % every))
        tries.push({ what: `${name}=${JSON.stringify(value)}`, pairs: [...others, [name, value]] });
    }
    for (const { what, pairs, typed } of tries) {
      const before = w.complaints.length;
      const { status, html } = await post(browser, form.action, pairs);
      const where = `${route.path} ${what}`;
      if (status >= 500 || w.complaints.length > before)
        wrong.add(`${status} ${where} ${String((w.complaints.at(-1) as unknown[])?.[1]).slice(0, 150)}`);
      if (status === 422 && typed !== undefined) {
        const page = unescaped(html);
        for (const { name, type } of form.controls)
          if (typedInto.has(type) && !page.includes(kept(typed)))
            wrong.add(`lost ${where} in ${name} (${type})`);
      }
    }
  }
  expect([...wrong]).toEqual([]);
});

test('whoever writes more than a field holds is told how much it holds, in the language of the page', {
  timeout: minutes,
}, async () => {
  const { w, forms, browserOf } = all;
  const told = /[\d.,]+ (characters|caracteres|من الأحرف)/;
  const silent = new Set<string>();
  let refused = 0;
  for (const { route, reader, form } of forms) {
    // a code is right or unknown, and never more is said
    if (route.path === '/code') continue;
    const browser = await browserOf(reader);
    for (const { name, type } of form.controls) {
      if (type !== 'text' && type !== 'textarea') continue;
      const others = (await asItStands(browser, form)).filter(([one]) => one !== name);
      const { status, html } = await post(browser, form.action, [...others, [name, 'x'.repeat(50_000)]]);
      if (status !== 422) continue;
      refused++;
      if (!told.test(unescaped(html))) silent.add(`${route.path} ${name}`);
    }
  }
  expect(refused).toBeGreaterThan(20);
  expect([...silent]).toEqual([]);
  expect(w.complaints).toEqual([]);
});

/** Fed by a script, or by a form that stands there only in a state the planted world is not in. */
const withoutForm: Record<string, { reader: Reader; fields: string[] }> = {
  '/teacher/conferences/:conference/turns': { reader: 'mira', fields: ['turns'] },
  '/teacher/conferences/:conference/prepare/draft': { reader: 'mira', fields: ['seen', 'glow', 'value'] },
  '/teacher/conferences/:id/agree/draft': { reader: 'mira', fields: ['rev', 'goal', 'checkInOn'] },
  '/leader/why/visit': { reader: 'amara', fields: ['how', 'to'] },
  '/leader/rounds/:round/newcomers': { reader: 'amara', fields: ['round'] },
  '/office/roster/:id/again': { reader: 'priya', fields: ['id'] },
  '/office/roster/:id/take': { reader: 'priya', fields: ['yes'] },
  '/office/to-tell/letters': { reader: 'priya', fields: ['effect'] },
  '/office/to-tell/told': { reader: 'priya', fields: ['effect', 'how'] },
  '/office/to-tell/again': { reader: 'priya', fields: ['effect'] },
  '/office/to-tell/send-again': { reader: 'priya', fields: ['effect'] },
  '/office/letters': { reader: 'priya', fields: ['round', 'guardian', 'who'] },
  '/leader/hours/:round/:teacher/away': { reader: 'amara', fields: ['on', 'from', 'until', '_idempotency'] },
  '/leader/hours/:round/away': { reader: 'amara', fields: ['on', 'from', 'until', '_idempotency'] },
  '/office/hours/:round/:teacher/away': { reader: 'priya', fields: ['on', 'from', 'until', '_idempotency'] },
  '/office/hours/:round/away': { reader: 'priya', fields: ['on', 'from', 'until', '_idempotency'] },
  '/leader/rounds/:round/remind': { reader: 'amara', fields: ['round'] },
  '/family/conferences/:id/booking/again': { reader: 'yusuf', fields: ['slot', 'mode', 'with'] },
  '/office/bookings/talks/:id/again': { reader: 'priya', fields: ['slot', 'mode', 'with'] },
  '/teacher/bookings/talks/:id/again': { reader: 'mira', fields: ['slot', 'mode', 'with'] },
};

test('what no form feeds takes nonsense as calmly; a new route is either in a form or named here', {
  timeout: 5 * minutes,
}, async () => {
  const w = await openPlanted();
  const tried = new Set(all.forms.map(({ route }) => route.path));
  const others = routesOf(w.app).filter(({ method, path }) => method === 'POST' && !tried.has(path));
  const named = (path: string) => path.replaceAll(idInPath, '');
  expect(others.map(({ path }) => named(path)).sort()).toEqual(Object.keys(withoutForm).sort());
  for (const route of others) {
    const { reader, fields } = withoutForm[named(route.path)] as { reader: Reader; fields: string[] };
    const browser = await w.browser(reader);
    await browser.get('/account');
    const about = [w.round, ...w.ids.conference];
    const addresses = addressesOf(route, w).filter(
      (one) => !one.includes(':') && (!route.params.length || about.some((id) => one.includes(id))),
    );
    for (const address of addresses) {
      for (const value of nonsense.filter((one) => one.length < 1000)) {
        const pairs: Pairs = [
          ['_csrf', browser.token()],
          ...fields.map((name): [string, string] => [name, value]),
        ];
        expect((await post(browser, address, pairs)).status, address).toBeLessThan(500);
        const body = JSON.stringify({
          [fields[0] as string]: [value, { turnId: value, who: value, beganAt: value }],
        });
        const headers = { 'content-type': 'application/json', 'x-csrf': browser.token() };
        for (const sent of [body, value, `{"turns":${value}`]) {
          const answer = await browser.send(address, { method: 'POST', headers, body: sent });
          expect(answer.status, `${address} ${sent}`).toBeLessThan(500);
        }
      }
    }
  }
  expect(w.complaints).toEqual([]);
  await w.close();
});
