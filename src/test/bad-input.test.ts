import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from './browser.ts';
import { type Control, unescaped } from './forms.ts';
import { type FormOfRoute, formsOfAll } from './found-forms.ts';
import { kept, nonsense } from './nasty.ts';
import { openPlanted, type Planted, type Reader } from './planted.ts';

const minutes = 60_000;
let w: Planted;
let forms: FormOfRoute[];
const browsers = new Map<Reader, Browser>();

beforeAll(async () => {
  w = await openPlanted();
  forms = (await formsOfAll(w, ['maria', 'yusuf', 'jonas', 'mira', 'amara', 'priya'])).sort(
    (a, b) => ends(a) - ends(b),
  );
}, 2 * minutes);
afterAll(() => w.close());

/** What takes something away comes last, so that there is something to try everything else on. */
const order = [
  'change',
  'lift',
  'restrictions',
  'open',
  'cancel',
  'erase',
  'delete',
  'close',
  'end',
  'sign-out',
  'clock',
];
const ends = ({ route }: FormOfRoute) =>
  order.findIndex((one) => route.path.endsWith(`/${one}`) || route.path === `/${one}`);

async function browserOf(reader: Reader): Promise<Browser> {
  const known = browsers.get(reader) ?? (await w.browser(reader));
  browsers.set(reader, known);
  return known;
}

type Pairs = [string, string][];
const sentBy = (controls: Control[], token: string): Pairs => {
  const radios = new Set<string>();
  return controls
    .filter((one) => one.sent || (one.type === 'radio' && !radios.has(one.name) && radios.add(one.name)))
    .map(({ name, value }) => [name, name === '_csrf' ? token : value]);
};

async function post(browser: Browser, path: string, pairs: Pairs): Promise<{ status: number; html: string }> {
  const body = pairs.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&');
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
  const answer = await browser.send(path, { method: 'POST', body, headers });
  return { status: answer.status, html: await answer.text() };
}

/** As encodeURIComponent, but half characters go over the wire too, as broken clients send them. */
function encoded(text: string): string {
  if (text.isWellFormed()) return encodeURIComponent(text);
  return [...text].map((one) => (one.isWellFormed() ? encodeURIComponent(one) : '%ED%A0%80')).join('');
}

const typedInto = new Set(['text', 'textarea', 'search', 'email', 'tel', 'date', 'time', 'number']);

test('nonsense in any field of any form is answered in words, and what was typed is still there', {
  timeout: 10 * minutes,
}, async () => {
  const wrong = new Set<string>();
  for (const { route, reader, form } of forms) {
    if (route.path === '/office/roster') continue;
    const browser = await browserOf(reader);
    await browser.get(form.page);
    const whole = sentBy(form.controls, browser.token());
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
      const T = performance.now();
      const before = w.complaints.length;
      const { status, html } = await post(browser, form.action, pairs);
      const where = `${route.path} ${what}`;
      if (performance.now() - T > 400) console.log(Math.round(performance.now() - T), where, html.length);
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
