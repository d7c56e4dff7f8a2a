import { expect, test } from 'vitest';
import { langs } from './langs.ts';
import { Words } from './words.ts';
import { labelFor, unknownLanguage } from './written-in.ts';

test('a text is labelled with its language in the reader’s words, one in the reader’s own language or in none that was said is not', () => {
  for (const lang of langs) {
    const words = new Words(lang, 'Europe/Berlin');
    expect(labelFor(words, lang)).toBeUndefined();
    expect(labelFor(words, unknownLanguage)).toBeUndefined();
  }
  expect(labelFor(new Words('en', 'Europe/Berlin'), 'so')).toBe('Written in Somali');
  expect(labelFor(new Words('es', 'Europe/Berlin'), 'ar')).toContain('árabe');
  expect(labelFor(new Words('ar', 'Europe/Berlin'), 'es')).toContain('الإسبانية');
});
