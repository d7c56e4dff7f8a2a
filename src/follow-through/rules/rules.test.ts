import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { Words } from '#core/words/words.ts';
import { latestAnswer, latestAnswers, waiting } from './answers.ts';
import { draftCheckIn, problemOf } from './check-in.ts';
import { inOrder, standingOf } from './ledger.ts';
import { type Candidate, nextToReach, reasons } from './next-to-reach.ts';

const at = (text: string) => Temporal.Instant.from(text);
const day = (text: string) => Temporal.PlainDate.from(text);
const today = day('2026-12-08');

describe('whom to reach next', () => {
  const family = (conferenceId: string, change: Partial<Candidate> = {}): Candidate => ({
    conferenceId,
    checkInId: `k-${conferenceId}`,
    said: null,
    dueOn: today,
    asked: 0,
    lastReachedAt: at('2026-11-24T15:00:00Z'),
    ...change,
  });
  const order = (list: Candidate[]) =>
    nextToReach(list, today).map((one) => `${one.conferenceId} ${one.because}`);

  test('comes whoever asked for something, then whoever was never asked, then whose turn comes again, then the planned', () => {
    const list = [
      family('planned', { dueOn: day('2026-12-09') }),
      family('again', { asked: 1 }),
      family('first'),
      family('tricky', { said: 'tricky', asked: 1 }),
      family('change', { said: 'change', asked: 2 }),
    ];
    expect(order(list)).toEqual([
      'change change',
      'tricky tricky',
      'first first',
      'again again',
      'planned planned',
    ]);
  });

  test('comes, of two whose day has come, the one asked less often; then the one reached longest ago', () => {
    expect(order([family('a', { asked: 2 }), family('b', { asked: 1 })])).toEqual(['b again', 'a again']);
    const long = family('long', { asked: 1, lastReachedAt: at('2026-09-01T12:00:00Z') });
    expect(order([family('short', { asked: 1 }), long])).toEqual(['long again', 'short again']);
  });

  const anyCandidates = fc.uniqueArray(
    fc.record({
      conferenceId: fc.uuid(),
      checkInId: fc.uuid(),
      said: fc.constantFrom(null, 'tricky' as const, 'change' as const),
      dueOn: fc.integer({ min: -40, max: 40 }).map((days) => today.add({ days })),
      asked: fc.integer({ min: 0, max: 4 }),
      lastReachedAt: fc
        .integer({ min: 0, max: 5000 })
        .map((hours) => at('2026-05-01T00:00:00Z').add({ hours })),
    }),
    { selector: (one) => one.conferenceId },
  );

  test('is the same whatever order they come in, and leaves nobody out', () => {
    fc.assert(
      fc.property(
        anyCandidates,
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (list, dice) => {
          const shuffled = list
            .map((one) => [dice.next().value as number, one] as const)
            .sort((a, b) => a[0] - b[0]);
          const ids = (of: readonly Candidate[]) => nextToReach(of, today).map((one) => one.conferenceId);
          expect(ids(shuffled.map(([, one]) => one))).toEqual(ids(list));
          expect([...ids(list)].sort()).toEqual(list.map((one) => one.conferenceId).sort());
        },
      ),
    );
  });

  test('guarantees a turn: asking the first on the list again and again reaches everyone before anyone twice more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), (count) => {
        let list = Array.from({ length: count }, (_, n) => family(`f${n}`));
        const turns: string[] = [];
        for (let step = 0; step < count * 2; step++) {
          const next = nextToReach(list, today)[0] as Candidate;
          turns.push(next.conferenceId);
          list = list.map((one) =>
            one.conferenceId === next.conferenceId
              ? { ...one, asked: one.asked + 1, lastReachedAt: one.lastReachedAt.add({ hours: 24 + step }) }
              : one,
          );
        }
        expect(new Set(turns.slice(0, count)).size).toBe(count);
        expect(new Set(turns.slice(count)).size).toBe(count);
      }),
    );
  });

  test('always says a reason', () => {
    fc.assert(
      fc.property(anyCandidates, (list) =>
        nextToReach(list, today).every((one) => reasons.includes(one.because)),
      ),
    );
  });
});

describe('answers', () => {
  const given = (guardianId: string, answer: 'well' | 'tricky' | 'change' | null, minute: number) => ({
    guardianId,
    answer,
    answeredAt: at('2026-12-08T16:00:00Z').add({ minutes: minute }),
  });
  test('may change: of each guardian the last one counts, the earlier ones stay', () => {
    const list = [given('maria', 'tricky', 0), given('sam', 'well', 1), given('maria', 'well', 2)];
    expect(latestAnswers(list).map((one) => [one.guardianId, one.answer])).toEqual([
      ['maria', 'well'],
      ['sam', 'well'],
    ]);
    expect(latestAnswer(list, 'maria')?.answer).toBe('well');
    expect(latestAnswer(list, 'pablo')).toBeUndefined();
    expect(list).toHaveLength(3);
  });
  test('wait for the teacher when they ask for something, until the plan has changed', () => {
    const before = at('2026-11-24T15:00:00Z');
    expect(waiting([given('maria', 'tricky', 0), given('sam', 'change', 1)], before)).toBe('change');
    expect(waiting([given('maria', 'tricky', 0), given('maria', 'well', 1)], before)).toBeNull();
    expect(waiting([given('maria', 'tricky', 0)], at('2026-12-09T08:00:00Z'))).toBeNull();
    expect(waiting([given('maria', null, 0)], before)).toBeNull();
  });
});

describe('a check-in', () => {
  test('is drafted with the goal and what was planned at home, in the teacher’s language', () => {
    const about = { childGiven: 'Lina', goal: 'Ten minutes aloud', atHome: 'Sam listens' };
    const en = draftCheckIn(new Words('en', 'Europe/Berlin'), about);
    expect(en).toContain('Ten minutes aloud');
    expect(en).toContain('Sam listens');
    expect(draftCheckIn(new Words('es', 'Europe/Berlin'), about)).toContain('¿Cómo va en casa');
    expect(draftCheckIn(new Words('en', 'Europe/Berlin'), { ...about, goal: null })).toContain('Lina');
  });
  test('is not sent without something noticed, nor without a question', () => {
    expect(problemOf({ noticed: ' \u200b', message: 'How is it?' })).toBe('noticed-missing');
    expect(problemOf({ noticed: 'She read to a friend.', message: '' })).toBe('message-missing');
    expect(problemOf({ noticed: 'a'.repeat(2001), message: 'b' })).toBe('too-long');
    expect(problemOf({ noticed: 'She read to a friend.', message: 'How is it?' })).toBeUndefined();
  });
});

test('a promise is coming, today, waiting or done; what is to do stands first, in the order of its time', () => {
  const zone = 'Europe/Berlin';
  const promise = (promiseId: string, due: string, done: string | null = null) => ({
    promiseId,
    dueAt: at(due),
    doneAt: done ? at(done) : null,
  });
  const now = at('2026-11-26T09:00:00Z');
  const list = [
    promise('done early', '2026-11-25T10:00:00Z', '2026-11-24T10:00:00Z'),
    promise('coming', '2026-11-27T10:00:00Z'),
    promise('done late', '2026-11-25T10:00:00Z', '2026-11-26T08:00:00Z'),
    promise('waiting', '2026-11-25T10:00:00Z'),
    promise('today', '2026-11-26T15:00:00Z'),
  ];
  expect(inOrder(list).map((p) => [p.promiseId, standingOf(p, now, zone)])).toEqual([
    ['waiting', 'waiting'],
    ['today', 'today'],
    ['coming', 'coming'],
    ['done late', 'done'],
    ['done early', 'done'],
  ]);
});
