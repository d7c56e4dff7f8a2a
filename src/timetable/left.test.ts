import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#core/ids.ts';
import { enterRestriction } from '#people/restrictions/actions.ts';
import { type LeavingWorld, openLeavingWorld } from '#test/leaving.ts';
import { noon, today } from '#test/world.ts';

let w: LeavingWorld;
beforeAll(async () => {
  w = await openLeavingWorld();
});
afterAll(() => w.close());
beforeEach(() => w.again());
afterEach(() => expect(w.complaints).toEqual([]));

const states = async () =>
  (await w.owner.query('SELECT state FROM conference ORDER BY starts_at')).rows.map((row) => row.state);

test('a talk about a child who left is called off: the time is free, whoever takes part is told once and asked for nothing', async () => {
  await w.booked([0, { companions: [w.ids.sam] }], [1, { guardianId: w.ids.pablo }], [2, w.friends]);
  expect(await w.leave(w.ids.lina)).toBe(2);
  expect(await w.leave(w.ids.lina)).toBe(0);
  expect(await states()).toEqual(['cancelled', 'cancelled', 'booked']);
  expect(await w.count('claim')).toBe(2);
  const sent = await w.mails();
  expect(sent.map((mail) => mail.to_person)).toEqual([w.ids.maria, w.ids.sam, w.ids.pablo].sort());
  const his = sent.find((mail) => mail.to_person === w.ids.pablo);
  expect(his.body).toContain('There is nothing you need to do.');
  expect(his.calendar).toContain('METHOD:CANCEL');
  expect(his.body).not.toMatch(/Choose another time|http|Maria|Sam|Lindgren/);
});

test('a guardian who left with the child is not written to, and nobody with whom contact is forbidden', async () => {
  await w.booked([0], [1, { guardianId: w.ids.pablo }]);
  const term = { kind: 'no-contact', validFrom: today, validUntil: null, evidence: 'seen' } as const;
  const entry = { ...term, restrictionId: newId(), guardianId: w.ids.pablo, childId: w.ids.lina };
  await w.db.as(w.viewer(w.ids.priya, ['office']), (db) => enterRestriction(db, noon, entry));
  await w.owner.query('TRUNCATE effect');
  await w.leave(w.ids.lina, w.ids.maria);
  expect(await states()).toEqual(['cancelled', 'cancelled']);
  expect(await w.mails()).toEqual([]);
});

test('a guardian who left loses only the own talks; nobody is told of what only they had', async () => {
  await w.booked([0], [1, { guardianId: w.ids.pablo }]);
  expect(await w.leave(w.ids.maria)).toBe(1);
  expect(await states()).toEqual(['cancelled', 'booked']);
  expect(await w.mails()).toEqual([]);
});

test('what was begun or closed about a child who left stays as it is', async () => {
  await w.booked([0], [1, w.friends]);
  await w.owner.query("UPDATE conference SET state = 'closed' WHERE child_id = $1", [w.ids.lina]);
  expect(await w.leave(w.ids.lina)).toBe(0);
  expect(await states()).toEqual(['closed', 'booked']);
});

test('where the teacher left with the child, nobody is asked to choose another time', async () => {
  await w.booked([0], [1, w.friends]);
  expect(await w.leave(w.ids.jonas, w.ids.lina)).toBe(2);
  const { rows } = await w.owner.query('SELECT kind, to_person FROM effect ORDER BY kind');
  expect(rows).toEqual([
    { kind: 'child-left', to_person: w.ids.maria },
    { kind: 'time-taken', to_person: w.ids.yusuf },
  ]);
});
