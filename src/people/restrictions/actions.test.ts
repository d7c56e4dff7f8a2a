import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ViewerDb } from '#core/db/database.ts';
import { newId } from '#core/ids.ts';
import { tellLater } from '#messages/ledger.ts';
import { childrenOf } from '#people/access/reads/family.ts';
import { addLink } from '#test/people.ts';
import { noon, openWorld, today, type World } from '#test/world.ts';
import { conferenceOf, talksOfFamily } from '#timetable/reads.ts';
import { enterRestriction, liftRestriction } from './actions.ts';
import type { NewRestriction } from './store/restrictions.ts';

let w: World;
let round: string;
beforeEach(async () => {
  w = await openWorld();
  round = (await w.addRound()).round;
});
afterEach(async () => {
  expect(w.complaints).toEqual([]);
  await w.close();
});

const entry = (more: Partial<NewRestriction> = {}): NewRestriction => ({
  restrictionId: newId(),
  guardianId: w.people.pablo,
  childId: w.people.lina,
  kind: 'no-contact',
  evidence: 'Order of 3 November, file 12 F 345/26',
  validFrom: today,
  validUntil: null,
  ...more,
});
const enter = (row: NewRestriction, now = noon) =>
  w.as(w.people.priya, ['office'], (db) => enterRestriction(db, now, row));
/** As a guardian who has just come in by a link, at the world's time: the database asks for the day too. */
const family = async <T>(guardian: string, work: (db: ViewerDb) => Promise<T>) => {
  const link = await addLink(w.owner, w.linden, guardian);
  const proof = { link, at: w.clock.now() };
  return w.deps.db.as({ ...w.viewer(guardian, ['guardian']), proof }, work);
};
const rows = async (text: string, values: unknown[] = []) => (await w.owner.query(text, values)).rows;
const talk = (guardian: string, more: object = {}) =>
  w.addConference({ round, child: w.people.lina, teacher: w.people.jonas, guardian, ...more });
const owed = (to: string, child: string, key: string) =>
  w.as(w.people.amara, ['leader'], (db) =>
    tellLater(db, noon, { key, kind: 'lost-link', about: {}, to, child, dueAt: noon.add({ hours: 1 }) }),
  );

test('entering one that holds stops links, waiting messages and coming talks in the same transaction', async () => {
  const { pablo, lina, maria, jonas } = w.people;
  await w.family(pablo);
  await w.family(maria);
  const his = await talk(pablo);
  const hers = await talk(maria, { startsAt: '2026-11-24T15:15:00Z' });
  await owed(pablo, lina, 'his');
  await owed(maria, lina, 'hers');
  expect(await enter(entry())).toEqual({ ok: true });

  expect(await rows('SELECT revoked_at IS NULL AS stands FROM link WHERE person_id = $1', [pablo])).toEqual([
    { stands: false },
  ]);
  expect(await rows('SELECT revoked_at IS NULL AS stands FROM link WHERE person_id = $1', [maria])).toEqual([
    { stands: true },
  ]);
  const states = await rows('SELECT conference_id, state FROM conference ORDER BY starts_at');
  expect(states).toEqual([
    { conference_id: his, state: 'cancelled' },
    { conference_id: hers, state: 'booked' },
  ]);
  expect(await rows('SELECT resource_id FROM claim WHERE conference_id = $1', [his])).toEqual([]);
  expect(await rows('SELECT resource_id FROM claim WHERE conference_id = $1', [hers])).toHaveLength(2);
  const waiting = await rows(
    "SELECT effect_key, to_person FROM effect WHERE state = 'waiting' ORDER BY effect_key",
  );
  expect(waiting).toEqual([
    { effect_key: 'hers', to_person: maria },
    { effect_key: `talk-called-off:${his}:${jonas}`, to_person: jonas },
  ]);
  expect(await rows('SELECT 1 FROM participant WHERE person_id = $1 AND ended_at IS NULL', [pablo])).toEqual(
    [],
  );
});

test('a refused entry changes nothing', async () => {
  const { pablo, noor } = w.people;
  await w.family(pablo);
  const his = await talk(pablo);
  expect(await enter(entry({ childId: noor }))).toEqual({ ok: false, because: 'no-such-pair' });
  expect(await enter(entry({ childId: w.people.strangeChild }))).toEqual({
    ok: false,
    because: 'no-such-pair',
  });
  expect(await enter(entry({ validUntil: today.subtract({ days: 1 }) }))).toMatchObject({ ok: false });
  expect(await rows('SELECT 1 FROM restriction')).toEqual([]);
  expect(await rows('SELECT 1 FROM link WHERE revoked_at IS NOT NULL')).toEqual([]);
  expect(await rows('SELECT state FROM conference WHERE conference_id = $1', [his])).toEqual([
    { state: 'booked' },
  ]);
});

test('the same form sent twice is one restriction', async () => {
  const row = entry();
  await enter(row);
  expect(await enter(row, noon.add({ minutes: 1 }))).toEqual({ ok: true });
  expect(await rows('SELECT 1 FROM restriction')).toHaveLength(1);
});

test('the teacher is told that the talk is off, and nothing of the reason or the person', async () => {
  await talk(w.people.pablo);
  await enter(entry());
  await w.deps.deliver();
  const mails = await rows('SELECT to_person, subject, html, body FROM mail');
  expect(mails.map((mail) => mail.to_person)).toEqual([w.people.jonas]);
  expect(mails[0].subject).toContain('Called off');
  expect(mails[0].body).toContain('Lina Castillo');
  const said = mails[0].subject + mails[0].body;
  expect(said).not.toMatch(/restrict|court|\border\b|contact|F 345/i);
  expect(said).not.toContain('Pablo');
});

test('whoever may not book keeps what was agreed and loses the coming talk', async () => {
  const past = await talk(w.people.pablo, { startsAt: '2026-11-20T15:00:00Z', state: 'closed' });
  const coming = await talk(w.people.pablo, { teacher: w.people.mira });
  await enter(entry({ kind: 'may-not-book' }));
  const seen = await family(w.people.pablo, (db) => talksOfFamily(db));
  expect(seen.map((one) => one.conferenceId)).toEqual([past]);
  expect(await rows('SELECT state FROM conference WHERE conference_id = $1', [coming])).toEqual([
    { state: 'cancelled' },
  ]);
});

test('a companion under a restriction leaves the talk, which stays the other guardian’s', async () => {
  const { maria, sam } = w.people;
  const together = await talk(maria, { also: [sam] });
  await enter(entry({ guardianId: sam, kind: 'may-not-see' }));
  expect(await rows('SELECT state FROM conference')).toEqual([{ state: 'booked' }]);
  expect(await family(sam, (db) => conferenceOf(db, together))).toBeUndefined();
  expect(await family(maria, (db) => conferenceOf(db, together))).toBeDefined();
});

test('a restriction about one child leaves the sibling, and the next mail carries a link that opens', async () => {
  const { yusuf, omar, noor } = w.people;
  const before = await w.family(yusuf);
  await enter(entry({ guardianId: yusuf, childId: omar }));
  expect((await before.get('/family/notice')).status).toBe(403);
  await family(yusuf, async (db) => {
    expect((await childrenOf(db, today)).map((child) => child.childId)).toEqual([noor]);
  });
  const after = await w.family(yusuf);
  expect((await after.get('/family/notice')).status).toBe(200);
});

test('a lost link is not sent again to whoever may see no child any more', async () => {
  const { pablo, yusuf, omar } = w.people;
  await enter(entry({ kind: 'may-not-see' }));
  await enter(entry({ guardianId: yusuf, childId: omar, kind: 'may-not-see' }));
  for (const to of [pablo, yusuf]) {
    await w.as(w.people.amara, ['leader'], (db) =>
      tellLater(db, noon, { key: `lost-link:${to}`, kind: 'lost-link', about: {}, to, dueAt: noon }),
    );
  }
  await w.deps.deliver();
  expect((await rows('SELECT to_person FROM mail')).map((mail) => mail.to_person)).toEqual([yusuf]);
});

test('one that begins later changes nothing before, and acts by itself when its day arrives', async () => {
  const { pablo, lina } = w.people;
  const validFrom = today.add({ days: 1 });
  await w.family(pablo);
  const his = await talk(pablo);
  await enter(entry({ validFrom }));
  await w.deps.deliver();
  expect(await rows('SELECT state FROM conference')).toEqual([{ state: 'booked' }]);
  expect(await rows('SELECT 1 FROM link WHERE revoked_at IS NOT NULL')).toEqual([]);
  const entitled = (day: Temporal.PlainDate) => family(pablo, (db) => childrenOf(db, day));
  expect((await entitled(today)).map((child) => child.childId)).toEqual([lina]);
  expect(await entitled(validFrom)).toEqual([]);

  w.clock.moveTo(Temporal.Instant.from('2026-11-23T23:00:00Z')); // midnight in Berlin
  await w.deps.deliver();
  expect(await rows('SELECT state FROM conference')).toEqual([{ state: 'cancelled' }]);
  expect(await rows('SELECT 1 FROM link WHERE revoked_at IS NULL')).toEqual([]);
  expect(await family(pablo, (db) => conferenceOf(db, his))).toBeUndefined();
});

test('when the last day has passed, past talks are seen again', async () => {
  const { pablo } = w.people;
  const past = await talk(pablo, { startsAt: '2026-11-20T15:00:00Z', state: 'closed' });
  await enter(entry({ validUntil: today }));
  const seen = () => family(pablo, (db) => talksOfFamily(db));
  expect(await seen()).toEqual([]);
  w.clock.moveTo(Temporal.Instant.from('2026-11-23T23:00:00Z'));
  await w.deps.deliver();
  expect((await seen()).map((one) => one.conferenceId)).toEqual([past]);
});

test('lifting keeps the record, gives back past talks and calls nothing off twice', async () => {
  const { pablo, priya } = w.people;
  const past = await talk(pablo, { startsAt: '2026-11-20T15:00:00Z', state: 'closed' });
  const row = entry();
  await enter(row);
  const lift = () => w.as(priya, ['office'], (db) => liftRestriction(db, noon, row.restrictionId));
  expect(await lift()).toEqual({ ok: true });
  expect(await lift()).toEqual({ ok: true });
  expect(await rows('SELECT lifted_by, evidence FROM restriction')).toEqual([
    { lifted_by: priya, evidence: row.evidence },
  ]);
  const seen = await family(pablo, (db) => talksOfFamily(db));
  expect(seen.map((one) => one.conferenceId)).toEqual([past]);
});

test('lifting one of two leaves what the other takes', async () => {
  const { pablo, priya } = w.people;
  await talk(pablo, { startsAt: '2026-11-20T15:00:00Z', state: 'closed' });
  const [one, other] = [entry(), entry({ kind: 'may-not-see' })];
  await enter(one);
  await enter(other);
  await w.as(priya, ['office'], (db) => liftRestriction(db, noon, one.restrictionId));
  expect(await family(pablo, (db) => talksOfFamily(db))).toEqual([]);
});
