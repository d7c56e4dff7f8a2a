import { expect, test } from 'vitest';
import { type Around, asksFor } from './asks.ts';

const glow = (text: string, around: Around = {}, lang = 'en') => asksFor('glow', text, around, lang);
const grow = (text: string, around: Around = { step: '' }, lang = 'en') =>
  asksFor('grow', text, around, lang);

test.each([
  ['She is kind and helpful.', 'en'],
  ['A pleasure to teach, always friendly.', 'en'],
  ['Es muy amable y trabajadora.', 'es'],
])('a strength seen nowhere and at no time is asked for both: %s', (text, lang) => {
  expect(glow(text, {}, lang)).toEqual(['where-when']);
  expect(glow(text, { where: '', when: '  ' }, lang)).toEqual(['where-when']);
});

test.each([
  ['Helped Sami up in the playground.', ['when']],
  ['Explained her drawing in the reading corner', ['when']],
  ['Yesterday she shared her snack with Noor.', ['where']],
  ['On Tuesday she explained fractions to Omar', ['where']],
  ['When Sami fell in the yard, she ran for help.', []],
  ['At recess she invited the new boy.', []],
  ['Omar explained on Monday, at the number line, why 3/4 is more than 2/3.', []],
])('a strength is asked for what it lacks: %s', (text, asks) => {
  expect(glow(text)).toEqual(asks);
});

test.each([
  ['El martes explicó las fracciones a Omar.', ['where']],
  ['Ayudó a Sami en el patio.', ['when']],
  ['Ayer, en el recreo, invitó al niño nuevo.', []],
])('in Spanish, too: %s', (text, asks) => {
  expect(glow(text, {}, 'es')).toEqual(asks);
});

test('the fields beside it answer, too', () => {
  expect(glow('She is kind and helpful.', { where: 'library', when: '' })).toEqual(['when']);
  expect(glow('She is kind and helpful.', { where: 'library', when: 'Monday' })).toEqual([]);
});

test.each([
  ["He doesn't finish his work.", ['need', 'step']],
  ['She struggles with fractions.', ['need', 'step']],
  ['time to plan before writing', ['step']],
  ['She struggles with fractions and needs pictures first.', ['step']],
])('a grow is asked until it is a need with a next step: %s', (text, asks) => {
  expect(grow(text)).toEqual(asks);
});

test('a next step in the field beside it, or in the text, is one', () => {
  expect(grow('time to plan before writing', { step: 'draws three pictures first' })).toEqual([]);
  expect(grow('needs time to plan; next week he will draw first')).toEqual([]);
  expect(grow('Le cuesta terminar el trabajo.', { step: '' }, 'es')).toEqual(['need', 'step']);
});

test('the field of the step itself is asked nothing, nor is any other kind of text', () => {
  expect(grow('does not draw yet', { need: 'time' })).toEqual([]);
  for (const context of ['summary', 'checkin', 'question'] as const)
    expect(asksFor(context, "She is kind and doesn't finish.", {}, 'en')).toEqual([]);
});

test('a few words are no text yet, and a language without lists is never asked', () => {
  for (const text of ['', 'kind', 'very kind', '🙂 12']) expect(glow(text)).toEqual([]);
  expect(glow('Sie ist freundlich und hilfsbereit.', {}, 'de')).toEqual([]);
  expect(grow('Sie hat keine Geduld.', { step: '' }, 'de')).toEqual([]);
});
