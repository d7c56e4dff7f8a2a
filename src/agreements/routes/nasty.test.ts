import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Agreeing, openAgreeing } from '#test/agreeing.ts';

let w: Agreeing;
beforeAll(async () => {
  w = await openAgreeing();
});
afterAll(() => w.close());
beforeEach(() => w.again());

/** Strings that broke other programs. A longer list can be named by NASTY_STRINGS, a JSON file with an array of texts. */
function nasty(): string[] {
  const named = process.env.NASTY_STRINGS;
  if (named) return JSON.parse(readFileSync(named, 'utf8'));
  return [
    "<script>alert('x')</script>",
    '"><img src=x onerror=alert(1)>',
    "Robert'); DROP TABLE agreement;--",
    '{count, plural} {{x}} #{y} %s %n \\u0041',
    'ليلى تحب القراءة بصوت عالٍ',
    '\u202eright to left override\u202c and \u2066isolates',
    '👩‍👧‍👦 '.repeat(80),
    'ก'.repeat(300),
    'two\nlines\r\nand\rmore\ttabs',
    'a\u0000null and \ud800 a half',
    'Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮',
    'null undefined NaN -1E+02 0x0 ../../etc/passwd',
  ];
}

test('whatever somebody types comes back letter for letter, in the form, the preview and the page', {
  timeout: 180_000,
}, async () => {
  const cleaned = nasty().map((text) =>
    text.replaceAll('\0', '').toWellFormed().replace(/\r\n?/g, '\n').trim(),
  );
  const said = cleaned.filter((text) => /[^\s\p{C}]/u.test(text));
  for (let from = 0; from < said.length; from += 12) {
    const part = said.slice(from, from + 12);
    const at = (n: number) => part[n % part.length] as string;
    await w.owner.query('TRUNCATE effect, agreement_draft, agreement, promise, check_in CASCADE');
    await w.owner.query(`UPDATE conference SET state = 'open'`);
    const fields = {
      goal: at(0),
      glow: at(1),
      growNeed: at(2),
      growStep: at(3),
      valueName: at(4),
      valueTie: at(5),
    };
    const row = {
      'school1-what': at(6),
      'school1-when': at(7),
      'school1-where': at(8),
      'promise1-what': at(9),
      'promise1-kind': 'resource',
    };
    const typed = { ...fields, ...row, 'home1-what': at(10), 'home1-where': at(11) };
    const preview = await (await w.look(typed)).text();
    await w.jonas.post(`${w.path()}/agree/close`, { rev: w.rev(preview), to: w.to(preview) });
    const { rows } = await w.owner.query(
      `SELECT a.goal, a.glow, a.grow_need, a.grow_step, a.value_name, a.value_tie, c.what, c.when_text, c.where_text, p.what AS promised
       FROM agreement a JOIN commitment c USING (conference_id, version) JOIN promise p USING (conference_id) WHERE c.side = 'school'`,
    );
    expect(rows.map((one) => Object.values(one))).toEqual([[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(at)]);
    const page = await w.jonas.html(w.path());
    expect(page).not.toMatch(/<script>alert|<img src=x|<svg\/?\s?onload/i);
  }
  await w.deps.deliver();
  expect(w.complaints).toEqual([]);
});
