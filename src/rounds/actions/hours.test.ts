import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ViewerDb } from '#core/db/database.ts';
import { newId } from '#core/ids.ts';
import { evening, noon, openWorld, today, type World } from '../../test/world.ts';
import { questionsOf } from '../reads/protocol.ts';
import { hoursOf } from '../reads/rounds.ts';
import { createRound } from './basics.ts';
import { setHoursForAll } from './everybodys-hours.ts';
import { removeHours, setHours } from './hours.ts';
import { endRound, openRound } from './opening.ts';
import { moveQuestion, removeQuestion, setQuestion } from './questions.ts';

let w: World;
let roundId: string;
const asLeader = <T>(work: (db: ViewerDb) => Promise<T>) => w.as(w.people.amara, ['leader'], work);
const create = () =>
  asLeader((db) =>
    createRound(db, noon, {
      ...{ roundId, schoolId: w.linden.school, name: 'Autumn talks', slotMinutes: 10, pauseMinutes: 5 },
      ...{
        bookingOpensAt: noon,
        bookingClosesAt: evening.startsAt,
        goalRequired: true,
        checkInAfterDays: 14,
      },
    }),
  );
const fill = () => asLeader((db) => setHoursForAll(db, noon, { roundId, ...evening, place: '' }));
const open = () => asLeader((db) => openRound(db, noon, { roundId, today }));

beforeAll(async () => {
  w = await openWorld();
});
beforeEach(async () => {
  roundId = newId();
  await w.owner.query('DELETE FROM round_hours');
});
afterAll(() => w.close());

describe('hours', () => {
  test('go to every teacher of the school at once, and nobody gets them twice', async () => {
    await create();
    expect(await fill()).toMatchObject({ ok: true, added: 2, left: [] });
    expect(await fill()).toMatchObject({ ok: true, added: 0, left: [] });
    const hours = await asLeader((db) => hoursOf(db, roundId));
    expect(hours.map((one) => one.teacherId).sort()).toEqual([w.people.jonas, w.people.mira].sort());
  });

  test('of two people who fill in the same evening at the same moment stand once', async () => {
    await create();
    await Promise.all([fill(), fill(), fill()]);
    expect(await asLeader((db) => hoursOf(db, roundId))).toHaveLength(2);
  });

  test('can differ for one teacher, in another room, on several evenings; overlap is refused', async () => {
    await create();
    await fill();
    const jonas = (await asLeader((db) => hoursOf(db, roundId))).find((h) => h.teacherId === w.people.jonas);
    if (!jonas) throw new Error('no hours');
    const change = { ...jonas, roundId, place: 'Library', endsAt: evening.endsAt.subtract({ minutes: 60 }) };
    expect(await asLeader((db) => setHours(db, noon, change))).toEqual({ ok: true });
    const second = { ...change, hoursId: newId(), startsAt: change.endsAt, endsAt: evening.endsAt };
    expect(await asLeader((db) => setHours(db, noon, second))).toEqual({ ok: true });
    const third = { ...second, hoursId: newId() };
    const refused = { ok: false, because: 'hours-overlap' };
    expect(await asLeader((db) => setHours(db, noon, third))).toEqual(refused);
    await asLeader((db) => removeHours(db, noon, { roundId, hoursId: second.hoursId }));
    const own = (await asLeader((db) => hoursOf(db, roundId))).filter((h) => h.teacherId === w.people.jonas);
    expect(own.map((h) => h.place)).toEqual(['Library']);
  });

  test('belong to a teacher of this school, and their id to one teacher of one round', async () => {
    await create();
    const hours = { ...evening, place: '', roundId, hoursId: newId() };
    const to = (teacherId: string) => asLeader((db) => setHours(db, noon, { ...hours, teacherId }));
    expect(await to(w.people.strangeTeacher)).toEqual({ ok: false, because: 'not-a-teacher' });
    expect(await to(w.people.maria)).toEqual({ ok: false, because: 'not-a-teacher' });
    expect(await to(w.people.jonas)).toEqual({ ok: true });
    expect(await to(w.people.mira)).toEqual({ ok: false, because: 'not-found' });
  });

  test('of another open round are in the way', async () => {
    await create();
    await fill();
    expect((await open()).ok).toBe(true);
    const first = roundId;
    roundId = newId();
    await create();
    const result = await fill();
    expect(result.ok && result.left.map((one) => one.because)).toEqual([
      'hours-elsewhere',
      'hours-elsewhere',
    ]);
    roundId = first;
    await asLeader((db) => endRound(db, noon, { roundId }));
  });
});

describe('questions', () => {
  const own = { en: 'What makes Lina laugh?', es: '', ar: '' };

  test('are the school’s own words where it wrote some, labelled with the language they are in', async () => {
    await create();
    const questionId = newId();
    const intent = 'hope' as const;
    await asLeader((db) => setQuestion(db, noon, { roundId, questionId, intent, texts: own }));
    const last = (await asLeader((db) => questionsOf(db, roundId, 'ar'))).at(-1);
    expect(last).toEqual({ questionId, intent, text: own.en, lang: 'en' });
    await asLeader((db) => setQuestion(db, noon, { roundId, questionId, intent, texts: { en: ' ' } }));
    expect((await asLeader((db) => questionsOf(db, roundId, 'ar'))).at(-1)?.lang).toBe('ar');
  });

  test('can be reordered and removed, and are at most eight', async () => {
    await create();
    const order = async () => (await asLeader((db) => questionsOf(db, roundId, 'en'))).map((q) => q.intent);
    const [first, second] = await asLeader((db) => questionsOf(db, roundId, 'en'));
    if (!first || !second) throw new Error('no questions');
    await asLeader((db) => moveQuestion(db, noon, { roundId, questionId: second.questionId, to: 'earlier' }));
    expect(await order()).toEqual(['priority', 'passion', 'hurdle']);
    await asLeader((db) => removeQuestion(db, noon, { roundId, questionId: first.questionId }));
    expect(await order()).toEqual(['priority', 'hurdle']);
    const add = () =>
      asLeader((db) => setQuestion(db, noon, { roundId, questionId: newId(), intent: 'hope' }));
    for (let n = 2; n < 8; n++) expect((await add()).ok).toBe(true);
    expect(await add()).toEqual({ ok: false, because: 'too-many-questions' });
  });
});
