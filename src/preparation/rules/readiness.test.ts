import { expect, test } from 'vitest';
import { nudgesFor } from './nudges.ts';
import { type Draft, nothingYet } from './preparation.ts';
import { readinessOf } from './readiness.ts';

const open = { intent: 'passion', body: 'What does Noor love to do at home?', lang: 'en' } as const;
const whole: Draft = {
  glow: 'Helped Sami carry the number line',
  glowWhere: 'in the maths corner',
  glowWhen: 'on Tuesday',
  growNeed: 'time to plan before writing',
  growStep: 'draws three pictures first',
  valueId: '01890000-0000-7000-8000-000000000001',
  valueTie: 'She lifts others up',
  questions: [open, { ...open, intent: 'hope', body: 'What do you hope for by summer?' }],
  lang: 'en',
};

test('nothing written yet lacks everything, in the order of the page', () => {
  expect(readinessOf(nothingYet('en'))).toEqual({
    prepared: false,
    missing: ['glow', 'grow-need', 'grow-step', 'value', 'questions'],
  });
});

test('a need without a next step is not yet prepared', () => {
  expect(readinessOf({ ...whole, growStep: '' })).toEqual({ prepared: false, missing: ['grow-step'] });
  expect(readinessOf({ ...whole, growNeed: '' })).toEqual({ prepared: false, missing: ['grow-need'] });
});

test('value and questions round it off and never stand in the way', () => {
  const bare = { ...whole, valueId: null, questions: [open] };
  expect(readinessOf(bare)).toEqual({ prepared: true, missing: ['value', 'questions'] });
  expect(readinessOf(whole)).toEqual({ prepared: true, missing: [] });
});

test('a strength without a place or a time is nudged towards an observation; no strength is not', () => {
  expect(nudgesFor({ ...whole, glowWhere: '', glowWhen: '' })).toEqual(['glow-place-and-time']);
  expect(nudgesFor({ ...whole, glowWhere: '' })).toEqual(['glow-place']);
  expect(nudgesFor({ ...whole, glowWhen: '' })).toEqual(['glow-time']);
  expect(nudgesFor(nothingYet('en'))).toEqual([]);
  expect(nudgesFor(whole)).toEqual([]);
});

test('questions are nudged when all could be answered yes or no, and when there are too many to listen to', () => {
  const closed = { ...open, body: 'Does she like school?' };
  expect(nudgesFor({ ...whole, questions: [closed, closed] })).toEqual(['questions-closed']);
  expect(nudgesFor({ ...whole, questions: [closed, open] })).toEqual([]);
  expect(nudgesFor({ ...whole, questions: [open, open, open, open] })).toEqual(['questions-many']);
});
