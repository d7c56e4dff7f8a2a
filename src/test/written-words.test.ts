import { afterAll, beforeAll, expect, test } from 'vitest';
import { unescaped } from './forms.ts';
import { openPlanted, type Planted } from './planted.ts';

let w: Planted;
beforeAll(async () => {
  w = await openPlanted();
});
afterAll(() => w.close());

const words = 'Le dan miedo las "escaleras" <grandes>.\nY quiere cantar.';

/** The page on which a guardian answers the planted question, as it stands open in a browser. */
async function typing(guardian: string) {
  const page = `/family/children/${w.people.lina}/rounds/${w.ids.round[0]}/voice`;
  const browser = await w.family(guardian);
  await browser.get(page);
  const send = () => browser.post(page, { [`q-${w.ids.question[0]}`]: words, lang: 'es', do: 'save' });
  return { browser, page, send };
}

test('what was written stands to be copied on the page that says that another link was opened meanwhile', async () => {
  const { browser, send } = await typing(w.people.maria);
  const other = await w.family(w.people.yusuf);
  browser.cookies.set('alongside_family', other.cookies.get('alongside_family') ?? '');
  const answer = await send();
  expect(answer.status).toBe(403);
  const page = unescaped(await answer.text());
  expect(page).toContain(words);
  expect(page, 'no choice of the form, and no link that would lose the words').not.toMatch(
    />\s*save\s*<|hreflang/,
  );
});

test('what was written stands to be copied where the link was closed meanwhile', async () => {
  const { send } = await typing(w.people.pablo);
  await w.owner.query('UPDATE link SET revoked_at = now() WHERE person_id = $1', [w.people.pablo]);
  const answer = await send();
  expect(answer.status).toBe(403);
  expect(unescaped(await answer.text())).toContain(words);
});

test('a form that another website sent brings nothing onto our pages', async () => {
  const { browser, page } = await typing(w.people.maria);
  const body = new URLSearchParams({ _csrf: 'guessed', [`q-${w.ids.question[0]}`]: words }).toString();
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  const places: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { origin: 'https://evil.example' },
    {},
  ];
  for (const from of places) {
    const answer = await browser.send(page, { method: 'POST', body, headers: { ...type, ...from } });
    expect(answer.status).toBe(403);
    expect(unescaped(await answer.text())).not.toContain('escaleras');
  }
});

test('a notice that the school publishes while somebody writes is shown afterwards, and takes no word away', async () => {
  const { browser, send } = await typing(w.people.maria);
  await w.owner.query(
    `INSERT INTO notice (district_id, notice_version, texts, contact, published_at)
     SELECT $1, coalesce(max(notice_version), 0) + 1, '{}', 'the office', now() FROM notice WHERE district_id = $1`,
    [w.linden.district],
  );
  browser.cookies.delete('alongside_notice');
  expect(await (await send()).text()).toContain('action="/family/notice"');
  const { rows } = await w.owner.query('SELECT body FROM voice_answer WHERE body = $1', [words]);
  expect(rows).toHaveLength(1);
});
