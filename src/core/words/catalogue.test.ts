import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { catalogue, localeFor, say } from './catalogue.ts';
import { langs } from './langs.ts';

test('every sentence with plain places reads as the full grammar would have it, in every language', () => {
  let compared = 0;
  for (const lang of langs) {
    const sentences = [...catalogue(lang)].filter(
      ([, text]) => typeof text === 'string' && text.includes('{'),
    );
    for (const [key, text] of sentences) {
      if (/\{\w+,/.test(text as string)) continue;
      const names = [...(text as string).matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
      const values = Object.fromEntries(
        names.map((name, at) => [name, at % 2 ? at * 1234 : `{${name}} \u2068لينا\u2069 $&`]),
      );
      const format = new IntlMessageFormat(text as string, localeFor(lang), undefined, { ignoreTag: true });
      expect(say(lang, key, values)).toBe(format.format(values));
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(300);
});

test('a sentence that counts still counts', () => {
  const said = [0, 1, 2].map((count) => say('en', 'timetable.times.count', { count }));
  expect(said).toEqual(['no free times left', '1 free time', '2 free times']);
});
