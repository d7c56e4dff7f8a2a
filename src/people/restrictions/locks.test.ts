import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openingOf, type Viewer } from '#core/db/viewer.ts';
import { newId } from '#core/ids.ts';
import { childrenOf, guardiansOf } from '#people/access/reads/family.ts';
import { byTheFirstLockAlone } from '#test/first-lock.ts';
import { addLink } from '#test/people.ts';
import { noon, openWorld, today, type World } from '#test/world.ts';
import { conferenceOf, talksOfFamily } from '#timetable/reads.ts';
import { enterRestriction } from './actions.ts';
import { findRecord } from './store/lines.ts';

let w: World;
let conference: string;
let restrictionId: string;
const evidence = 'Family court, file 12 F 345/26';

beforeAll(async () => {
  w = await openWorld();
  const { round } = await w.addRound();
  const { lina, pablo, maria, jonas, priya } = w.people;
  const held = { round, child: lina, teacher: jonas, state: 'closed' };
  conference = await w.addConference({ ...held, guardian: pablo, startsAt: '2026-11-20T15:00:00Z' });
  await w.addConference({ ...held, guardian: maria, startsAt: '2026-11-20T15:15:00Z' });
  await w.owner.query(
    `INSERT INTO agreement (district_id, conference_id, version, goal, glow, lang, check_in_on, made_by, made_at)
     VALUES ($1, $2, 1, 'Reads aloud', 'Kind', 'en', '2026-12-04', $3, $4)`,
    [w.linden.district, conference, jonas, noon.toString()],
  );
  restrictionId = newId();
  const pair = { guardianId: pablo, childId: lina };
  const entry = { ...pair, kind: 'no-contact' as const, evidence, validFrom: today, validUntil: null };
  await w.as(priya, ['office'], (db) => enterRestriction(db, noon, { restrictionId, ...entry }));
});
afterAll(() => w.close());

/** Pablo, let in by a link that was issued after the restriction: his other rights are not in question. */
async function pablo(at: Temporal.Instant = noon): Promise<Viewer> {
  const link = await addLink(w.owner, w.linden, w.people.pablo);
  return { ...w.viewer(w.people.pablo, ['guardian']), proof: { link, at } };
}

/** Raw SQL under a viewer's settings: the second lock alone. */
async function raw(viewer: Viewer, text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = await w.deps.db.pool.connect();
  try {
    const [opening, settings = []] = openingOf(viewer);
    await client.query('BEGIN');
    await client.query(opening, [...settings]);
    return (await client.query(text, values)).rows;
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

test('first lock: with row level security bypassed, the look-ups still find nothing of the child', async () => {
  const seen = await byTheFirstLockAlone(w, w.viewer(w.people.pablo, ['guardian']), async (db) => {
    const everything = await db.q.selectFrom('restriction').select('evidence').execute();
    return {
      bypassed: everything.length > 0,
      children: await childrenOf(db, today),
      talks: await talksOfFamily(db),
      talk: await conferenceOf(db, conference),
    };
  });
  expect(seen).toEqual({ bypassed: true, children: [], talks: [], talk: undefined });
});

test('second lock: who comes along is said to the guardian and to staff, to no other guardian and to nobody in particular', async () => {
  const { maria, pablo: other, priya } = w.people;
  const asked = async (viewer: Viewer) =>
    (await raw(viewer, 'SELECT given_name FROM companions_of($1, $2)', [maria, today.toString()])).length;
  expect(await asked(w.viewer(maria, ['guardian']))).toBe(1);
  expect(await asked(w.viewer(priya, ['office']))).toBe(1);
  expect(await asked(w.viewer(other, ['guardian']))).toBe(0);
  expect(await asked(w.viewer('', ['guardian']))).toBe(0);
});

test.each([
  'person WHERE person_id = $1',
  'guardianship WHERE child_id = $1',
  'enrolment WHERE person_id = $1',
  'conference WHERE child_id = $1',
  'invitation WHERE child_id = $1',
  'voice_answer WHERE child_id = $1',
  'agreement a JOIN conference c USING (district_id, conference_id) WHERE c.child_id = $1',
])('second lock: raw SQL under the guardian’s settings finds nothing in %s', async (from) => {
  expect(await raw(await pablo(), `SELECT 1 FROM ${from}`, [w.people.lina])).toEqual([]);
});

test('second lock: what was agreed is gone too, and only for this guardian', async () => {
  expect(await raw(await pablo(), 'SELECT goal FROM agreement')).toEqual([]);
  const teacher = w.viewer(w.people.jonas, ['teacher']);
  expect(await raw(teacher, 'SELECT goal FROM agreement')).toEqual([{ goal: 'Reads aloud' }]);
});

test('second lock: the day decides, by the school’s clock and not by the stamp on the talk', async () => {
  await w.owner.query("UPDATE restriction SET valid_from = '2026-11-24'");
  await w.owner.query('UPDATE participant SET ended_at = NULL WHERE person_id = $1', [w.people.pablo]);
  try {
    const count =
      'SELECT (SELECT count(*)::int FROM agreement) AS agreed, (SELECT count(*)::int FROM person WHERE person_id = $1) AS child';
    const at = (instant: string) => pablo(Temporal.Instant.from(instant));
    const lina = [w.people.lina];
    expect(await raw(await at('2026-11-23T22:59:59Z'), count, lina)).toEqual([{ agreed: 1, child: 1 }]);
    expect(await raw(await at('2026-11-23T23:00:00Z'), count, lina)).toEqual([{ agreed: 0, child: 0 }]);
  } finally {
    await w.owner.query("UPDATE restriction SET valid_from = '2026-11-23'");
    await w.owner.query('UPDATE participant SET ended_at = now() WHERE person_id = $1', [w.people.pablo]);
  }
});

test.each(['teacher', 'leader', 'guardian', 'system', 'office'] as const)(
  'no connection of a %s can read evidence, or who entered it, as a column',
  async (role) => {
    const viewer = w.viewer(w.people.jonas, [role]);
    for (const column of ['evidence', 'entered_by', 'lifted_by', '*']) {
      await expect(raw(viewer, `SELECT ${column} FROM restriction`)).rejects.toMatchObject({ code: '42501' });
    }
  },
);

test('the record with its evidence answers the office and nobody else', async () => {
  const { priya, jonas, amara, maria } = w.people;
  const of = (person: string, role: Parameters<World['as']>[1][number]) =>
    w.as(person, [role], (db) => findRecord(db, restrictionId));
  expect((await of(priya, 'office'))?.evidence).toBe(evidence);
  for (const [person, role] of [
    [jonas, 'teacher'],
    [amara, 'leader'],
    [maria, 'guardian'],
  ] as const) {
    expect(await of(person, role)).toBeUndefined();
    expect(await raw(w.viewer(person, [role]), 'SELECT * FROM restriction_records()')).toEqual([]);
  }
  const strangers = w.viewer(w.people.strangeTeacher, ['office'], w.other.district);
  expect(await raw(strangers, 'SELECT * FROM restriction_records()')).toEqual([]);
});

test('a teacher knows the rights that are left, which is all a teacher needs', async () => {
  const seen = await w.as(w.people.jonas, ['teacher'], (db) => guardiansOf(db, w.people.lina, today));
  const his = seen.find((one) => one.guardianId === w.people.pablo);
  expect(his).toMatchObject({ maySee: false, mayBook: false, mayContact: false });
});

test('another guardian of the same child cannot find that there is a restriction', async () => {
  for (const other of [w.people.maria, w.people.sam, w.people.yusuf]) {
    const viewer = w.viewer(other, ['guardian']);
    expect(await raw(viewer, 'SELECT kind FROM restriction')).toEqual([]);
    expect(await raw(viewer, 'SELECT * FROM restriction_records()')).toEqual([]);
    expect(await raw(viewer, 'SELECT 1 FROM participant WHERE person_id = $1', [w.people.pablo])).toEqual([]);
  }
});

test('nobody but the office enters or lifts a restriction, not even with raw SQL', async () => {
  const insert = `INSERT INTO restriction (district_id, restriction_id, guardian_id, child_id, kind, evidence, valid_from,
    entered_by, entered_at) VALUES ($1, $2, $3, $4, 'may-not-book', 'none', '2026-11-01', $5, now())`;
  for (const [person, role] of [
    [w.people.pablo, 'guardian'],
    [w.people.jonas, 'teacher'],
    [w.people.amara, 'leader'],
  ] as const) {
    const viewer = w.viewer(person, [role]);
    const values = [w.linden.district, newId(), w.people.maria, w.people.lina, person];
    await expect(raw(viewer, insert, values)).rejects.toMatchObject({ code: '42501' });
    const lifting = 'UPDATE restriction SET lifted_at = now(), lifted_by = $1 RETURNING restriction_id';
    expect(await raw(viewer, lifting, [person])).toEqual([]);
  }
  const priya = w.viewer(w.people.priya, ['office']);
  const shortening = 'UPDATE restriction SET valid_until = $1';
  await expect(raw(priya, shortening, ['2026-11-01'])).rejects.toMatchObject({ code: '42501' });
});
