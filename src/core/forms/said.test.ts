import * as v from 'valibot';
import { expect, test } from 'vitest';
import { langs } from '../words/langs.ts';
import { Words } from '../words/words.ts';
import { readForm, requiredText, text } from './form.ts';
import { saidAll, wrongIn } from './said.ts';

const form = v.object({ name: requiredText(1200), note: text(80) });
const errorsOf = (typed: Record<string, string>) => {
  const read = readForm(form, typed);
  return read.ok ? [] : read.errors;
};

test('a text that is too long is refused with the length it may have, written as the reader writes numbers', () => {
  const errors = errorsOf({ name: 'x'.repeat(1201), note: 'y'.repeat(81) });
  const most = { en: '1,200', es: '1200', ar: '1,200' };
  for (const lang of langs) {
    const words = new Words(lang, 'America/New_York');
    expect(wrongIn(words, errors, 'name')).toContain(` ${most[lang]} `);
    expect(saidAll(words, errors, {})[1]?.message).toMatch(/ 80 /);
  }
});

test('other refusals name no length, and a field in order none at all', () => {
  const errors = errorsOf({ name: '', note: 'short' });
  const words = new Words('en', 'America/New_York');
  expect(wrongIn(words, errors, 'note')).toBeUndefined();
  expect(wrongIn(words, errors, 'name')).toBe(words.t('core.form.required'));
  expect(errors[0]).not.toHaveProperty('most');
});

test('in the list at the top each is called by its field’s name; what is no field of the form has no link', () => {
  const errors = [
    ...errorsOf({ name: '', note: 'y'.repeat(81) }),
    { field: '', because: 'core.form.choose' as const },
  ];
  const words = new Words('en', 'America/New_York');
  const said = saidAll(words, errors, { name: 'Your name', note: 'A note' });
  expect(said.map((one) => one.field && [one.field, one.label])).toEqual([
    ['name', 'Your name'],
    ['note', 'A note'],
    undefined,
  ]);
});
