import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#core/ids.ts';
import { insert } from '#test/people.ts';
import { openWorld, type World } from '#test/world.ts';
import { closeConference, correct, keepDraft, revise } from './actions.ts';
import { agreementOf, sharedPageOf } from './reads.ts';
import type { Terms } from './rules/terms.ts';
import { findVersions } from './store/versions.ts';

let w: World;
let round: string;
let talk: string;
const after = Temporal.Instant.from('2026-11-24T15:12:00Z');
const terms = (change: Partial<Terms> = {}): Terms => ({
  goal: 'Lina reads aloud for ten minutes on four evenings a week.',
  noGoalBecause: '',
  glow: 'On Tuesday she explained the water cycle to a new classmate.',
  growNeed: 'Reading aloud with calm',
  growStep: 'A short text each evening',
  valueName: 'Courage',
  valueTie: 'She asks when others stay silent.',
  commitments: [
    { side: 'school', what: 'Lend two bird books', when: 'Mondays', where: 'in class' },
    { side: 'home', what: 'Sam listens', when: 'after supper', where: 'four evenings a week' },
  ],
  promises: [
    { kind: 'resource', what: 'Send the reading list', on: null },
    { kind: 'classroom', what: 'Move her seat to the window', on: null },
  ],
  checkInOn: Temporal.PlainDate.from('2026-12-08'),
  lang: 'en',
  ...change,
});
const close = (change: Partial<Terms> = {}, who = w.people.jonas, now = after) =>
  w.as(who, ['teacher'], (db) => closeConference(db, now, { conferenceId: talk, terms: terms(change) }));
const rows = async (sql: string) => (await w.owner.query(sql)).rows;
const keys = async (prefix: string) =>
  (
    await w.owner.query('SELECT effect_key FROM effect WHERE starts_with(effect_key, $1) ORDER BY 1', [
      prefix,
    ])
  ).rows.map((r) => r.effect_key);

beforeAll(async () => {
  w = await openWorld();
  ({ round } = await w.addRound());
});
afterAll(() => w.close());
beforeEach(async () => {
  await w.owner.query('TRUNCATE effect, restriction, conference CASCADE');
  const { lina, maria, sam, jonas } = w.people;
  talk = await w.addConference({ round, child: lina, guardian: maria, teacher: jonas, also: [sam] });
});

describe('closing', () => {
  test('writes the whole ending at once: version, commitments, promises with their due times, the check-in to come', async () => {
    expect(await close()).toEqual({ ok: true, version: 1, again: false });
    const page = await w.as(w.people.maria, ['guardian'], (db) => sharedPageOf(db, talk));
    expect(page?.now).toMatchObject({ version: 1, goal: terms().goal, noGoalBecause: null });
    expect(page?.now.commitments.map((c) => c.side)).toEqual(['school', 'home']);
    // 25 November is a closed day of this school, so the next school day is the 26th
    expect(page?.promises.map((p) => [p.kind, p.dueAt.toString()])).toEqual([
      ['resource', '2026-11-26T15:12:00Z'],
      ['classroom', '2026-11-26T22:59:00Z'],
    ]);
    expect(page?.nextCheckIn?.toString()).toBe('2026-12-08');
    expect((await rows('SELECT state FROM conference'))[0].state).toBe('closed');
  });

  test('owes one summary to each guardian of this talk, and none to the father in the other household', async () => {
    await close();
    const { maria, sam, pablo } = w.people;
    expect(await keys('summary:')).toEqual([maria, sam].map((one) => `summary:${talk}:1:${one}`).sort());
    expect(JSON.stringify(await rows('SELECT * FROM effect'))).not.toContain(pablo);
  });

  test('owes the teacher a reminder on the morning each promise is due, and on the morning of the check-in', async () => {
    await close();
    const due = await rows(
      `SELECT kind, due_at, to_person FROM effect WHERE kind IN ('promise-due', 'check-in-due') ORDER BY due_at`,
    );
    expect(due.map((r) => [r.kind, r.due_at.toString()])).toEqual([
      ['promise-due', '2026-11-26T07:00:00Z'],
      ['promise-due', '2026-11-26T07:00:00Z'],
      ['check-in-due', '2026-12-08T07:00:00Z'],
    ]);
    expect(new Set(due.map((r) => r.to_person))).toEqual(new Set([w.people.jonas]));
  });

  test('twice, also from two windows in the same moment, is one closing', async () => {
    const [one, other] = await Promise.all([close(), close({ goal: 'Something else' })]);
    expect([one, other].filter((done) => done.ok && !done.again)).toHaveLength(1);
    expect(await close()).toMatchObject({ ok: true, again: true });
    expect((await rows('SELECT 1 FROM agreement')).length).toBe(1);
    expect((await rows('SELECT 1 FROM promise')).length).toBe(2);
    expect((await rows('SELECT 1 FROM check_in')).length).toBe(1);
    expect(await keys('summary:')).toHaveLength(2);
  });

  test('that fails at its last step leaves nothing behind: no half conference', async () => {
    await w.owner.query(`ALTER TABLE effect ADD CONSTRAINT fails CHECK (kind <> 'summary')`);
    await expect(close()).rejects.toThrow();
    await w.owner.query('ALTER TABLE effect DROP CONSTRAINT fails');
    for (const table of ['agreement', 'commitment', 'promise', 'check_in', 'effect']) {
      expect(await rows(`SELECT 1 FROM ${table}`), table).toEqual([]);
    }
    expect((await rows('SELECT state FROM conference'))[0].state).toBe('booked');
  });

  test('without a goal keeps the honest reason', async () => {
    await close({ goal: '', noGoalBecause: 'We needed the time to listen.', commitments: [] });
    const agreed = await w.as(w.people.maria, ['guardian'], (db) => agreementOf(db, talk));
    expect(agreed).toMatchObject({
      goal: null,
      noGoalBecause: 'We needed the time to listen.',
      commitments: [],
    });
  });

  test('waits for the talk, unless it was begun early', async () => {
    const before = Temporal.Instant.from('2026-11-24T14:50:00Z');
    expect(await close({}, w.people.jonas, before)).toEqual({ ok: false, because: 'not-yet' });
    await w.owner.query(`UPDATE conference SET state = 'open'`);
    expect(await close({}, w.people.jonas, before)).toMatchObject({ ok: true });
  });

  test('is the teacher of this talk’s alone, and not possible once it was cancelled', async () => {
    expect(await close({}, w.people.mira)).toEqual({ ok: false, because: 'not-there' });
    await w.owner.query(`UPDATE conference SET state = 'cancelled'`);
    expect(await close()).toEqual({ ok: false, because: 'cancelled' });
    expect(await rows('SELECT 1 FROM agreement')).toEqual([]);
  });

  test('does not write to a guardian under a restriction, and tells nobody why', async () => {
    await restrict(w.people.sam, 'no-contact');
    await close();
    expect(await keys('summary:')).toEqual([`summary:${talk}:1:${w.people.maria}`]);
  });
});

describe('a revision', () => {
  const again = (from: number, change: Partial<Terms> = {}, now = after.add({ hours: 400 })) =>
    w.as(w.people.jonas, ['teacher'], (db) =>
      revise(db, now, {
        conferenceId: talk,
        from,
        terms: terms({ promises: [], checkInOn: Temporal.PlainDate.from('2026-12-22'), ...change }),
      }),
    );

  test('is a further version; the first is kept word for word, and a new summary is owed', async () => {
    await close();
    expect(await again(1, { goal: 'Three evenings a week.' })).toEqual({
      ok: true,
      version: 2,
      again: false,
    });
    const versions = await w.as(w.people.maria, ['guardian'], (db) => findVersions(db, talk));
    expect(versions.map((v) => [v.version, v.goal])).toEqual([
      [2, 'Three evenings a week.'],
      [1, terms().goal],
    ]);
    expect(await keys(`summary:${talk}:2`)).toHaveLength(2);
  });

  test('moves the check-in that still waits, and plans a further one after one that was sent', async () => {
    await close();
    await again(1);
    expect(await rows('SELECT turn_no, due_on::text FROM check_in')).toEqual([
      { turn_no: 1, due_on: '2026-12-22' },
    ]);
    await w.owner.query(`UPDATE check_in SET sent_at = now()`);
    await again(2, { goal: 'Two evenings.', checkInOn: Temporal.PlainDate.from('2027-01-12') });
    expect(await rows('SELECT turn_no, due_on::text FROM check_in ORDER BY 1')).toEqual([
      { turn_no: 1, due_on: '2026-12-22' },
      { turn_no: 2, due_on: '2027-01-12' },
    ]);
  });

  test('sent twice is the same revision; from a page that has gone stale it is refused', async () => {
    await close();
    expect(await again(1, { goal: 'Three evenings.' })).toMatchObject({ again: false });
    expect(await again(1, { goal: 'Three evenings.' })).toEqual({ ok: true, version: 2, again: true });
    expect(await again(1, { goal: 'Something else.' })).toEqual({ ok: false, because: 'changed-meanwhile' });
    expect(await rows('SELECT 1 FROM agreement')).toHaveLength(2);
  });

  test('is not possible before the talk was closed', async () => {
    expect(await again(1)).toEqual({ ok: false, because: 'not-closed' });
  });
});

describe('"that is not how I remember it"', () => {
  const say = (person: string, correctionId = newId()) =>
    w.as(person, ['guardian'], (db) =>
      correct(db, after, { correctionId, conferenceId: talk, body: 'No fue así.', lang: 'es' }),
    );

  test('stands beside what was written, once, and its teacher is told', async () => {
    await close();
    const id = newId();
    expect(await say(w.people.maria, id)).toEqual({ ok: true });
    expect(await say(w.people.maria, id)).toEqual({ ok: true });
    const page = await w.as(w.people.jonas, ['teacher'], (db) => sharedPageOf(db, talk));
    expect(page?.corrections).toMatchObject([
      { body: 'No fue así.', lang: 'es', version: 1, authorId: w.people.maria },
    ]);
    expect(page?.now.goal).toBe(terms().goal);
    expect(await keys('correction:')).toEqual([`correction:${id}`]);
  });

  test('can be said by those who take part, about what was agreed, and by nobody else', async () => {
    expect(await say(w.people.maria)).toEqual({ ok: false, because: 'not-there' });
    await close();
    expect(await say(w.people.pablo)).toEqual({ ok: false, because: 'not-there' });
  });
});

test('a draft saved in one window is not overwritten by another that never saw it', async () => {
  const keep = (over: number, goal: string) =>
    w.as(w.people.jonas, ['teacher'], (db) =>
      keepDraft(db, after, { conferenceId: talk, over, fields: { goal } }),
    );
  expect(await keep(0, 'one')).toEqual({ ok: true, rev: 1 });
  expect(await keep(0, 'two')).toEqual({ ok: false, because: 'changed-meanwhile' });
  expect(await keep(1, 'three')).toEqual({ ok: true, rev: 2 });
  const drafts = await rows('SELECT body FROM agreement_draft');
  expect(drafts).toEqual([{ body: { rev: 2, fields: { goal: 'three' } } }]);
});

async function restrict(guardian: string, kind: string): Promise<void> {
  await insert(w.owner, 'restriction', {
    district_id: w.linden.district,
    restriction_id: newId(),
    guardian_id: guardian,
    child_id: w.people.lina,
    kind,
    evidence: 'court file 12',
    valid_from: '2026-11-01',
    entered_by: w.people.priya,
    entered_at: '2026-11-01T08:00:00Z',
  });
}
