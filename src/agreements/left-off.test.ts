import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#core/ids.ts';
import { type Agreeing, openAgreeing, wholeForm } from '#test/agreeing.ts';
import type { Browser } from '#test/browser.ts';
import { insert } from '#test/people.ts';

let w: Agreeing;
let mira: Browser;
beforeAll(async () => {
  w = await openAgreeing();
  mira = await w.staff(w.people.mira);
  for (const teacher of [w.jonas, mira])
    await teacher.post('/teacher/why/visit', { how: 'not-now', to: '/teacher' });
});
afterAll(() => w.close());
beforeEach(() => w.again());

/** The next talk about Lina, a term later. */
async function next(guardian: string, teacher = w.people.jonas): Promise<string> {
  const { round } = await w.addRound({ name: 'Spring talks' });
  const startsAt = '2027-03-02T15:00:00Z';
  const talk = await w.addConference({ round, child: w.people.lina, guardian, teacher, startsAt });
  return `/teacher/conferences/${talk}`;
}

/** The step of the talk in which the family is asked first, as it stands on the teacher's device. */
async function asked(path: string): Promise<string> {
  await w.jonas.post(`${path}/meet/open`, { _idempotency: newId() }, `${path}/meet`);
  return (
    await w.jonas.post(`${path}/meet`, { _idempotency: newId(), step: 'welcome', deed: 'next', seen: '' })
  ).text();
}

test('the next talk starts from what was agreed last time, and from how the family said it goes', async () => {
  await w.closeTalk();
  const district_id = w.linden.district;
  const conference_id = w.talk();
  const { rows } = await w.owner.query('SELECT check_in_id FROM check_in WHERE conference_id = $1', [
    conference_id,
  ]);
  const { check_in_id } = rows[0];
  await w.owner.query(`UPDATE check_in SET sent_at = '2026-12-08T10:00:00Z' WHERE check_in_id = $1`, [
    check_in_id,
  ]);
  await insert(w.owner, 'check_in_answer', {
    ...{ district_id, conference_id, check_in_id, answer_id: newId(), guardian_id: w.people.maria },
    ...{ answer: 'tricky', words: '', lang: 'es', answered_at: '2026-12-09T10:00:00Z' },
  });
  const path = await next(w.people.maria);
  const prepare = await w.jonas.html(`${path}/prepare`);
  for (const text of [wholeForm.goal, 'Lend two bird books', 'Sam listens', 'it is tricky', w.path()])
    expect(prepare).toContain(text);
  expect(prepare).not.toContain('Not everybody');
  const step = await asked(path);
  expect(step).toContain(wholeForm.goal);
  expect(step).toContain('Start from there');
});

test('what was agreed with one household is never on the screen the other one sees', async () => {
  await w.closeTalk();
  const path = await next(w.people.pablo);
  const prepare = await w.jonas.html(`${path}/prepare`);
  expect(prepare).toContain(wholeForm.goal);
  expect(prepare).toContain('Not everybody who comes');
  const step = await asked(path);
  expect(step).toContain('Your questions');
  for (const text of [wholeForm.goal, 'Lend two bird books', 'Maria', 'María'])
    expect(step).not.toContain(text);
});

test('a colleague finds nothing of it, and neither does a first talk', async () => {
  const first = await w.jonas.html(`${w.path()}/prepare`);
  expect(first).not.toContain('Where you left off');
  await w.closeTalk();
  const path = await next(w.people.maria, w.people.mira);
  const prepare = await mira.html(`${path}/prepare`);
  expect(prepare).toContain('Preparing the talk about');
  expect(prepare).not.toContain('Where you left off');
  expect(prepare).not.toContain(wholeForm.goal);
});
