import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#core/ids.ts';
import { importRoster } from '#people/roster/actions.ts';
import { noon, openWorld, today, type World } from '#test/world.ts';
import { enterRestriction, liftRestriction } from './actions.ts';

let w: World;
const folder = mkdtempSync(path.join(tmpdir(), 'restricted-ids-'));
const restrictionId = newId();
beforeAll(async () => {
  w = await openWorld();
  const { pablo, maria, lina, priya } = w.people;
  for (const [person, id, given, family] of [
    [pablo, 'g2', 'Pablo', 'Reyes'],
    [maria, 'g1', 'María', 'Castillo'],
    [lina, 'k1', 'Lina', 'Castillo'],
  ])
    await w.owner.query(
      'UPDATE person SET source_id = $2, given_name = $3, family_name = $4 WHERE person_id = $1',
      [...[person, id, given, family]],
    );
  await w.owner.query("UPDATE person SET email = 'pablo@home.example' WHERE person_id = $1", [pablo]);
  await w.owner.query("UPDATE school SET source_id = 's1' WHERE school_id = $1", [w.linden.school]);
  await w.as(priya, ['office'], (db) =>
    enterRestriction(db, noon, {
      ...{
        restrictionId,
        guardianId: pablo,
        childId: lina,
        kind: 'no-contact',
        evidence: 'Order of 3 November',
      },
      ...{ validFrom: today, validUntil: null },
    }),
  );
});
afterAll(async () => {
  expect(w.complaints).toEqual([]);
  await w.close();
  rmSync(folder, { recursive: true, force: true });
});

const users = (...rows: string[]) =>
  ['sourcedId,status,orgSourcedIds,role,givenName,familyName,email,agentSourcedIds', ...rows, ''].join('\n');
const guardians = (...rows: string[]) =>
  ['studentSourcedId,givenName,familyName,email', ...rows, ''].join('\n');
async function take(name: string, text: string) {
  const from = path.join(folder, name);
  writeFileSync(from, text);
  const asked = { importId: newId(), from, sourceName: name, complete: false, yes: true };
  const taken = await importRoster(w.deps, w.viewer(w.people.priya, ['office']), asked);
  if (!taken.ok) throw new Error(taken.because);
  const { rejected, gaps } = taken.report;
  return [...rejected.map((row) => [row.line, row.because]), ...gaps.map((row) => [row.line, row.without])];
}
const ties = async () => {
  const { rows } = await w.owner.query(`SELECT g.source_id AS g, c.source_id AS c FROM guardianship s
    JOIN person g ON g.person_id = s.guardian_id JOIN person c ON c.person_id = s.child_id
    WHERE s.ended_at IS NULL AND (c.source_id LIKE 'k%') ORDER BY 1, 2`);
  return rows.map(({ g, c }) => `${g} ${c}`);
};

test('a new id gets nobody around a restriction: the row is named each time, and others are tied', async () => {
  const same = users(
    'k1,,s1,student,Lina,Castillo,,"g1,g2,g7,g8"',
    'g7,,,parent,PABLO,Réyes,other@home.example,',
    'g8,,,parent,Ana,Reyes,ana@home.example,',
  );
  expect(await take('users.csv', same)).toEqual([[2, 'restrictedAlike']]);
  expect(await ties()).not.toContain('g7 k1');
  expect(await ties()).toContain('g8 k1');
  expect(await take('users.csv', same)).toEqual([[2, 'restrictedAlike']]);
});

test('nor does a new id of the child, nor the office’s own file, nor the same mailbox under another name', async () => {
  const child = users('k9,,s1,student,Lina,Castillo,,"g1,g2"');
  expect(await take('users.csv', child)).toEqual([[2, 'restrictedAlike']]);
  expect(await ties()).toContain('g1 k9');
  expect(await ties()).not.toContain('g2 k9');
  const own = guardians(
    'k9,Pablo,Reyes,new@home.example',
    'k1,Step,Mother,Pablo@Home.example',
    'k1,Oma,Reyes,oma@home.example',
  );
  expect(await take('guardians.csv', own)).toEqual([
    [2, 'restrictedAlike'],
    [3, 'restrictedAlike'],
  ]);
  expect((await ties()).filter((tie) => /pablo|new@/.test(tie))).toEqual([]);
});

test('another child’s guardian may bear the same name; and once it is lifted, the tie is made', async () => {
  const sibling = users('k5,,s1,student,Nora,Reyes,,g7');
  expect(await take('users.csv', sibling)).toEqual([]);
  expect(await ties()).toContain('g7 k5');
  await w.as(w.people.priya, ['office'], (db) => liftRestriction(db, noon, restrictionId));
  expect(await take('users.csv', users('k1,,s1,student,Lina,Castillo,,"g1,g7"'))).toEqual([]);
  expect(await ties()).toContain('g7 k1');
});

test('names in Arabic are compared by their letters: the same is told, with other vowel marks too, and others are tied', async () => {
  const { yusuf, omar, priya } = w.people;
  for (const [person, id, given, family] of [
    [yusuf, 'g30', 'أحمد', 'حداد'],
    [omar, 'k30', 'عمر', 'حداد'],
  ])
    await w.owner.query(
      'UPDATE person SET source_id = $2, given_name = $3, family_name = $4 WHERE person_id = $1',
      [...[person, id, given, family]],
    );
  const about = { restrictionId: newId(), guardianId: yusuf, childId: omar };
  const order = {
    kind: 'no-contact',
    evidence: 'Order of 9 November',
    validFrom: today,
    validUntil: null,
  } as const;
  await w.as(priya, ['office'], (db) => enterRestriction(db, noon, { ...about, ...order }));
  const files = users(
    'k30,,s1,student,عمر,حداد,,"g30,g31,g32"',
    'k33,,s1,student,ليلى,منصور,,g33',
    'g31,,,parent,احمَد,حدّاد,,',
    'g32,,,parent,سارة,حداد,,',
    'g33,,,parent,كريم,منصور,,',
  );
  expect(await take('users.csv', files)).toEqual([[2, 'restrictedAlike']]);
  expect((await ties()).filter((tie) => /3\d$/.test(tie))).toEqual(['g30 k30', 'g32 k30', 'g33 k33']);
});

test('nor does the same number, or a file of relationships; a restriction whose last day has passed is in nobody’s way', async () => {
  const { yusuf, omar } = w.people;
  await w.owner.query("UPDATE person SET phone = '+4930555010' WHERE person_id = $1", [yusuf]);
  const numbers = [
    'sourcedId,orgSourcedIds,role,givenName,familyName,phone',
    'g34,,parent,Kamal,Said,+49 30 555010',
    'g35,,parent,Hala,Said,+49 30 555011',
    '',
  ].join('\n');
  expect(await take('users.csv', numbers)).toEqual([]);
  const related = ['userSourcedId,relationshipUserSourcedId', 'k30,g34', 'k30,g35', ''].join('\n');
  expect(await take('relationships.csv', related)).toEqual([[2, 'restrictedAlike']]);
  const tied = async () => (await ties()).filter((tie) => /g3[45] k30/.test(tie));
  expect(await tied()).toEqual(['g35 k30']);
  const passed =
    'UPDATE restriction SET valid_from = $2, valid_until = $2 WHERE child_id = $1 AND lifted_at IS NULL';
  await w.owner.query(passed, [omar, today.subtract({ days: 1 }).toString()]);
  expect(await take('relationships.csv', related)).toEqual([]);
  expect(await tied()).toEqual(['g34 k30', 'g35 k30']);
});
