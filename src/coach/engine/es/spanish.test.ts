import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languages, review } from '../coach.ts';
import { CONTEXTS, type Context } from '../findings.ts';
import { piecesOf } from '../text/pieces.ts';
import { hitsOf } from '../words/rules.ts';
import { grammar } from './grammar.ts';

const labels = (text: string, context: Context = 'grow') =>
  review(text, context, 'es').map(({ label }) => label);

test('Spanish is among the languages the coach reads, in every variety of it', () => {
  expect(languages).toContain('es');
  expect(review('Nunca trae la tarea.', 'grow', 'es-MX')).toEqual(
    review('Nunca trae la tarea.', 'grow', 'es'),
  );
});

test('wording that pins, generalises, orders, blames or guesses is noticed by its kind', () => {
  expect(labels('Es un niño flojo y grosero.')).toContain('trait');
  expect(labels('Siempre está molestando a sus compañeros.')).toContain('absolute');
  expect(labels('No sabe las tablas de multiplicar.')).toContain('deficit');
  expect(labels('Es la mejor lectora de la clase.', 'glow')).toContain('comparison');
  expect(labels('En casa no le ponen límites.')).toContain('blame');
  expect(labels('Creo que tiene TDAH.')).toContain('speculation');
  expect(labels('Tienen que revisarle la tarea todas las noches.')).toContain('directive');
  expect(labels('Se solicitó valoración de UDEEI.', 'summary')).toContain('jargon');
  expect(labels('Es un encanto de niña.', 'glow')).toContain('vague');
});

test('a harmless sentence before or behind hides nothing of its neighbour', () => {
  const beside = 'Leímos un poema.';
  for (const text of ['Nunca trae la tarea.', 'En casa no le ponen límites.']) {
    expect(labels(`${text} ${beside}`, 'summary'), text).not.toEqual([]);
    expect(labels(`${beside} ${text}`, 'summary'), text).not.toEqual([]);
  }
});

test('an order is one in Madrid, in Mexico and in Buenos Aires', () => {
  for (const text of [
    'Revise su mochila cada tarde.',
    'Revisad su mochila cada tarde.',
    'Revisale la mochila.',
  ]) {
    expect(labels(text), text).toContain('directive');
  }
});

test('a next step, an own past, a story, an invitation and an explained term are left alone', () => {
  for (const text of [
    'No se sabe la tabla del siete; la practicamos con cartas los martes y jueves.',
    'En marzo escribía dos renglones y la semana pasada escribió once.',
    'En su cuento, el zorro perezoso aprende a cocinar.',
    '¿Podríamos buscar juntos una hora tranquila para la lectura?',
    'El PIAR es el acuerdo de ajustes que firmamos con ustedes: más tiempo y letra grande.',
    'No es flojo: el martes se quedó en el recreo a terminar el mapa.',
    'La tarea no llegó a casa porque yo la dejé en mi escritorio.',
  ]) {
    expect(labels(text, 'summary'), text).toEqual([]);
  }
});

test('what a child or a family said is theirs, between «», “” and behind a colon', () => {
  expect(labels('Me dijo: «soy tonto y nunca entiendo nada», y el lunes resolvió tres ecuaciones.')).toEqual(
    [],
  );
  expect(labels('La abuela contó que le dicen “la floja de la casa” y que a ella le duele.')).toEqual([]);
});

test('a report that a child may be in danger is never touched, whatever words it needs', () => {
  const rules = grammar.rules.filter(({ kind }) => kind === 'never');
  const isGuarded = (text: string) =>
    piecesOf(text, grammar.abbreviations).some(
      (piece) => hitsOf(rules, grammar.read(piece).words).length > 0,
    );
  for (const text of [
    'Dijo que su padrastro siempre le pega y que nadie en casa hace nada; se avisó a la orientadora.',
    'Tenía un moretón en el brazo; se notificó a protección de menores.',
    'Contó que no hubo comida en su casa desde el sábado. Se informó a trabajo social.',
  ]) {
    expect(isGuarded(text), text).toBe(true);
    expect(labels(text, 'summary'), text).toEqual([]);
  }
  expect(isGuarded('Nunca trae la tarea.')).toBe(false);
});

test('the name, the days and the numbers of the original are offered again, and nothing else', () => {
  const text = 'Lautaro nunca trae la tarea, ni el martes ni el 12.';
  const all = review(text, 'grow', 'es').flatMap(({ suggestions }) => suggestions);
  expect(all.length).toBeGreaterThan(0);
  for (const { values } of all) {
    expect(values.who).toBe('Lautaro');
    expect(values.kept).toContain('12');
    for (const part of String(values.kept).split(' · ')) expect(text).toContain(part);
  }
});

test('a school term that is known is explained in plain Spanish', () => {
  const [finding] = review('Su PIAR se actualiza en el segundo período.', 'summary', 'es');
  expect(finding?.suggestions).toContainEqual(
    expect.objectContaining({
      key: 'coach.try.jargon.known',
      values: expect.objectContaining({ term: 'PIAR', plain: expect.stringContaining('acuerdo') }),
    }),
  );
});

test('nonsense is answered at once and never throws; places stay inside the text', () => {
  const signs = [
    '¿',
    '¡',
    '—',
    '«',
    '»',
    'ñ',
    'á',
    'lo',
    'se',
    'nunca ',
    'no ',
    '. ',
    '😀',
    '\n',
    'dáselo',
    ' ',
  ];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...signs), { maxLength: 60 }),
      fc.constantFrom(...CONTEXTS),
      (parts, field) => {
        const text = parts.join('');
        for (const { range } of review(text, field, 'es')) {
          expect(range[0]).toBeGreaterThanOrEqual(0);
          expect(range[1]).toBeLessThanOrEqual(text.length);
          expect(range[1]).toBeGreaterThan(range[0]);
        }
      },
    ),
    { numRuns: 300 },
  );
  for (const text of [
    '',
    '😀',
    'á'.repeat(100_000),
    'nunca '.repeat(17_000),
    '¿'.repeat(20_000),
    'lolalo'.repeat(15_000),
  ]) {
    expect(() => review(text, 'grow', 'es')).not.toThrow();
  }
}, 20_000);
