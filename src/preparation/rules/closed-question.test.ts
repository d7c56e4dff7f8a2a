import { describe, expect, test } from 'vitest';
import { allClosed, isClosed } from './closed-question.ts';

const cases = {
  en: {
    closed: ['Does she like school?', 'Is everything okay at home?', "Isn't she tired?", 'He sleeps well?'],
    open: [
      'What does she love to do?',
      'Could you tell us about a good morning?',
      'And how do you calm down together?',
      'Tell me about her friends.',
      'At home, which time of day is the hardest?',
    ],
  },
  es: {
    closed: [
      '¿Le gusta la escuela?',
      '¿Está todo bien en casa?',
      'Duerme bien?',
      '¿Cree que le gusta la escuela?',
    ],
    open: [
      '¿Qué le gusta hacer?',
      '¿Con quién juega?',
      '¿Puede contarme cómo es una buena mañana?',
      'Cuénteme de sus amigos.',
      'Que le gusta hacer?',
      'Con quien juega?',
      'En casa, ¿cuál es el momento más difícil?',
    ],
  },
  ar: {
    closed: ['هل تحب المدرسة؟', 'أليست متعبة؟', 'تنام جيدًا؟'],
    open: [
      'ماذا تحب أن تفعل؟',
      'مع من تلعب؟',
      'كيف يمرّ الصباح في البيت؟',
      'أخبرونا عن أصدقائها.',
      'بماذا تحلم؟',
      'فأيّها أهمّ لكم؟',
    ],
  },
};

describe.each(Object.entries(cases))('in %s', (lang, { closed, open }) => {
  test.each(closed)('"%s" could be answered yes or no', (body) => {
    expect(isClosed({ body, lang })).toBe(true);
  });
  test.each(open)('"%s" opens a conversation', (body) => {
    expect(isClosed({ body, lang })).toBe(false);
  });
});

test('one open question among them is enough', () => {
  const closed = { body: 'Does she like school?', lang: 'en' };
  expect(allClosed([closed, closed])).toBe(true);
  expect(allClosed([closed, { body: 'What does she like?', lang: 'en' }])).toBe(false);
  expect(allClosed([])).toBe(false);
});

test('a language without a rule is never nudged, and nonsense is no question', () => {
  expect(isClosed({ body: 'Geht sie gern zur Schule?', lang: 'de' })).toBe(false);
  for (const body of ['', '???', '\u0000', '🙂', '<script>'])
    expect(isClosed({ body, lang: 'en' })).toBe(false);
});
