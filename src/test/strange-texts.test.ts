import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#core/ids.ts';
import { unescaped } from './forms.ts';
import { kept, nastyTexts } from './nasty.ts';
import { asItStands, type Forms, openForms, post } from './sending.ts';

const minutes = 60_000;
let all: Forms;
beforeAll(async () => {
  all = await openForms();
});
afterAll(() => all.w.close());

test('whatever somebody types into a text field is kept letter for letter, or still stands in it', {
  timeout: 10 * minutes,
}, async () => {
  const { w, forms, browserOf } = all;
  const stands = await anywhere(w);
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
async function anywhere(w: Forms['w']) {
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
