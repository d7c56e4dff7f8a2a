import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#core/ids.ts';
import type { Browser } from './browser.ts';
import { type FoundForm, formsIn, unescaped } from './forms.ts';
import { type FormOfRoute, formsOfAll } from './found-forms.ts';
import { kept, nastyTexts, nonsense } from './nasty.ts';
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
/** What a browser would send of the form as it stands now: every choice made once, the first button pressed. */
async function asItStands(browser: Browser, form: FoundForm): Promise<Pairs> {
  const html = await browser.html(form.page);
  const names = new Set(form.controls.map(({ name }) => name));
  const now = formsIn(form.page, html).find(
    (one) => one.action === form.action && one.controls.every(({ name }) => names.has(name)),
  );
  const once = new Set<string>();
  return (now ?? form).controls
    .filter(({ type, name, sent }) => {
      if (type === 'checkbox') return sent;
      if (type !== 'radio' && type !== 'button') return type !== 'file';
      return !once.has(name) && once.add(name);
    })
    .map(({ name, value }) => [name, name === '_csrf' ? browser.token() : value]);
}

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

test('whatever somebody types into a text field is kept letter for letter, or still stands in it', {
  timeout: 10 * minutes,
}, async () => {
  const stands = await anywhere();
  const wrong = new Set<string>();
  const texts = nastyTexts();
  const outcomes = { kept: 0, back: 0 };
  for (const { route, reader, form } of forms) {
    const own = form.controls
      .filter(({ type }) => type === 'text' || type === 'textarea')
      .map(({ name }) => name);
    if (own.length === 0 || route.path === '/code') continue;
    const browser = await browserOf(reader);
    for (let from = 0; from < texts.length; from += own.length) {
      const typed = new Map(
        own.map((name, at) => [name, (texts[(from + at) % texts.length] as string).toWellFormed()]),
      );
      const others = (await asItStands(browser, form)).filter(([name]) => !typed.has(name));
      const fresh = others.map(([name, value]): [string, string] => [
        name,
        name === '_idempotency' ? newId() : value,
      ]);
      const { status, html } = await post(browser, form.action, [...fresh, ...typed]);
      const page = unescaped(html);
      const kinds = [...typed].map(([name, text]) => ({ name, text: kept(text), stored: kept(text).trim() }));
      const missing =
        status === 422 ? kinds.filter(({ stored }) => !page.includes(stored)) : await stands.without(kinds);
      outcomes[status === 422 ? 'back' : 'kept']++;
      for (const { name, text } of missing)
        wrong.add(`${status} ${route.path} ${name} lost ${JSON.stringify(text.slice(0, 60))}`);
      if (status >= 400 && status !== 422) wrong.add(`${status} ${route.path}`);
      if (/<script>alert|<img src=x|<svg\/onload/.test(html)) wrong.add(`raw ${route.path}`);
    }
  }
  expect(Math.min(outcomes.kept, outcomes.back)).toBeGreaterThan(50);
  expect([...wrong]).toEqual([]);
  expect(w.complaints).toEqual([]);
});

/** Looks for texts in every column of every table. */
async function anywhere() {
  const { rows } =
    await w.owner.query(`SELECT c.table_name AS t, c.column_name AS c, c.data_type = 'jsonb' AS json
    FROM information_schema.columns c JOIN information_schema.tables USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND table_type = 'BASE TABLE' AND c.data_type IN ('text', 'jsonb')`);
  const of = (json: boolean) =>
    rows
      .filter((row) => row.json === json)
      .map(({ t, c }) => `SELECT "${c}"::text AS v FROM "${t}"`)
      .join(' UNION ALL ');
  const text = `SELECT s FROM unnest($1::text[]) AS s WHERE
    NOT EXISTS (SELECT FROM (${of(false)}) plain WHERE strpos(v, s) > 0)
    AND NOT EXISTS (SELECT FROM (${of(true)}) json WHERE strpos(v, btrim(to_jsonb(s)::text, '"')) > 0)`;
  return {
    async without<T extends { stored: string }>(all: T[]): Promise<T[]> {
      const lost = await w.owner.query(text, [all.map(({ stored }) => stored)]);
      // only spaces and invisible characters say nothing, and may be kept as nothing
      return all.filter(
        ({ stored }) => /[^\s\p{C}]/u.test(stored) && lost.rows.some(({ s }) => s === stored),
      );
    },
  };
}
