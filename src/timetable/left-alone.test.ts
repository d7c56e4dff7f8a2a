import { Temporal } from 'temporal-polyfill';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { systemOf } from '#core/db/viewer.ts';
import { type Ended, nothingEnded } from '#people/roster/rules/ended.ts';
import { type LeavingWorld, openLeavingWorld } from '#test/leaving.ts';
import { noon } from '#test/world.ts';
import { releaseTalksOf } from './actions/people-left.ts';

/** Six o'clock and seven o'clock of the evening before the talks, where the school is. */
const six = Temporal.Instant.from('2026-11-23T17:00:00Z');
const seven = six.add({ hours: 1 });

let w: LeavingWorld;
beforeAll(async () => {
  w = await openLeavingWorld();
});
afterAll(() => w.close());
beforeEach(async () => {
  await w.again();
  await at(noon);
});
afterEach(() => expect(w.complaints).toEqual([]));

async function at(instant: Temporal.Instant): Promise<void> {
  w.clock.moveTo(instant);
  await w.deps.deliver();
}

/** What an import at seven ends, twice; and what was mailed because of it. */
async function importing(ended: Partial<Ended>) {
  await w.owner.query('TRUNCATE mail');
  w.clock.moveTo(seven);
  const { district } = w.guardian(w.ids.maria);
  for (const _ of [1, 2]) {
    await w.db.as(systemOf(district), (db) => releaseTalksOf(db, { ...nothingEnded, ...ended }, seven));
    await w.deps.deliver();
  }
  return (await w.owner.query('SELECT to_person, subject, body, html FROM mail ORDER BY to_person')).rows;
}

const end = (people: string[]) =>
  w.owner.query('UPDATE person SET ended_at = $2 WHERE person_id = ANY ($1)', [people, seven]);
const part = (guardian: string) =>
  w.owner.query('UPDATE guardianship SET ended_at = $2 WHERE guardian_id = $1', [guardian, seven]);

test('where the only guardian of a talk leaves the child by import, the teacher is told at once, once, and hears no guardian’s name', async () => {
  await w.book(w.wish(0, { guardianId: w.ids.pablo }));
  await w.book(w.wish(2, w.friends));
  await at(six);
  await part(w.ids.pablo);
  const mails = await importing({ pairs: [{ guardianId: w.ids.pablo, childId: w.ids.lina }] });
  expect(mails.map((mail) => [mail.to_person, mail.subject])).toEqual([
    [w.ids.jonas, 'Called off: the talk on Tuesday 24 November at 16:00'],
  ]);
  expect(mails[0].body).toContain('Lina C.');
  expect(mails[0].html).not.toMatch(/Pablo|Reyes|Maria|Sam|Castillo|Omar/);
});

test('the same where the guardian left the district, or left it with the child', async () => {
  await w.book(w.wish(0, { guardianId: w.ids.pablo }));
  await w.book(w.wish(2, w.friends));
  await at(six);
  await end([w.ids.pablo, w.ids.yusuf, w.ids.omar]);
  await Promise.all([part(w.ids.pablo), part(w.ids.yusuf)]);
  const mails = await importing({ people: [w.ids.pablo, w.ids.yusuf, w.ids.omar] });
  expect(mails.map((mail) => mail.to_person)).toEqual([w.ids.jonas, w.ids.jonas]);
  for (const { html } of mails) expect(html).not.toMatch(/Pablo|Reyes|Yusuf|Haddad/);
});

test('where a partner is left to be told, the teacher is told once, beside it', async () => {
  await w.book(w.wish(0, { companions: [w.ids.sam] }));
  await at(six);
  await w.restrict(w.ids.sam, 'may-not-book');
  await part(w.ids.maria);
  const mails = await importing({ pairs: [{ guardianId: w.ids.maria, childId: w.ids.lina }] });
  expect(mails.map((mail) => mail.to_person).sort()).toEqual([w.ids.jonas, w.ids.sam].sort());
});

test('before the evening has told the day, nobody is told: it will not be among its talks', async () => {
  await w.book(w.wish(0, { guardianId: w.ids.pablo }));
  await part(w.ids.pablo);
  const pairs = [{ guardianId: w.ids.pablo, childId: w.ids.lina }];
  await w.deps.deliver();
  await w.owner.query('TRUNCATE mail');
  const { district } = w.guardian(w.ids.maria);
  await w.db.as(systemOf(district), (db) => releaseTalksOf(db, { ...nothingEnded, pairs }, noon));
  await at(seven);
  expect((await w.owner.query('SELECT 1 FROM mail')).rows).toEqual([]);
  expect(
    (await w.owner.query("SELECT because FROM effect WHERE to_person IS NULL AND about ? 'sequence'")).rows,
  ).toEqual([{ because: 'no longer true' }]);
});
