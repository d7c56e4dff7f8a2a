import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as v from 'valibot';
import { expect, test } from 'vitest';
import { readForm } from './form.ts';

const root = join(import.meta.dirname, '../../..');
const english = join(root, 'locales/en');
const known = new Set(
  readdirSync(english).flatMap((file) => Object.keys(JSON.parse(readFileSync(join(english, file), 'utf8')))),
);

type Form = v.ObjectSchema<v.ObjectEntries, undefined>;
const isForm = (one: unknown): one is Form =>
  typeof one === 'object' && one !== null && 'type' in one && one.type === 'object' && 'entries' in one;

/** What an island sends as JSON, which nobody typed and nobody is answered in words. */
const islands = ['tapsForm'];

const forms: [name: string, form: Form][] = [];
for (const path of globSync('src/**/{forms,forms/*}.ts', { cwd: root }))
  for (const [name, one] of Object.entries(await import(join(root, path))))
    if (isForm(one) && !islands.includes(name)) forms.push([`${name} of ${path}`, one]);

test('the forms of every room are found', () => {
  expect(forms.length).toBeGreaterThan(10);
});

test.each(forms)('%s refuses in words there are, whatever is missing or nonsense', (_, form) => {
  const fields = Object.keys(form.entries);
  const nonsense = ['\u0000', '-1', 'no such thing', 'x'.repeat(5001)];
  for (const typed of [{}, ...nonsense.map((one) => Object.fromEntries(fields.map((f) => [f, one])))]) {
    const read = readForm(form, typed);
    if (!read.ok) for (const { field, because } of read.errors) expect([...known], field).toContain(because);
  }
});
