import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { type RoundFacts, type TalkFacts, wayOf } from './rules.ts';

const now = Temporal.Instant.from('2026-11-23T11:00:00Z');
const talk = (hours: number, state: TalkFacts['state'] = 'booked'): TalkFacts => ({
  startsAt: now.add({ hours }),
  endsAt: now.add({ minutes: hours * 60 + 10 }),
  state,
});
const round = (more: Partial<RoundFacts<TalkFacts>> = {}): RoundFacts<TalkFacts> => ({
  phase: 'booking',
  over: false,
  mayBook: true,
  questions: 3,
  answered: 0,
  skipped: 0,
  talks: [],
  ...more,
});
const next = (more: Partial<RoundFacts<TalkFacts>>) => wayOf(round(more), now).next;
const legs = (more: Partial<RoundFacts<TalkFacts>>) =>
  wayOf(round(more), now).legs.map(({ leg, state }) => `${leg} ${state}`);

test('first the questions, then a time, then the talk, then what was agreed', () => {
  expect(next({})).toBe('answer');
  expect(next({ answered: 1 })).toBe('book');
  expect(next({ skipped: 3 })).toBe('book');
  expect(next({ answered: 1, talks: [talk(24)] })).toBe('talk');
  expect(next({ answered: 1, talks: [talk(-2, 'open')] })).toBe('after-talk');
  expect(next({ answered: 1, talks: [talk(-2, 'closed')] })).toBe('agreed');
});

test('the way shows what is done, where one is, and what is to come', () => {
  expect(legs({})).toEqual(['answer current', 'book todo', 'talk todo', 'agreed todo']);
  expect(legs({ answered: 1 })).toEqual(['answer done', 'book current', 'talk todo', 'agreed todo']);
  expect(legs({ answered: 1, talks: [talk(24)] })).toEqual([
    'answer done',
    'book done',
    'talk current',
    'agreed todo',
  ]);
  expect(legs({ answered: 1, talks: [talk(-2)] })).toEqual([
    'answer done',
    'book done',
    'talk done',
    'agreed current',
  ]);
  expect(legs({ questions: 0 })).toEqual(['book current', 'talk todo', 'agreed todo']);
});

test('before and after booking time there is a word on it, never a reproach', () => {
  expect(next({ phase: 'soon', skipped: 1 })).toBe('soon');
  expect(next({ phase: 'talks', skipped: 1 })).toBe('ask-school');
  expect(next({ phase: 'talks' })).toBe('answer');
});

test('whoever has no talk when booking has closed hears of the school beside the questions; nobody else does', () => {
  const onlyBySchool = (more: Parameters<typeof round>[0]) => wayOf(round(more), now).onlyBySchool;
  expect(onlyBySchool({ phase: 'talks' })).toBe(true);
  for (const more of [{ phase: 'booking' }, { phase: 'soon' }, { phase: 'ended' }] as const)
    expect(onlyBySchool(more)).toBe(false);
  expect(onlyBySchool({ phase: 'talks', talks: [talk(24)] })).toBe(false);
  expect(onlyBySchool({ phase: 'talks', mayBook: false })).toBe(false);
  expect(onlyBySchool({ phase: 'talks', over: true })).toBe(false);
});

test('once every hour of a round has passed nobody is asked for anything, and who had a talk goes on from there', () => {
  for (const phase of ['booking', 'talks'] as const)
    for (const [more, then] of [
      [{}, 'over'],
      [{ answered: 1 }, 'over'],
      [{ mayBook: false }, 'rest'],
    ] as const) {
      const way = wayOf(round({ phase, over: true, ...more }), now);
      expect(way.next).toBe(then);
      expect(way.mayChoose).toBe(false);
      if (then === 'over') expect(way.legs.filter((leg) => leg.state === 'current')).toEqual([]);
    }
  expect(next({ over: true, answered: 1, talks: [talk(1)] })).toBe('talk');
  expect(next({ over: true, talks: [talk(-2)] })).toBe('after-talk');
  expect(next({ over: true, talks: [talk(-2, 'closed')] })).toBe('agreed');
});

test('who may not book is offered no time, and is told nothing about why', () => {
  for (const phase of ['soon', 'booking', 'talks'] as const) {
    const way = wayOf(round({ phase, mayBook: false, answered: 1 }), now);
    expect(way.next).toBe('rest');
    expect(way.mayChoose).toBe(false);
  }
});

test('a cancelled talk is no talk', () => {
  expect(next({ answered: 1, talks: [talk(24, 'cancelled')] })).toBe('book');
});

test('whatever has happened, one thing is next and at most one leg is the current one', () => {
  const talks = fc.array(
    fc.tuple(fc.integer({ min: -72, max: 72 }), fc.constantFrom('booked', 'open', 'closed', 'cancelled')),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(
      talks,
      fc.constantFrom('soon', 'booking', 'talks', 'ended'),
      fc.boolean(),
      fc.boolean(),
      fc.nat(3),
      fc.nat(3),
      (some, phase, over, mayBook, questions, answered) => {
        const facts = { phase, over, mayBook, questions, answered: Math.min(answered, questions) } as const;
        const way = wayOf(round({ ...facts, talks: some.map(([hours, state]) => talk(hours, state)) }), now);
        expect(way.legs.filter((leg) => leg.state === 'current').length).toBeLessThanOrEqual(1);
        if (way.next === 'book') expect(mayBook && phase === 'booking' && !over).toBe(true);
        if (way.next === 'talk') expect(way.coming.length).toBeGreaterThan(0);
        if (way.next === 'answer') expect(questions).toBeGreaterThan(0);
      },
    ),
  );
});
