import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { closeConference, revise } from '#agreements/actions.ts';
import { sharedPageOf } from '#agreements/reads.ts';
import { newId } from '#core/ids.ts';
import { insert } from '#test/people.ts';
import { openWorld, type World } from '#test/world.ts';
import { answerCheckIn, keepCheckIn, keepPromise, sendCheckIn } from './actions.ts';
import { dueFor, openForFamily, turnsOf } from './reads.ts';
import type { OneTap } from './rules/answers.ts';

let w: World;
let round: string;
let talk: string;
let checkIn: string;
let promise: string;
const closed = Temporal.Instant.from('2026-11-24T15:12:00Z');
const twoWeeks = Temporal.Instant.from('2026-12-08T07:05:00Z');
const terms = {
  goal: 'Ten minutes aloud.',
  noGoalBecause: '',
  glow: 'She explained the water cycle.',
  ...{ growNeed: '', growStep: '', valueName: '', valueTie: '' },
  commitments: [
    { side: 'school' as const, what: 'Lend books', when: 'Mondays', where: 'in class' },
    { side: 'home' as const, what: 'Sam listens', when: 'after supper', where: 'at home' },
  ],
  promises: [{ kind: 'resource' as const, what: 'Send the list', on: null }],
  checkInOn: Temporal.PlainDate.from('2026-12-08'),
  lang: 'en',
};
const asJonas = <T>(work: Parameters<typeof w.as<T>>[2]) => w.as(w.people.jonas, ['teacher'], work);
const effects = async (kind: string, state = 'waiting') =>
  (
    await w.owner.query(
      'SELECT effect_key, to_person FROM effect WHERE kind = $1 AND state = $2 ORDER BY 1',
      [kind, state],
    )
  ).rows;
const send = (text = { noticed: 'She read to a friend.', message: 'How is it at home?' }, now = twoWeeks) =>
  asJonas((db) => sendCheckIn(db, now, { checkInId: checkIn, ...text, lang: 'en' }));
const answer = (
  person: string,
  tap: OneTap | null,
  words = '',
  answerId = newId(),
  now = twoWeeks.add({ hours: 8 }),
) =>
  w.as(person, ['guardian'], (db) =>
    answerCheckIn(db, now, { answerId, checkInId: checkIn, answer: tap, words, lang: 'es' }),
  );

beforeAll(async () => {
  w = await openWorld();
  ({ round } = await w.addRound());
});
afterAll(() => w.close());
beforeEach(async () => {
  await w.owner.query('TRUNCATE effect, restriction, conference CASCADE');
  const { lina, maria, sam, jonas } = w.people;
  talk = await w.addConference({ round, child: lina, guardian: maria, teacher: jonas, also: [sam] });
  await asJonas((db) => closeConference(db, closed, { conferenceId: talk, terms }));
  checkIn = (await w.owner.query('SELECT check_in_id FROM check_in')).rows[0].check_in_id;
  promise = (await w.owner.query('SELECT promise_id FROM promise')).rows[0].promise_id;
});

describe('a promise', () => {
  const keep = (who = w.people.jonas, note = 'In her bag.') =>
    w.as(who, ['teacher'], (db) => keepPromise(db, closed.add({ hours: 20 }), { promiseId: promise, note }));

  test('is kept once, the family sees "done" with the note, and the reminder is called off', async () => {
    expect(await keep()).toEqual({ ok: true, again: false });
    expect(await keep(w.people.jonas, 'Something else')).toEqual({ ok: true, again: true });
    const page = await w.as(w.people.maria, ['guardian'], (db) => sharedPageOf(db, talk));
    expect(page?.promises).toMatchObject([{ doneNote: 'In her bag.' }]);
    expect(page?.promises[0]?.doneAt?.toString()).toBe('2026-11-25T11:12:00Z');
    expect(await effects('promise-due')).toEqual([]);
    expect(await effects('promise-due', 'cancelled')).toHaveLength(1);
  });

  test('is its teacher’s to keep, not a colleague’s', async () => {
    expect(await keep(w.people.mira)).toEqual({ ok: false, because: 'not-there' });
  });

  test('that has waited reminds nobody in the family', async () => {
    w.clock.moveTo(closed.add({ hours: 24 * 10 }));
    await w.deps.deliver();
    const mails = (await w.owner.query(`SELECT to_person, subject FROM mail`)).rows;
    const families = mails.filter((mail) => mail.to_person !== w.people.jonas);
    expect(families.map((mail) => mail.subject).every((subject) => !/promis|promet/i.test(subject))).toBe(
      true,
    );
    expect(mails.filter((mail) => mail.to_person === w.people.jonas)).toHaveLength(1);
  });
});

describe('sending a check-in', () => {
  test('asks each guardian of this talk once, nobody in the other household, and calls the reminder off', async () => {
    expect(await send()).toEqual({ ok: true, again: false });
    expect(await send({ noticed: 'Other words', message: 'x' })).toEqual({ ok: true, again: true });
    const { maria, sam } = w.people;
    expect((await effects('check-in')).map((e) => e.to_person).sort()).toEqual([maria, sam].sort());
    expect((await w.owner.query('SELECT noticed FROM check_in')).rows[0].noticed).toBe(
      'She read to a friend.',
    );
    expect(await effects('check-in-due', 'cancelled')).toHaveLength(1);
  });

  test('needs something noticed; what was kept for later is not sent and not shown', async () => {
    expect(await send({ noticed: '', message: 'How is it?' })).toEqual({
      ok: false,
      because: 'noticed-missing',
    });
    await asJonas((db) =>
      keepCheckIn(db, twoWeeks, { checkInId: checkIn, noticed: 'half a', message: 'm', lang: 'en' }),
    );
    const page = await w.as(w.people.maria, ['guardian'], (db) => sharedPageOf(db, talk));
    expect(page?.checkIns).toEqual([]);
    expect(JSON.stringify(page)).not.toContain('half a');
  });

  test('leaves out a guardian restricted after the talk; with nobody left it is not sent at all', async () => {
    await restrict(w.people.sam);
    await restrict(w.people.maria);
    expect(await send()).toEqual({ ok: false, because: 'nobody' });
    await w.owner.query('DELETE FROM restriction WHERE guardian_id = $1', [w.people.maria]);
    await send();
    expect((await effects('check-in')).map((e) => e.to_person)).toEqual([w.people.maria]);
  });

  test('is the teacher of this talk’s alone', async () => {
    const stranger = await w.as(w.people.mira, ['teacher'], (db) =>
      sendCheckIn(db, twoWeeks, { checkInId: checkIn, noticed: 'a', message: 'b', lang: 'en' }),
    );
    expect(stranger).toEqual({ ok: false, because: 'not-there' });
  });
});

describe('answering', () => {
  test('once or again keeps every answer; a retried one is the same; the teacher is told of each', async () => {
    await send();
    const id = newId();
    expect(await answer(w.people.maria, 'tricky', 'Las tardes son cortas.', id)).toEqual({
      ok: true,
      again: false,
    });
    expect(await answer(w.people.maria, 'well', '', id)).toEqual({ ok: true, again: true });
    await answer(w.people.maria, 'well', '', newId(), twoWeeks.add({ hours: 9 }));
    const rows = (await w.owner.query('SELECT answer FROM check_in_answer ORDER BY answered_at')).rows;
    expect(rows.map((row) => row.answer)).toEqual(['tricky', 'well']);
    expect((await effects('check-in-answered')).map((e) => e.to_person)).toEqual([
      w.people.jonas,
      w.people.jonas,
    ]);
  });

  test('is for the guardians of this talk, after it was sent, with a tap or words', async () => {
    expect(await answer(w.people.maria, 'well')).toEqual({ ok: false, because: 'not-there' });
    await send();
    expect(await answer(w.people.pablo, 'well')).toEqual({ ok: false, because: 'not-there' });
    expect(await answer(w.people.maria, null)).toEqual({ ok: false, because: 'empty' });
    expect(await answer(w.people.maria, null, 'Bien.')).toMatchObject({ ok: true });
    await restrict(w.people.sam);
    expect(await answer(w.people.sam, 'well')).toEqual({ ok: false, because: 'not-there' });
  });
});

describe('whom to reach next, and what waits', () => {
  const waits = (now: Temporal.Instant) =>
    asJonas(async (db) => [await turnsOf(db, now), await dueFor(db, now)] as const);

  test('goes from planned to due, rests when all is well, and comes first when the family says it is tricky', async () => {
    expect((await waits(closed))[0]).toMatchObject([{ because: 'planned', childName: 'Lina Castillo' }]);
    expect(await waits(twoWeeks)).toMatchObject([
      [{ because: 'first' }],
      { promises: 1, checkIns: 1, answers: 0 },
    ]);
    await send();
    expect((await waits(twoWeeks))[0]).toEqual([]);
    await answer(w.people.maria, 'well');
    expect((await waits(twoWeeks.add({ hours: 10 })))[0]).toEqual([]);
    await answer(w.people.sam, 'tricky');
    expect(await waits(twoWeeks.add({ hours: 10 }))).toMatchObject([
      [{ because: 'tricky' }],
      { checkIns: 0, answers: 1 },
    ]);
  });

  test('a revision settles the answer and plans the next turn', async () => {
    await send();
    await answer(w.people.maria, 'change');
    const now = twoWeeks.add({ hours: 30 });
    const next = {
      ...terms,
      goal: 'Three evenings.',
      promises: [],
      checkInOn: Temporal.PlainDate.from('2026-12-22'),
    };
    await asJonas((db) => revise(db, now, { conferenceId: talk, from: 1, terms: next }));
    expect((await waits(now))[0]).toMatchObject([{ because: 'planned', asked: 1, said: null }]);
    expect((await waits(Temporal.Instant.from('2026-12-22T08:00:00Z')))[0]).toMatchObject([
      { because: 'again' },
    ]);
  });

  test('a colleague finds none of it', async () => {
    await send();
    await answer(w.people.maria, 'change');
    const seen = await w.as(w.people.mira, ['teacher'], async (db) => [
      await turnsOf(db, twoWeeks),
      await dueFor(db, twoWeeks),
    ]);
    expect(seen).toEqual([[], { promises: 0, checkIns: 0, answers: 0 }]);
  });
});

describe('a family’s home page', () => {
  const open = (person: string) =>
    w.as(person, ['guardian'], (db) => openForFamily(db, twoWeeks.add({ hours: 10 })));

  test('shows what was agreed and the check-in until this guardian has answered; nothing to anybody else', async () => {
    await send();
    expect(await open(w.people.maria)).toMatchObject({
      checkIns: [{ checkInId: checkIn, childGivenName: 'Lina', teacherName: 'Jonas Weber' }],
      summaries: [{ conferenceId: talk, version: 1 }],
    });
    await answer(w.people.maria, 'well');
    expect((await open(w.people.maria)).checkIns).toEqual([]);
    expect((await open(w.people.sam)).checkIns).toHaveLength(1);
    for (const person of [w.people.pablo, w.people.yusuf])
      expect(await open(person)).toEqual({ checkIns: [], summaries: [] });
    await restrict(w.people.sam);
    expect(await open(w.people.sam)).toEqual({ checkIns: [], summaries: [] });
  });
});

async function restrict(guardian: string): Promise<void> {
  await insert(w.owner, 'restriction', {
    district_id: w.linden.district,
    restriction_id: newId(),
    guardian_id: guardian,
    child_id: w.people.lina,
    kind: 'no-contact',
    evidence: 'court file 12',
    valid_from: '2026-11-01',
    entered_by: w.people.priya,
    entered_at: '2026-11-01T08:00:00Z',
  });
}
