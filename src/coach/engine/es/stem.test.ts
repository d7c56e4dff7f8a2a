import { expect, test } from 'vitest';
import { unglued } from './clitics.ts';
import { imperatives } from './imperatives.ts';
import { isCommand, shapeOfVerb } from './shapes.ts';
import { stem } from './stem.ts';

test.each([
  ['entrega entregó entregan entregar entregado entregando entregarlas entregue'],
  ['cuenta contó contamos contar cuentan'],
  ['empieza empezó empezamos empiece'],
  ['busca busque buscó buscan buscarlo'],
  ['flojo floja flojos flojas'],
  ['tiene tuvo tenía tengo tendrá'],
  ['leyó leyendo lee leímos'],
])('the forms of a word come together: %s', (forms) => {
  expect(new Set(forms.split(' ').map(stem)).size).toBe(1);
});

test('words that only look alike stay apart', () => {
  for (const [a, b] of [
    ['él', 'el'],
    ['casa', 'caso'],
    ['nada', 'nadar'],
    ['qué', 'que'],
    ['tarde', 'tarea'],
  ] as const) {
    expect(stem(a), `${a} ${b}`).not.toBe(stem(b));
  }
});

test('accents that a hurried hand leaves out change nothing', () => {
  expect(stem('jamas')).toBe(stem('jamás'));
  expect(stem('matematicas')).toBe(stem('matemáticas'));
});

test('pronouns come off a verb, and only off a verb', () => {
  expect(unglued('revísele')).toBe('revise');
  expect(unglued('leyéndole')).toBe('leyendo');
  expect(unglued('quitárselo')).toBe('quitar');
  for (const word of ['mesa', 'hermanos', 'sala', 'clase', 'nos'])
    expect(unglued(word), word).toBeUndefined();
});

test('an order shows by its written stress; gerunds and infinitives with pronouns are none', () => {
  for (const word of ['asegúrese', 'pónganlo', 'quítenle']) expect(isCommand(word), word).toBe(true);
  for (const word of ['dándole', 'árbol', 'decírselo', 'lápices']) expect(isCommand(word), word).toBe(false);
});

test('a verb is ordered in every form of address, with its spelling kept in sound', () => {
  expect(imperatives('practicar')).toEqual(
    expect.arrayContaining(['practique', 'practiquen', 'practicá', 'practicad']),
  );
  expect(imperatives('pedir/pid')).toEqual(expect.arrayContaining(['pida', 'pidan', 'pedí', 'pedid']));
  expect(imperatives('castigar')).toContain('castigue');
});

test('what somebody did stands apart from what is done, was done for long, or will be done', () => {
  expect(['leyó', 'midieron', 'hizo'].map(shapeOfVerb)).toEqual(['PAST', 'PAST', 'PAST']);
  expect(['hablaba', 'leía'].map(shapeOfVerb)).toEqual(['USED', 'USED']);
  expect(shapeOfVerb('practicamos')).toBe('WEDO');
  expect(shapeOfVerb('mesa')).toBe('X');
});
