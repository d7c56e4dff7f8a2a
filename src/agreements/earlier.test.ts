import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Agreeing, openAgreeing } from '#test/agreeing.ts';
import { byTheFirstLockAlone } from '#test/first-lock.ts';
import { earlierTalksOf } from './reads.ts';

let w: Agreeing;
beforeAll(async () => {
  w = await openAgreeing();
});
afterAll(() => w.close());
beforeEach(async () => {
  await w.again();
  await w.closeTalk();
});

type More = { child?: string; teacher?: string; startsAt?: string; also?: string[]; state?: string };
/** Another talk, a term later unless said otherwise. */
async function another(guardian: string, more: More = {}): Promise<string> {
  const { round } = await w.addRound({ name: 'Spring talks' });
  const { lina: child, jonas: teacher } = w.people;
  const startsAt = '2027-03-02T15:00:00Z';
  return w.addConference({ round, child, guardian, teacher, startsAt, ...more });
}
/** An agreement in words of its own, in a talk that is over. */
async function agreedIn(conference: string, goal: string): Promise<void> {
  await w.owner.query(
    `INSERT INTO agreement (district_id, conference_id, version, goal, glow, lang, check_in_on, made_by, made_at)
     SELECT district_id, conference_id, 1, $2, 'kind', 'en', '2026-12-08', teacher_id, ends_at FROM conference
     WHERE conference_id = $1`,
    [conference, goal],
  );
}
const titles = 'Earlier talks';

test('from the next talk’s page a family and its teacher reach what was agreed in earlier rounds, the latest first', async () => {
  const spring = await another(w.people.maria, { state: 'closed' });
  await agreedIn(spring, 'Lina counts her steps.');
  const autumn = await another(w.people.maria, { startsAt: '2027-11-02T15:00:00Z' });
  const maria = await w.family(w.people.maria);
  const hers = await maria.html(`/family/conferences/${autumn}?lang=en`);
  const [first, second] = [`/family/conferences/${spring}`, `/family/conferences/${w.talk()}`];
  expect(hers).toContain(titles);
  expect(hers.indexOf(first)).toBeGreaterThan(0);
  expect(hers.indexOf(second)).toBeGreaterThan(hers.indexOf(first));
  expect(await maria.html(first)).toContain('Lina counts her steps.');
  const his = await w.jonas.html(`/teacher/conferences/${autumn}?lang=en`);
  for (const id of [spring, w.talk()]) expect(his).toContain(`/teacher/conferences/${id}"`);
  expect(his).toMatch(/<div class="no-print"><section[^>]*earlier-talks/);
});

test('what comes later, is not closed yet, was called off, or is about a sibling is not an earlier talk', async () => {
  const open = await another(w.people.maria, { startsAt: '2026-11-20T15:00:00Z', state: 'open' });
  const off = await another(w.people.maria, { startsAt: '2026-11-19T15:00:00Z', state: 'cancelled' });
  for (const one of [open, off]) await agreedIn(one, 'Not to be seen.');
  const empty = await another(w.people.maria, { startsAt: '2026-11-17T15:00:00Z', state: 'closed' });
  const sibling = await another(w.people.maria, {
    ...{ child: w.people.omar, startsAt: '2026-11-18T15:00:00Z', state: 'closed' },
  });
  await agreedIn(sibling, 'Omar rests.');
  const later = await another(w.people.maria, { state: 'closed' });
  await agreedIn(later, 'Lina counts her steps.');
  const page = await (await w.family(w.people.maria)).html(`/family/conferences/${w.talk()}?lang=en`);
  expect(page).not.toContain(titles);
  for (const id of [open, off, empty, sibling, later]) expect(page).not.toContain(id);
});

test('separated guardians: neither finds the other’s talks, and the teacher finds none of one beside the other’s', async () => {
  const his = await another(w.people.pablo);
  const mine = await (await w.family(w.people.pablo)).html(`/family/conferences/${his}?lang=en`);
  expect(mine).toContain('Lina');
  const teachers = await w.jonas.html(`/teacher/conferences/${his}`);
  for (const page of [mine, teachers]) {
    expect(page).not.toContain(titles);
    expect(page).not.toContain(w.talk());
    expect(page).not.toMatch(/Maria|Sam /);
  }
});

test('whoever did not take part then finds nothing of it now, and a colleague nothing of another teacher’s talks', async () => {
  const alone = await another(w.people.maria, { startsAt: '2026-11-20T15:00:00Z', state: 'closed' });
  await agreedIn(alone, 'Lina sleeps well.');
  const next = await another(w.people.maria, { also: [w.people.sam], teacher: w.people.mira });
  const sams = await (await w.family(w.people.sam)).html(`/family/conferences/${next}?lang=en`);
  expect(sams).toContain(w.talk());
  expect(sams).not.toContain(alone);
  const marias = await (await w.family(w.people.maria)).html(`/family/conferences/${next}?lang=en`);
  for (const id of [w.talk(), alone]) expect(marias).toContain(id);
  const miras = await (await w.staff(w.people.mira)).html(`/teacher/conferences/${next}`);
  expect(miras).toContain('Lina Castillo');
  expect(miras).not.toContain(titles);
});

test('whose part in a talk has ended finds it no more, and is no bridge to it for the teacher', async () => {
  const { maria, sam, pablo, jonas } = w.people;
  const ended = (conference: string, person: string) =>
    w.owner.query('UPDATE participant SET ended_at = now() WHERE conference_id = $1 AND person_id = $2', [
      ...[conference, person],
    ]);
  await ended(w.talk(), sam);
  const sams = await another(sam);
  const pablos = await another(pablo, { also: [maria], startsAt: '2027-03-04T15:00:00Z' });
  await ended(pablos, maria);
  const both = await another(maria, { also: [sam], startsAt: '2027-03-03T15:00:00Z' });
  const [his, teachers] = [await w.family(sam), await w.staff(jonas)];
  for (const page of [
    await his.html(`/family/conferences/${both}?lang=en`),
    await his.html(`/family/conferences/${sams}?lang=en`),
    await teachers.html(`/teacher/conferences/${sams}?lang=en`),
    await teachers.html(`/teacher/conferences/${pablos}?lang=en`),
  ]) {
    expect(page).toContain('Lina');
    expect(page).not.toContain(titles);
    expect(page).not.toContain(w.talk());
  }
  expect(await teachers.html(`/teacher/conferences/${both}?lang=en`)).toContain(w.talk());
});

test('a guardian whom a restriction keeps from the child finds neither the talk nor an earlier one', async () => {
  const next = await another(w.people.maria, { also: [w.people.sam] });
  const sam = await w.family(w.people.sam);
  await w.restrict(w.people.sam, 'may-not-see');
  for (const id of [next, w.talk()]) expect((await sam.get(`/family/conferences/${id}`)).status).toBe(404);
});

test('first lock: with row level security bypassed, the look-up still finds nobody’s talks but the viewer’s', async () => {
  const { maria, sam, mira, jonas } = w.people;
  const next = await another(maria, { also: [sam], teacher: mira });
  await w.owner.query('UPDATE participant SET ended_at = now() WHERE conference_id = $1 AND person_id = $2', [
    ...[w.talk(), sam],
  ]);
  const seen = (person: string, role: 'guardian' | 'teacher', from = next) =>
    byTheFirstLockAlone(w, w.viewer(person, [role]), (db) => earlierTalksOf(db, from));
  expect(await seen(maria, 'guardian')).toMatchObject([{ conferenceId: w.talk() }]);
  expect(await seen(sam, 'guardian')).toEqual([]);
  expect(await seen(mira, 'teacher')).toEqual([]);
  const his = await another(maria, { teacher: jonas, startsAt: '2027-03-03T15:00:00Z' });
  expect(await seen(jonas, 'teacher', his)).toMatchObject([{ conferenceId: w.talk() }]);
});

test('the list speaks the reader’s language', async () => {
  const next = await another(w.people.maria);
  const maria = await w.family(w.people.maria);
  expect(await maria.html(`/family/conferences/${next}?lang=es`)).toContain('Conversaciones anteriores');
  expect(await maria.html(`/family/conferences/${next}?lang=ar`)).toContain('لقاءات سابقة');
});
