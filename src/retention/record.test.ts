import { afterEach, beforeEach, expect, test } from 'vitest';
import { provenDistrict } from '#core/ids.ts';
import { openPlanted, type Planted } from '#test/planted.ts';
import { noon } from '#test/world.ts';
import { countRecord, discloseRecord } from './actions.ts';
import { KINDS, SHOWN } from './rules/record.ts';

let w: Planted;
beforeEach(async () => {
  w = await openPlanted();
});
afterEach(() => w.close());

test('the record of a guardian holds all of that guardian’s words and talks, and nothing of the other household', async () => {
  const district = provenDistrict(w.linden.district);
  const record = await discloseRecord(w.deps.db, { district, guardian: w.people.maria }, noon);
  const text = JSON.stringify(record);
  for (const mark of w.marks) {
    const own = / of closed$/.test(mark.what) && mark.readers.includes('maria');
    if (own) expect(text, mark.what).toContain(mark.text);
    if (!mark.readers.includes('maria')) expect(text, mark.what).not.toContain(mark.text);
  }
  for (const stranger of ['Pablo', 'Reyes', 'Omar', 'Planted0']) expect(text).not.toContain(stranger);
  expect(record.talks).toHaveLength(1);
  expect(record.people?.map((one) => one.given_name).sort()).toEqual(['Lina', 'Maria']);
  const { rows: logged } = await w.owner.query("SELECT child_id FROM access_log WHERE what = 'record'");
  expect(logged).toEqual([{ child_id: w.people.lina }]);
});

test('the record of a guardian whom a restriction keeps from the child tells nothing about the child', async () => {
  await w.owner.query("UPDATE restriction SET kind = 'no-contact', valid_from = '2026-11-01'");
  const district = provenDistrict(w.linden.district);
  const record = await discloseRecord(w.deps.db, { district, guardian: w.people.pablo }, noon);
  expect(record.people?.map((one) => one.given_name)).toEqual(['Pablo']);
  expect(record.talks).toEqual([]);
  expect(JSON.stringify(record)).not.toMatch(/Lina|evidence|Planted\d+goal/);
});

test('what keeps a guardian from a child is asked of the day the program shows, not of the machine’s', async () => {
  const district = provenDistrict(w.linden.district);
  const seen = async () => {
    const record = await discloseRecord(w.deps.db, { district, guardian: w.people.pablo }, w.clock.now());
    return record.people.map((one) => one.given_name).sort();
  };
  await w.owner.query(
    "UPDATE restriction SET kind = 'may-not-see', valid_from = '2036-11-24', valid_until = NULL",
  );
  expect(await seen()).toEqual(['Lina', 'Pablo']);
  w.clock.moveTo(noon.add({ hours: 24 * 3660 }));
  expect(await seen()).toEqual(['Pablo']);
});

test('a child is told of, and so it is logged, also when the guardian is its guardian no longer', async () => {
  const of = { district: provenDistrict(w.linden.district), guardian: w.people.maria };
  await w.owner.query('UPDATE guardianship SET ended_at = now() WHERE guardian_id = $1', [w.people.maria]);
  const record = await discloseRecord(w.deps.db, of, noon);
  expect(record.people.map((one) => one.given_name)).toEqual(['Maria']);
  expect(record.talks).toHaveLength(1);
  const { rows: logged } = await w.owner.query("SELECT child_id FROM access_log WHERE what = 'record'");
  expect(logged).toEqual([{ child_id: w.people.lina }]);
});

test('a record names the teachers of its talks, and no other; counting it discloses nothing', async () => {
  const of = { district: provenDistrict(w.linden.district), guardian: w.people.maria };
  const counts = await countRecord(w.deps.db, of, noon);
  const logged = () => w.owner.query("SELECT child_id FROM access_log WHERE what = 'record'");
  expect((await logged()).rows).toEqual([]);
  const record = await discloseRecord(w.deps.db, of, noon);
  expect((await logged()).rows).toEqual([{ child_id: w.people.lina }]);
  expect(record.people.map((one) => one.given_name)).toEqual(['Maria', 'Lina']);
  expect(record.teachers.map((one) => one.given_name)).toEqual(['Jonas']);
  for (const [kind, many] of counts) expect(record[kind], kind).toHaveLength(many);
});

test('whatever a record holds is shown to people, or is an id that says nothing to them', async () => {
  const silent = ['given_name', 'family_name', 'lang', 'field', 'texts', 'household'];
  for (const guardian of ['maria', 'sam', 'yusuf'] as const) {
    const of = { district: provenDistrict(w.linden.district), guardian: w.people[guardian] };
    const record = await discloseRecord(w.deps.db, of, noon);
    for (const kind of KINDS)
      for (const column of Object.keys(record[kind][0] ?? {}))
        expect(column in SHOWN[kind] || silent.includes(column) || /_id$/.test(column), column).toBe(true);
  }
});
