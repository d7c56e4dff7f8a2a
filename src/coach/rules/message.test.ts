import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { filled } from './message.ts';

const langs = ['en', 'es', 'ar'];
const sentencesOf = (lang: string): [string, string][] =>
  Object.entries(JSON.parse(readFileSync(`locales/${lang}/coach.json`, 'utf8')));

test.each(langs)('every sentence of the coach in %s reads as the full grammar would have it', (lang) => {
  const sentences = sentencesOf(lang);
  expect(sentences.length).toBeGreaterThan(50);
  for (const [, message] of sentences) {
    const names = [...message.matchAll(/\{(\w+)/g)].map(([, name]) => name as string);
    const format = new IntlMessageFormat(message, lang, undefined, { ignoreTag: true });
    for (const said of ['none', 'Lina', '{x}', "it's # 'q'"]) {
      for (const count of [0, 1, 2, 3, 7, 11, 100]) {
        const values = Object.fromEntries(names.map((name) => [name, name === 'count' ? count : said]));
        expect(filled(message, values, lang)).toBe(format.format(values));
      }
    }
  }
});

test('apostrophes are quotes only where the grammar says so', () => {
  for (const message of ["it''s", "l'été {a}", "'{a}' {a}", "don't '{'", "'"])
    expect(filled(message, { a: 'x' }, 'en')).toBe(new IntlMessageFormat(message, 'en').format({ a: 'x' }));
});

test('a place without a value stays visible, and nothing makes it throw or hang', () => {
  expect(filled('Hello {who}', {}, 'en')).toBe('Hello {who}');
  const signs = fc.string({
    unit: fc.constantFrom('{', '}', ',', '#', "'", 'a', ' ', 'select', 'plural', 'other'),
  });
  fc.assert(
    fc.property(signs, (message) => {
      expect(typeof filled(message, { a: '1' }, 'en')).toBe('string');
    }),
    { numRuns: 2_000 },
  );
});
