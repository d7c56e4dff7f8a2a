import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#core/ids.ts';
import { enterRestriction } from '#people/restrictions/actions.ts';
import { addDistrict, addPerson, insert } from './people.ts';
import { list, openTelling, said, type Telling } from './telling.ts';
import { evening, noon, today } from './world.ts';

let w: Telling;
beforeAll(async () => {
  w = await openTelling();
});
afterAll(async () => {
  expect(w.complaints).toEqual([]);
  await w.close();
});
beforeEach(() => w.again());

test('whoever may have no contact is never listed, whether the restriction came before or after', async () => {
  const wish = w.wish(0, { guardianId: w.ids.pablo });
  const restrict = () =>
    w.db.as(w.office, (db) =>
      enterRestriction(db, noon, {
        ...{ restrictionId: newId(), guardianId: w.ids.pablo, childId: w.ids.lina, kind: 'no-contact' },
        ...{ evidence: 'seen', validFrom: today, validUntil: null },
      }),
    );
  await w.bookedByFamily(wish);
  await w.cancelByOffice(wish.conferenceId);
  expect(await w.waiting()).toBe(1);
  await restrict();
  expect(await w.effects("state = 'by-hand'")).toEqual([]);
  expect(said(await w.priya.html(list))).not.toContain('Pablo');

  // where nothing was called off, it is asked again whenever somebody looks
  await w.forget();
  await w.owner.query('TRUNCATE restriction');
  const again = await w.bookedByFamily(w.wish(1, { guardianId: w.ids.pablo }));
  await w.cancelByOffice(again.conferenceId);
  expect(await w.effects("state = 'by-hand'")).toHaveLength(1);
  await w.restrict(w.ids.pablo, 'no-contact');
  const letters = await (await w.priya.post(`${list}/letters`, {}, list)).text();
  for (const page of [await w.priya.html('/office'), await w.priya.html(list), letters])
    expect(said(page)).not.toContain('Pablo');
  expect((await w.effects("kind = 'cancelled'")).map((row) => row.because)).toEqual(['no contact']);
});

test('it leaves the list by itself: booked again, its time over, the round over, or an address there by now', async () => {
  const first = await w.bookedByFamily();
  await w.cancelByOffice(first.conferenceId);
  expect(await w.waiting()).toBe(1);
  await w.bookedByFamily(w.yusufs(4));
  expect(await w.waiting()).toBe(0);

  await w.forget();
  await w.cancelByOffice((await w.bookedByFamily()).conferenceId);
  w.clock.moveTo(evening.endsAt);
  expect(await w.waiting()).toBe(0);
  w.clock.moveTo(noon);

  await w.forget();
  await w.bookedByFamily();
  await w.takeEvening();
  expect(await w.waiting()).toBe(1);
  await w.owner.query("UPDATE round SET state = 'ended'");
  expect(await w.waiting()).toBe(0);
  await w.owner.query("UPDATE round SET state = 'open'");

  await w.again();
  await w.cancelByOffice((await w.bookedByFamily()).conferenceId);
  await w.owner.query("UPDATE person SET email = 'yusuf@home.example' WHERE person_id = $1", [w.ids.yusuf]);
  expect(await w.waiting()).toBe(0);
  await w.deps.deliver();
  expect((await w.owner.query('SELECT to_address FROM mail')).rows).toEqual([
    { to_address: 'yusuf@home.example' },
  ]);
});

test('what changed before it was told is not noted as told, and says so', async () => {
  const { conferenceId } = await w.bookedByFamily();
  await w.cancelByOffice(conferenceId);
  const effect = await w.oneEffect();
  await w.priya.get(list);
  await w.bookedByFamily(w.yusufs(4));
  const answer = await w.priya.post(`${list}/told`, { effect, how: 'telephone' });
  expect(said(await answer.text())).toContain('Something changed before it was told');
  expect(await w.effects('told_by IS NOT NULL')).toEqual([]);
});

test('only the office of the school sees it and can note it', async () => {
  await w.cancelByOffice((await w.bookedByFamily()).conferenceId);
  const effect = await w.oneEffect();
  const school = newId();
  await insert(w.owner, 'school', { district_id: w.linden.district, school_id: school, name: 'Hill School' });
  const at = { district: w.linden.district, school };
  const elsewhere = await addDistrict(w.owner, 'Far', 'FAR');
  const strangers = [
    await addPerson(w.owner, at, 'office', 'Otto', 'Hill'),
    await addPerson(w.owner, elsewhere, 'office', 'Olga', 'Far'),
  ];
  for (const stranger of strangers) {
    const browser = await w.staff(stranger);
    expect(said(await browser.html(list))).toContain('Everybody has been told');
    expect(said(await browser.html('/office'))).toContain('Families without e-mail know everything');
    await browser.post(`${list}/told`, { effect, how: 'letter' }, list);
    await browser.post(`${list}/again`, { effect }, list);
    expect(await (await browser.post(`${list}/letters`, { effect }, list)).text()).not.toContain('Omar');
  }
  for (const who of [w.ids.jonas, w.people.amara])
    expect((await (await w.staff(who)).get(list)).status).toBe(404);
  expect(await w.waiting()).toBe(1);
});

test('two colleagues note the same at once: it is told once', async () => {
  await w.cancelByOffice((await w.bookedByFamily()).conferenceId);
  const effect = await w.oneEffect();
  await w.priya.get(list);
  await Promise.all(['telephone', 'letter'].map((how) => w.priya.post(`${list}/told`, { effect, how })));
  expect(await w.effects('told_by IS NOT NULL')).toHaveLength(1);
});
