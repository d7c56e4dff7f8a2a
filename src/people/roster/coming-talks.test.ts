import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type LeavingWorld, openLeavingWorld } from '#test/leaving.ts';
import { upload } from './fixtures/upload.ts';

let w: LeavingWorld;
const source = new Map<string, string>();
beforeAll(async () => {
  w = await openLeavingWorld();
  const { rows } = await w.owner.query('SELECT person_id, source_id FROM person');
  for (const row of rows) source.set(row.person_id, row.source_id);
});
afterAll(async () => {
  const { rows } = await w.owner.query('SELECT import_id AS id FROM import_run');
  for (const { id } of rows)
    rmSync(path.join(w.deps.config.dataDir, 'imports', id), { recursive: true, force: true });
  await w.close();
});
beforeEach(async () => {
  await w.again();
  for (const table of ['person_role', 'enrolment'])
    await w.owner.query(`UPDATE ${table} SET ended_at = NULL`);
});
afterEach(() => expect(w.complaints).toEqual([]));

const orgs = 'sourcedId,name,type\ns1,Linden School,school\n';
const head = 'sourcedId,status,orgSourcedIds,role,givenName,familyName,agentSourcedIds\n';
const files = (...rows: string[]) => ({ 'orgs.csv': orgs, 'users.csv': `${head}${rows.join('\n')}\n` });
/** Jonas has left the school; with `also` this child too. */
const leaving = (...also: [string, string][]) =>
  files(
    `${source.get(w.ids.jonas)},tobedeleted,,teacher,Jonas,Weber,`,
    ...also.map(([id, name]) => `${source.get(id)},tobedeleted,,student,${name},`),
  );
const idOf = (html: string) => /\/office\/roster\/([0-9a-f-]{36})\//.exec(html)?.[1] ?? '';
const look = async (these: Record<string, string>) => {
  const office = await w.staff(w.ids.priya);
  return { office, html: await (await upload(office, these)).text() };
};

test('before it is asked for its yes the office reads how many coming talks would end; nothing has ended yet, and nobody is told', async () => {
  await w.booked([0, { companions: [w.ids.sam] }], [1, w.friends], [2, { teacherId: w.ids.mira }]);
  const claims = await w.count('claim');
  const { html } = await look(leaving());
  expect(html).toContain('2 coming talks would lose their time or be called off');
  expect(html.indexOf('2 coming talks')).toBeLessThan(html.indexOf('Take it'));
  expect(html.indexOf('2 coming talks')).toBeGreaterThan(html.indexOf(`/take"`));
  expect(html).not.toMatch(/Lina|Omar|Castillo|Haddad|Lindgren/);
  expect(await w.talks()).toEqual([w.ids.maria, w.ids.yusuf, w.ids.maria]);
  expect([await w.count('claim'), await w.count('effect'), await w.count('taken_hours')]).toEqual([
    claims,
    0,
    0,
  ]);
});

test('as many talks end as were foretold, and the page then says so of what was done', async () => {
  await w.booked([0], [1, w.friends], [2, { guardianId: w.ids.pablo }]);
  const { office, html } = await look(leaving([w.ids.lina, 'Lina,Castillo']));
  expect(html).toContain('3 coming talks would lose their time or be called off');
  const taken = await (await office.post(`/office/roster/${idOf(html)}/take`, { yes: 'on' })).text();
  expect(taken).toContain('3 coming talks lost their time or were called off.');
  expect(taken).not.toContain('would lose');
  expect(await w.talks()).toEqual(['cancelled', 'cancelled', 'cancelled']);
});

test('an import that the brake holds says it too, and ends none', async () => {
  await w.booked([0], [1, w.friends]);
  const { office, html } = await look(leaving([w.ids.lina, 'Lina,Castillo'], [w.ids.noor, 'Noor,Haddad']));
  const held = await (await office.post(`/office/roster/${idOf(html)}/take`, {})).text();
  for (const page of [html, held]) {
    expect(page).toContain('name="yes"');
    expect(page).toContain('2 coming talks would');
  }
  expect(await w.talks()).toEqual([w.ids.maria, w.ids.yusuf]);
  expect(await w.count('effect')).toBe(0);
});

test('of talks that stay, go over to another guardian, or were held, nothing is said', async () => {
  const maria = `${source.get(w.ids.maria)},tobedeleted,,parent,Maria,Castillo,`;
  await w.booked([0, { companions: [w.ids.sam] }]);
  for (const these of [files(maria), files(`${source.get(w.ids.noor)},tobedeleted,,student,Noor,Haddad,`)])
    expect((await look(these)).html).not.toMatch(/coming talk/);
  await w.owner.query("UPDATE conference SET state = 'closed'");
  expect((await look(leaving())).html).not.toMatch(/coming talk/);
});

test('it is said in every language, also of one, of two and of eleven', async () => {
  await w.booked([0]);
  const { office, html } = await look(leaving());
  const page = (lang: string) => office.html(`/office/roster/${idOf(html)}?lang=${lang}`);
  expect(await page('en')).toContain('1 coming talk would lose its time or be called off');
  expect(await page('es')).toContain('1 conversación reservada perdería su hora o se cancelaría');
  for (const [talks, words] of [
    [1, 'سيفقد لقاء قادم واحد موعده أو يُلغى'],
    [2, 'سيفقد لقاءان قادمان موعديهما أو يُلغيان'],
    [3, 'لقاءات قادمة مواعيدها أو تُلغى'],
    [11, 'لقاءً قادمًا موعده أو يُلغى'],
  ] as const) {
    await w.owner.query(`UPDATE import_run SET counts = jsonb_set(counts, '{talks}', '${talks}')`);
    expect(await page('ar')).toContain(words);
  }
});
