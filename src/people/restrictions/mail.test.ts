import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#core/ids.ts';
import { evening, noon, openWorld, today, type World } from '#test/world.ts';
import { bookSlot } from '#timetable/actions.ts';
import { enterRestriction } from './actions.ts';

let w: World;
beforeAll(async () => {
  w = await openWorld();
});
afterAll(async () => {
  expect(w.complaints).toEqual([]);
  await w.close();
});

test('a booked talk’s mail, calendar and pages are gone for the guardian who may have no contact, and only for that one', async () => {
  const { pablo, maria, lina, jonas } = w.people;
  const { round } = await w.addRound();
  const book = (guardianId: string, slot: number) => {
    const conferenceId = newId();
    const pairing = { conferenceId, roundId: round, childId: lina, teacherId: jonas, guardianId };
    const startsAt = evening.startsAt.epochMilliseconds + slot * 15 * 60_000;
    const wish = { ...pairing, startsAt, mode: 'in-person' as const, companions: [] };
    return bookSlot(w.deps.db, w.viewer(guardianId, ['guardian']), wish, noon, today).then(
      () => conferenceId,
    );
  };
  const [his, hers] = [await book(pablo, 0), await book(maria, 1)];
  const entry = { restrictionId: newId(), guardianId: pablo, childId: lina, kind: 'no-contact' as const };
  await w.as(w.people.priya, ['office'], (db) =>
    enterRestriction(db, noon, { ...entry, evidence: 'seen', validFrom: today, validUntil: null }),
  );
  await w.deps.deliver();
  const { rows: mails } = await w.owner.query(
    'SELECT to_person, calendar IS NOT NULL AS calendar FROM mail ORDER BY calendar DESC',
  );
  expect(mails).toEqual([
    { to_person: maria, calendar: true },
    { to_person: jonas, calendar: false },
  ]);
  const [pablosPhone, mariasPhone] = [await w.family(pablo), await w.family(maria)];
  for (const page of ['', '/booking', '/calendar.ics', '/correct']) {
    expect((await pablosPhone.get(`/family/conferences/${his}${page}`)).status, page).toBe(404);
    expect((await pablosPhone.get(`/family/conferences/${hers}${page}`)).status, page).toBe(404);
  }
  expect((await mariasPhone.get(`/family/conferences/${hers}/calendar.ics`)).status).toBe(200);
  for (const page of ['book', 'voice']) {
    const at = `/family/children/${lina}/rounds/${round}/${page}`;
    expect((await pablosPhone.get(at)).status, page).toBe(404);
    expect((await mariasPhone.get(at)).status, page).toBe(200);
  }
  expect(await pablosPhone.html('/family')).not.toMatch(/Lina|Jonas|Maria/);
  expect(await mariasPhone.html(`/family/conferences/${hers}`)).not.toMatch(/Pablo|Reyes/);
});
