import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { newId } from '#core/ids.ts';
import { enterRestriction } from '#people/restrictions/actions.ts';
import { insert } from '#test/people.ts';
import { evening, noon, openWorld, today, type World } from '#test/world.ts';

let w: World;
let round: string;
beforeAll(async () => {
  w = await openWorld();
  round = (await w.addRound()).round;
  const { lina, omar, noor, maria, pablo, yusuf } = w.people;
  for (const [guardian_id, child_id] of [
    [maria, lina],
    [pablo, lina],
    [yusuf, omar],
    [yusuf, noor],
  ]) {
    const row = { district_id: w.linden.district, round_id: round, guardian_id, child_id };
    await insert(w.owner, 'invitation', { ...row, invited_at: '2026-11-20T06:00:00Z' });
  }
});
afterEach(() => expect(w.complaints).toEqual([]));
afterAll(() => w.close());

test('whoever has not come in finds the doors for families and for staff, and no name of anybody', async () => {
  const page = await (await w.anybody()).html('/');
  for (const href of ['/code', '/lost-link', '/sign-in']) expect(page).toContain(`href="${href}"`);
  expect(page).not.toContain('href="/family"');
  expect(page).not.toMatch(/Linden|Castillo|Weber/);
});

test('a link that does not open any more leads to the ways to a new one', async () => {
  const closed = await (await w.anybody()).get('/link-closed');
  expect(closed.status).toBe(410);
  expect(await closed.text()).toContain('href="/lost-link"');
});

test('staff go on to the first area of their roles', async () => {
  expect(await (await w.staff(w.people.jonas)).html('/')).toContain('Hello, ⁨Jonas⁩');
  expect(await (await w.staff(w.people.amara)).html('/')).toContain('What carries a round of talks');
  expect(await (await w.staff(w.people.priya)).html('/')).toContain('From the roster to the letters');
});

test('a family sees each of its children with the one thing to do now', async () => {
  const page = await (await w.family(w.people.yusuf)).html('/family?lang=en');
  for (const name of ['Omar', 'Noor', 'Yusuf']) expect(page).toContain(name);
  expect(page).toContain(`/family/children/${w.people.omar}/rounds/${round}/voice`);
  expect(page).toContain('Tell us about your child');
  expect(page).not.toMatch(/Lina|Maria|Pablo|\bSam\b|\blate\b|overdue|missed|reminder/i);
});

test('after booking has closed a family that has said nothing yet reads beside the questions how it still gets a time', async () => {
  w.clock.moveTo(noon.add({ hours: 25 }));
  const page = await (await w.family(w.people.yusuf)).html('/family?lang=en');
  w.clock.moveTo(noon);
  expect(page).toContain('Answer the questions');
  expect(page).toContain('they will gladly find a time with you');
});

test('once the last hour of a round has passed a family without a talk is not asked for anything more', async () => {
  w.clock.moveTo(evening.endsAt);
  const page = await (await w.family(w.people.yusuf)).html('/family?lang=en');
  w.clock.moveTo(noon);
  expect(page).toContain('This round of talks is over');
  expect(page).not.toMatch(/Tell us beforehand|Pick a time/);
  expect(page).not.toMatch(/Tell us about your child|\/voice"|\/book"|late|missed/);
});

test('a separated guardian’s talk, answers and name are on no page of the other one', async () => {
  const { lina, maria, pablo, jonas } = w.people;
  const { rows } = await w.owner.query('SELECT question_id FROM round_question');
  await insert(w.owner, 'voice_answer', {
    district_id: w.linden.district,
    round_id: round,
    child_id: lina,
    guardian_id: maria,
    question_id: rows[0].question_id,
    body: 'She draws for hours',
    lang: 'en',
    written_by: maria,
    answered_at: noon.toString(),
  });
  const conference = await w.addConference({ round, child: lina, guardian: maria, teacher: jonas });
  const hers = await (await w.family(maria)).html('/family?lang=en');
  expect(hers).toContain('Your talk is booked');
  expect(hers).toContain(conference);
  const his = await (await w.family(pablo)).html('/family?lang=en');
  expect(his).toContain('Tell us about your child');
  expect(his).not.toMatch(/Maria|Jonas|draws|booked/);
  expect(his).not.toContain(conference);
});

test('a companion of the household sees the shared talk; nobody needs an invitation of their own for that', async () => {
  const page = await (await w.family(w.people.sam)).html('/family?lang=en');
  expect(page).toContain('Lina');
  expect(page).not.toMatch(/Maria|Pablo/);
});

test('a guardian kept from a child by a restriction finds the child nowhere, and the sibling as before', async () => {
  const { yusuf, omar, noor, priya } = w.people;
  const entry = { restrictionId: newId(), guardianId: yusuf, childId: omar, kind: 'may-not-see' as const };
  await w.as(priya, ['office'], (db) =>
    enterRestriction(db, noon, { ...entry, evidence: 'seen', validFrom: today, validUntil: null }),
  );
  const page = await (await w.family(yusuf)).html('/family?lang=en');
  expect(page).toContain('Noor');
  expect(page).not.toContain('Omar');
  expect(page).not.toContain(omar);
  expect(page).toContain(noor);
  expect(page).not.toMatch(/restrict|court/i);
});

test('whoever may not book is offered no time and told nothing of why', async () => {
  const { pablo, lina, priya } = w.people;
  const entry = { restrictionId: newId(), guardianId: pablo, childId: lina, kind: 'may-not-book' as const };
  await w.as(priya, ['office'], (db) =>
    enterRestriction(db, noon, { ...entry, evidence: 'seen', validFrom: today, validUntil: null }),
  );
  const page = await (await w.family(pablo)).html('/family?lang=en');
  expect(page).toContain('Lina');
  expect(page).not.toContain('/book"');
  expect(page).not.toMatch(/restrict|court|may not/i);
});

test('a teacher sees today and the days to come with the ways to prepare and to meet, and the Why until visited', async () => {
  const jonas = await w.staff(w.people.jonas);
  const page = await jonas.html('/teacher');
  expect(page).toContain('your Why');
  expect(page).toContain('Lina Castillo');
  expect(page).toMatch(/\/teacher\/conferences\/[0-9a-f-]+\/prepare/);
  expect(page).not.toMatch(/Maria|Pablo/);
  await jonas.post('/teacher/why/visit', { how: 'not-now', to: '/teacher' }, '/teacher/why');
  expect(await jonas.html('/teacher')).not.toContain('your Why');
  expect(await (await w.staff(w.people.mira)).html('/teacher')).not.toContain('Lina');
});

test('the office and leaders see what is there in numbers, and leaders no restriction', async () => {
  const office = await (await w.staff(w.people.priya)).html('/office');
  expect(office).toContain('3 children and 4 parents and guardians');
  expect(office).toContain('2 restrictions hold');
  const leader = await (await w.staff(w.people.amara)).html('/leader');
  expect(leader).toContain('3 children are in the roster');
  expect(leader).toContain('Open: 1');
  expect(leader).not.toMatch(/restriction/i);
});

test('a new district has its first step as the main button', async () => {
  await w.owner.query('UPDATE person SET ended_at = now() WHERE district_id = $1 AND NOT is_staff', [
    w.linden.district,
  ]);
  try {
    const page = await (await w.staff(w.people.priya)).html('/office');
    expect(page).toContain('Nobody is in the roster yet.');
    expect(page).toMatch(/class="button primary" href="\/office\/roster"/);
  } finally {
    await w.owner.query('UPDATE person SET ended_at = NULL WHERE district_id = $1', [w.linden.district]);
  }
});

test('every first page speaks Spanish and Arabic', async () => {
  const yusuf = await w.family(w.people.yusuf);
  expect(await yusuf.html('/family?lang=ar')).toContain('<html lang="ar" dir="rtl">');
  expect(await yusuf.html('/family?lang=es')).toContain('Le damos la bienvenida');
  expect(await (await w.staff(w.people.jonas)).html('/teacher?lang=ar')).toContain('لقاءاتي');
});

test('two talks about one child are told apart by the guardian who comes', async () => {
  const { lina, pablo, jonas } = w.people;
  const startsAt = '2026-11-24T16:00:00Z';
  await w.addConference({ round, child: lina, guardian: pablo, teacher: jonas, startsAt });
  const teacher = await w.staff(jonas);
  for (const page of [await teacher.html('/teacher'), await teacher.html('/teacher/talks')]) {
    expect(page).toMatch(/With ⁨Maria[\s\S]*With ⁨Pablo/);
    expect(page).not.toMatch(/With ⁨Maria[^<]*Pablo/);
  }
});
