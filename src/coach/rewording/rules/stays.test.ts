import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { review } from '#coach/engine/coach.ts';
import type { Context, Finding } from '#coach/engine/findings.ts';
import { reviewLarge } from '#coach/engine/large.ts';
import { projectFolder } from '#core/folder.ts';
import { staysHere } from './stays.ts';

const coach = path.join(projectFolder, 'src/coach');
const sentences = (pattern: string): string[] =>
  globSync(pattern, { cwd: coach }).flatMap((file) =>
    readFileSync(path.join(coach, file), 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { text: string }).text),
  );
const everywhere = (text: string) => [{ range: [0, text.length] }] as Finding[];

test.each([
  ['en', 'held-back/en-safeguarding.jsonl'],
  ['es', 'held-back/es-safeguarding.jsonl'],
])('%s: no held-back sentence that protects a child could be sent from any field', (lang, file) => {
  const all = sentences(file);
  expect(all.length).toBeGreaterThan(30);
  for (const context of ['grow', 'summary', 'checkin'] as Context[]) {
    const sendable = all.filter((text) => {
      const larger = reviewLarge(text, context, lang);
      return review(text, context, lang).some((found) => !staysHere(text, found.sentence, larger, lang));
    });
    expect(sendable).toEqual([]);
  }
});

test.each([
  ['en', 'engine/en/training/*safeguarding.jsonl'],
  ['es', 'engine/es/training/safe*.jsonl'],
])('%s: the words alone hold back at least 19 of 20 of them, whatever the engine says', (lang, files) => {
  const all = sentences(files);
  const kept = all.filter((text) => staysHere(text, [0, text.length], everywhere(text), lang));
  expect(kept.length / all.length).toBeGreaterThan(0.95);
});

test('a sentence stays that only one of two readings noted, that is very long, or in a language without a list', () => {
  const text = 'He never listens.';
  expect(staysHere(text, [0, 17], everywhere(text), 'en')).toBe(false);
  expect(staysHere(text, [0, 17], [], 'en')).toBe(true);
  expect(staysHere(text, [0, 17], everywhere(text), 'ar')).toBe(true);
  const long = `He never ${'really '.repeat(100)}listens.`;
  expect(staysHere(long, [0, long.length], everywhere(long), 'en')).toBe(true);
});

test('a word about danger anywhere in the text keeps all of it here', () => {
  const text = 'He never listens. There is a bruise.';
  expect(staysHere(text, [0, 17], everywhere(text), 'en')).toBe(true);
});
