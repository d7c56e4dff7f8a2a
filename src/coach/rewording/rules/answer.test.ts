import { describe, expect, test } from 'vitest';
import type { Context, Finding } from '#coach/engine/findings.ts';
import { languageOf } from '#coach/rules/language.ts';
import { offerFrom } from './answer.ts';
import { mask } from './mask.ts';
import { Names } from './names.ts';

const names = new Names([{ given: 'Lina', family: 'Castillo', isChild: true }]);
/** Notes "lazy" as a label and "nice" as vague praise, as the coach would. */
const review = (text: string): Finding[] =>
  [...text.matchAll(/[^.?]*(lazy|nice)[^.?]*[.?]/g)].map(({ 0: sentence, 1: word, index }) => ({
    ...{ id: 'x', label: word === 'lazy' ? 'trait' : 'vague', sureness: 1 },
    ...{ range: [index, index + sentence.length], sentence: [index, index + sentence.length] },
    ...{ why: { key: '', values: {} }, suggestions: [] },
  }));
const speaks = (text: string, lang: string) => languageOf(text, lang, ['en', 'es']) === lang;
const asked = (text: string, lang = 'en', context: Context = 'grow') => ({
  masked: mask(text, names, [], lang),
  lang,
  context,
  labels: ['liar'],
});
const offer = (said: string, text = 'Lina never listens.', lang = 'en') =>
  offerFrom(said, asked(text, lang), { review, speaks });

const good =
  '[Child 1] shows … . To take in what is asked, [Child 1] needs … . What already helps at home? Could we both try … ?';

test('a rewording that keeps to what it was given is offered, with the name back and the blanks open', () => {
  expect(offer(good)).toBe(
    'Lina shows … . To take in what is asked, Lina needs … . What already helps at home? Could we both try … ?',
  );
});

test('blanks, quotes and line breaks are made our own', () => {
  expect(offer(`"${good.replaceAll('…', '...').replaceAll('. ', '.\n')}"`)).toBe(offer(good));
  expect(offer(good.replaceAll('…', '[…]'))).toBe(offer(good));
  expect(offer(good.replaceAll('…', '____'))).toBe(offer(good));
});

describe('nothing is offered', () => {
  test.each([
    ['that lost a mark', good.replaceAll('[Child 1]', 'Your child')],
    ['that made one up', `${good} [Adult 1] agrees.`],
    ['that wrote one in another way', good.replaceAll('[Child 1]', '[child 1]')],
    ['that has loose brackets', `${good}]`],
    ['that names somebody', good.replace('at home', 'with Petra at home')],
    ['that adds a number', good.replace('try …', 'try 10 minutes of …')],
    ['that adds a number in words', good.replace('try …', 'try two weeks of …')],
    ['that adds a day', good.replace('try …', 'try … on Monday')],
    ['that adds a denial to what had none', `${good.replace('needs', 'does not need')}`, 'Lina is lazy.'],
    ['that loses a denial', good, 'Lina does not listen.'],
    ['that loses a number', good, 'Lina was late 4 times.'],
    ['that loses a day', good, 'Lina was rude on Tuesday.'],
    ['that leaves nothing to fill', good.replaceAll('…', 'help')],
    ['that the coach would note in its turn', `${good} Lina is lazy.`],
    ['that the coach would note, with the name as a mark', `${good} [Child 1] is lazy.`],
    ['that hides a label beside a blank', good.replace('needs', 'is lazy and needs')],
    ['that says always or never itself', `${good} Could it always help?`],
    ['that says the label again', good.replace('needs', 'the liar needs')],
    ['that is much too long', `${good} ${'What helps at home? '.repeat(40)}`],
    ['that is empty', ''],
    ['that is only a blank', '[Child 1] …'.slice(10)],
    ['that is layout', `**${good}**`],
    ['that is markup', `<b>${good}</b>`],
    ['that carries an address', `${good} See www.help.example.`],
    ['that carries signs nobody sees', `${good}\u202e`],
    ['in another language', '[Child 1] muestra … . ¿Qué es lo que más ayuda de lo que hacen en la casa?'],
    ['that is nonsense', 'lorem ipsum …'],
  ])('%s', (_, said, text = 'Lina never listens.') => {
    expect(offer(said, text)).toBeUndefined();
  });
});

test('what the coach misses in a sentence is no reason against it where a blank asks for just that', () => {
  expect(offer(good.replace('shows …', 'is nice when …'))).toBeDefined();
  expect(offer(`${good} [Child 1] is nice.`)).toBeUndefined();
});

test('what is counted, dated or denied is offered when it is still there', () => {
  const text = 'Lina was late 4 times since Tuesday and does not listen.';
  const said =
    '[Child 1] is good at … . Since Tuesday it was late 4 times that … , and it does not work yet when … . What helps at home?';
  expect(offer(said, text)).toContain('Lina is good at …');
});

test('in Spanish, too', () => {
  const said =
    '[Menor 1] sabe … . Para escuchar necesita … . ¿Qué les funciona ya en casa? ¿Podríamos probar … ?';
  expect(offer(said, 'Lina nunca escucha.', 'es')).toBe(said.replace('[Menor 1]', 'Lina'));
});
