import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { folded, WORD } from './fold.ts';
import { MARK, mask, unmask } from './mask.ts';
import { Names, type Person } from './names.ts';

const roster: Person[] = [
  { given: 'Lina', family: 'Castillo', isChild: true },
  { given: 'María José', family: 'García-Núñez', isChild: false },
  { given: 'Omar', family: 'Al-Haddad', isChild: true },
  { given: 'أحمد', family: 'الحدّاد', isChild: true },
  { given: 'Zoë', family: "O'Brien", isChild: true },
  { given: 'Юлия', family: 'Ковалёва', isChild: false },
  { given: 'Jürgen', family: 'van der Müller', isChild: false },
  { given: 'Will', family: 'An', isChild: true },
  { given: 'Samira', family: 'He', isChild: true },
  { given: '明', family: '王', isChild: true },
];
const names = new Names(roster);
const sent = (text: string, lang = 'en', also: string[] = []) => mask(text, names, also, lang).text;

const letters = fc.constantFrom(
  ...'abcdefghijklmnopqrstuvwxyzáéíóúüñçøåßğşıаеёжзиклмнсюяابتثجحدرسشعفكلمنهويىةأإ',
);
const madeName = fc.string({ unit: letters, minLength: 3, maxLength: 9 });
const person: fc.Arbitrary<Person> = fc.record({ given: madeName, family: madeName, isChild: fc.boolean() });
const cased = fc.constantFrom(
  (name: string) => name,
  (name: string) => name.toUpperCase(),
  (name: string) => name.toLowerCase(),
  (name: string) => name.charAt(0).toUpperCase() + name.slice(1),
  (name: string) => name.normalize('NFD'),
  (name: string) => [...name].join('\u00ad'),
);
const around = fc.constantFrom(
  '',
  ' ',
  ' never listens. ',
  '’s book, ',
  "'s ",
  ', ',
  ' (and ',
  ') ',
  ' – ',
  '/',
  '\n',
  '! ',
  ' «',
  '» ',
  '_',
  '3',
  ' y ',
  ' والـ ',
);
const lang = fc.constantFrom('en', 'es', 'ar', 'xx');

describe('for any text', () => {
  test('what was masked comes back as it was, to the last sign', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.lorem(),
    );
    const built = fc.array(
      fc.oneof(
        fc.constantFrom(
          'Lina',
          'LINA',
          'lina',
          '[Child 1]',
          '[',
          ']',
          'a@b.c',
          'Castillo',
          '12.3.2015',
          'Mr Castillo',
          'أحمد',
        ),
        around,
        any,
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(built, lang, fc.array(person, { maxLength: 4 }), (parts, lang, people) => {
        const text = parts.join('');
        const masked = mask(text, new Names([...roster, ...people]), [], lang);
        expect(unmask(masked.text, masked.stands)).toBe(text);
      }),
      { numRuns: 250 },
    );
  });

  test('no name of the roster survives, in Latin, Arabic or Cyrillic letters, in any case, with or without accents', () => {
    const text = fc.array(fc.tuple(around, fc.nat(), cased), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 5 }), text, lang, (people, parts, lang) => {
        const all = people.flatMap(({ given, family }) => [given, family]);
        const used = parts.map(([, at, cased]) => cased(all[at % all.length] as string));
        const whole = parts.map(([gap], at) => `${gap} ${used[at]}`).join(' ');
        const left = mask(whole, new Names(people), [], lang).text.replace(MARK, ' ');
        const small = (word: string) => mask(word, new Names(people), [], lang).stands.length === 0;
        const surviving = (left.match(WORD) ?? []).map(folded);
        for (const name of all.map(folded)) if (!small(name)) expect(surviving).not.toContain(name);
      }),
      { numRuns: 250 },
    );
  });
});

test('the same person has the same mark, whatever is written of the name, and another person another one', () => {
  const masked = mask('Lina Castillo sat by Omar; LINA helped lina’s friend.', names, [], 'en');
  expect(masked.text).toBe('[Child 1] sat by [Child 2]; [Child 1] helped [Child 1]’s friend.');
  expect(masked.stands).toEqual([
    { mark: '[Child 1]', for: ['Lina Castillo', 'LINA', 'lina'] },
    { mark: '[Child 2]', for: ['Omar'] },
  ]);
});

test.each([
  ['en', 'Jurgen van der Mueller and JÜRGEN agreed.', '[Adult 1] and [Adult 1] agreed.'],
  ['en', 'Zoe O’Brien and OBrien never listen.', '[Child 1] and [Child 2] never listen.'],
  ['en', 'The Castillos never answer.', 'The [Child 1] never answer.'],
  ['es', 'MARIA JOSE GARCIA NUÑEZ no contesta.', '[Adulto 1] no contesta.'],
  ['es', 'Habla con Mariajosé, la madre de lina.', 'Habla con [Adulto 1], la madre de [Menor 1].'],
  ['en', 'Spoke to لأحمد and Haddad.', 'Spoke to [Child 1] and [Child 2].'],
  ['en', 'Юлии, Юлия: never.', '[Name 1], [Adult 1]: never.'],
  ['en', 'I like 王明 a lot.', 'I like [Name 1] a lot.'],
])('%s: %s', (lang, text, wanted) => {
  expect(sent(text, lang)).toBe(wanted);
});

test('a name that is also a small word is told from it by its capital: nobody’s "will" is lost', () => {
  expect(sent('He will never listen to an answer.')).toBe('He will never listen to an answer.');
  expect(sent('Will never listens.')).toBe('[Child 1] never listens.');
  expect(sent('I told Will and Mr He, and Samira He.')).toBe(
    'I told [Child 1] and Mr [Child 2], and [Child 3].',
  );
});

test('days, months and subjects keep their capitals', () => {
  for (const text of ['She is late on Mondays and Tues in PE.', 'Since Oct she reads English with Dad.'])
    expect(sent(text)).toBe(text);
});

test('who is not in the roster is seen by a capital within the sentence, by a title, by a short form, by the coach', () => {
  expect(sent('She hit it off with Petra on Monday in Maths.')).toBe(
    'She hit it off with [Name 1] on Monday in Maths.',
  );
  expect(sent('Mrs. Petrov says it. Sam never listens.')).toBe(
    'Mrs. [Adult 1] says it. [Name 1] never listens.',
  );
  expect(sent('Petra never listens.')).toBe('Petra never listens.');
  expect(sent('Petra never listens.', 'en', ['Petra'])).toBe('[Name 1] never listens.');
  expect(sent('Lina M. is lazy.')).toBe('[Child 1]. is lazy.');
});

test.each([
  ['mail a.b@school.example or @lina', 'mail [Detail 1] or [Detail 2]'],
  ['call +34 612 345 678 or (030) 123-4567.', 'call [Detail 1] or [Detail 2].'],
  ['born on 3 March 2015, in 4B', 'born on [Detail 1], in 4B'],
  ['since 12/03/2015 and March 3rd, 2015', 'since [Detail 1] and [Detail 2]'],
  ['lives at 12 Oak Street, 10115', 'lives at [Detail 1], [Detail 2]'],
  ['see https://school.example/x?id=1 [Child 1] ]', 'see [Detail 1] [Detail 2] [Detail 3]'],
  ['on his birthday, 3 March, he', 'on his [Detail 1], he'],
  ['his number is AB123456', 'his number is [Detail 1]'],
  ['He was late 3 times in 2 weeks, on 4 March.', 'He was late 3 times in 2 weeks, on 4 March.'],
])('what leads to somebody is masked: %s', (text, wanted) => {
  expect(mask(text, new Names([]), [], 'en').text).toBe(wanted);
});

test.each([
  ['nació el 3 de marzo de 2015', 'nació el [Dato 1]'],
  ['vive en la calle Mayor, 5', 'vive en la [Dato 1]'],
  ['desde el 12 de mayo de 2015', 'desde el [Dato 1]'],
])('in Spanish, too: %s', (text, wanted) => {
  expect(mask(text, new Names([]), [], 'es').text).toBe(wanted);
});

test('100,000 signs and a school of 9,000 people take no time to speak of', () => {
  const many = Array.from({ length: 9000 }, (_, at) => ({
    given: `Given${at}x`,
    family: `Family${at}x`,
    isChild: true,
  }));
  const school = new Names(many);
  for (const text of [
    '1 '.repeat(50_000),
    'a'.repeat(100_000),
    'A. '.repeat(33_000),
    '@'.repeat(100_000),
    '1 A '.repeat(25_000),
    'calle '.repeat(16_000),
  ]) {
    const masked = mask(text, school, [], 'en');
    expect(unmask(masked.text, masked.stands)).toBe(text);
  }
});
