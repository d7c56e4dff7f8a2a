import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { draftFrom, type Fields, fieldNames, fieldsFrom, termsFrom } from '../forms.ts';
import { problemsOf } from './problems.ts';

const today = Temporal.PlainDate.from('2026-11-24');
const whole: Fields = {
  outcome: 'goal',
  goal: 'Layla reads aloud to someone for ten minutes on four evenings a week.',
  glow: 'On Tuesday she explained the water cycle to a new classmate.',
  'school1-what': 'Lend two bird books',
  'school1-when': 'Mondays',
  'school1-where': 'from the class library',
  'home1-what': 'Grandmother listens',
  'home1-when': 'after supper',
  'home1-where': 'at the kitchen table, four evenings a week',
  checkInOn: '2026-12-08',
};
const found = (fields: Fields, neutral = '') =>
  problemsOf(draftFrom({ ...whole, ...fields }, neutral), today).map((one) => `${one.field}: ${one.because}`);

test('a goal with one thing from school and one from home, each with what, when and where, can be closed', () => {
  expect(found({})).toEqual([]);
});

describe('the ending', () => {
  test('is a goal or the honest way out, and somebody has to say which', () => {
    const both = { goal: 'Read', noGoalBecause: 'No time' };
    expect(found({ outcome: '', ...both })).toEqual(['outcome: outcome-missing']);
    expect(found({ outcome: 'whatever', goal: '' })).toEqual(['outcome: outcome-missing']);
  });
  test('is what was written, where nobody chose', () => {
    expect(found({ outcome: '' })).toEqual([]);
    expect(found({ outcome: '', goal: '', noGoalBecause: 'We needed to listen.' })).toEqual([]);
  });
  test('with a goal says the goal; spaces and invisible signs are no goal', () => {
    expect(found({ goal: '' })).toEqual(['goal: goal-missing']);
    expect(found({ goal: ' \u200b\u2060 ' })).toEqual(['goal: goal-missing']);
  });
  test('a dot or a dash is no goal, no reason, no strength and no part of a plan; in any script a word is', () => {
    const none = { outcome: 'no-goal', goal: '' };
    expect(found({ goal: '…' })).toEqual(['goal: goal-missing']);
    expect(found({ ...none, noGoalBecause: '.' })).toEqual(['noGoalBecause: reason-missing']);
    expect(found({ ...none, noGoalBecause: '-' }, 'We leave it open.')).toEqual([]);
    expect(found({ glow: '—' })).toEqual(['glow: glow-missing']);
    expect(found({ 'home1-when': '-' })).toEqual(['home1-when: when-missing']);
    expect(found({ 'promise1-what': '?' })).toEqual(['promise1-what: promise-what-missing']);
    for (const word of ['نقرأ', '読む', '7', '👍']) expect(found({ goal: word }), word).toEqual([]);
  });
  test('without a goal says why, and then needs no commitments', () => {
    const none = {
      outcome: 'no-goal',
      'school1-what': '',
      'school1-when': '',
      'school1-where': '',
      'home1-what': '',
      'home1-when': '',
      'home1-where': '',
    };
    expect(found(none)).toEqual(['noGoalBecause: reason-missing']);
    expect(found({ ...none, noGoalBecause: 'We needed the time to get to know each other.' })).toEqual([]);
  });
  test('without a goal needs no reason where the round asks for none: a neutral sentence stands in', () => {
    expect(found({ outcome: 'no-goal' }, 'We decided not to set a goal today.')).toEqual([]);
  });
});

describe('commitments', () => {
  test('with a goal come from both sides', () => {
    expect(found({ 'home1-what': '', 'home1-when': '', 'home1-where': '' })).toEqual([
      'home1-what: home-missing',
    ]);
    expect(found({ 'school1-what': '', 'school1-when': '', 'school1-where': '' })).toEqual([
      'school1-what: school-missing',
    ]);
  });
  test('say what, when and where in every row that was begun', () => {
    expect(found({ 'home2-when': 'on Sundays' })).toEqual([
      'home2-what: what-missing',
      'home2-where: where-missing',
    ]);
    expect(found({ 'student1-what': 'Choose the book' })).toEqual([
      'student1-when: when-missing',
      'student1-where: where-missing',
    ]);
  });
});

describe('promises', () => {
  test('have a kind, and a date where the kind asks for one', () => {
    expect(found({ 'promise1-what': 'Send the list' })).toEqual(['promise1-kind: promise-kind-missing']);
    expect(found({ 'promise1-what': 'Send the list', 'promise1-kind': 'resource' })).toEqual([]);
    expect(found({ 'promise1-what': 'Ask', 'promise1-kind': 'date' })).toEqual(['promise1-on: date-missing']);
    expect(found({ 'promise1-what': 'Ask', 'promise1-kind': 'date', 'promise1-on': '2026-11-23' })).toEqual([
      'promise1-on: date-past',
    ]);
    expect(found({ 'promise1-what': 'Ask', 'promise1-kind': 'date', 'promise1-on': '31.11.2026' })).toEqual([
      'promise1-on: date-missing',
    ]);
    expect(found({ 'promise1-kind': 'resource' })).toEqual(['promise1-what: promise-what-missing']);
  });
});

test('the check-in is on a day to come, within four months', () => {
  expect(found({ checkInOn: '' })).toEqual(['checkInOn: check-in-missing']);
  expect(found({ checkInOn: '2026-02-30' })).toEqual(['checkInOn: check-in-missing']);
  expect(found({ checkInOn: '2026-11-24' })).toEqual(['checkInOn: check-in-past']);
  expect(found({ checkInOn: '2027-06-01' })).toEqual(['checkInOn: check-in-late']);
});

test('a text longer than 2000 characters is refused, one of 2000 is not', () => {
  expect(found({ goal: 'a'.repeat(2001) })).toEqual(['goal: too-long']);
  expect(found({ goal: 'a'.repeat(2000) })).toEqual([]);
});

test('whatever is typed into any field, looking at it answers with problems and never fails', () => {
  const anything = fc.dictionary(fc.constantFrom(...fieldNames), fc.string({ unit: 'grapheme' }));
  fc.assert(
    fc.property(anything, (fields) => {
      const draft = draftFrom(fields);
      if (problemsOf(draft, today).length === 0) termsFrom(draft, 'en');
    }),
  );
});

test('terms written back into the form are the same terms', () => {
  const terms = termsFrom(
    draftFrom({ ...whole, 'home2-what': 'Choose', 'home2-when': 'Sundays', 'home2-where': 'at the library' }),
    'en',
  );
  expect(termsFrom(draftFrom(fieldsFrom(terms, terms.checkInOn)), 'en')).toEqual(terms);
});
