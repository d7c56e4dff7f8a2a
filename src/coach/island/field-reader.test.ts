import { expect, test } from 'vitest';
import type { Finding } from '../engine/findings.ts';
import { FieldReader, type Reader } from './field-reader.ts';
import { Kept } from './kept.ts';

function storage(start: Record<string, string> = {}) {
  const items = new Map(Object.entries(start));
  return {
    items,
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => void items.set(name, value),
  };
}

/** Finds "never", as the engine would. */
const never: Reader = {
  review(text) {
    const at = text.indexOf('never');
    if (at < 0) return [];
    const found: Finding = {
      ...{
        id: 'absolute-x1',
        label: 'absolute',
        range: [at, at + 5],
        sentence: [0, text.length],
        sureness: 1,
      },
      why: { key: 'coach.why.absolute', values: {} },
      suggestions: [],
    };
    return [found];
  },
};
const about = (reader: FieldReader, text: string, asks = true) =>
  reader.read(text, {}, asks, () => never).notes.map((note) => note.about);

test('what is kept as it is does not come back on this device, also after the page is opened again', () => {
  const memory = storage();
  const first = new Kept(memory);
  const reader = new FieldReader('summary', 'en', ['en'], first);
  expect(about(reader, 'He never listens to the end.')).toEqual(['absolute']);
  first.add('absolute-x1');
  expect(about(reader, 'He never listens to the end.')).toEqual([]);
  expect(about(new FieldReader('summary', 'en', ['en'], new Kept(memory)), 'He never listens.')).toEqual([]);
  expect([...memory.items.values()].join()).not.toContain('never');
});

test('a memory that is full, forbidden or nonsense only forgets', () => {
  const full = { getItem: () => null, setItem: () => expect.fail('full') };
  const failing = {
    ...full,
    setItem: () => {
      throw new Error('full');
    },
  };
  for (const memory of [undefined, failing, storage({ 'alongside.coach.kept': '{"a":1' })]) {
    const kept = new Kept(memory);
    kept.add('x');
    expect(kept.has('x')).toBe(true);
    expect(kept.has('y')).toBe(false);
  }
});

test('the oldest of very many is forgotten', () => {
  const kept = new Kept(undefined);
  for (let n = 0; n < 501; n++) kept.add(`${n}`);
  expect([kept.has('0'), kept.has('1'), kept.has('500')]).toEqual([false, true, true]);
});

test('while somebody writes nobody asks; afterwards the coach does', () => {
  const reader = new FieldReader('glow', 'en', ['en'], new Kept(undefined));
  expect(about(reader, 'She is kind and helpful', false)).toEqual([]);
  expect(about(reader, 'She is kind and helpful', true)).toEqual(['where-when']);
});

test('a language nobody can read is left alone, without loading anything for it', () => {
  const reader = new FieldReader('glow', 'ar', ['en'], new Kept(undefined));
  const load = () => expect.fail('nothing to load');
  expect(reader.read('يساعد زملاءه', {}, true, load)).toEqual({ notes: [], lang: undefined });
});

test('what reads a language is made once for a field', () => {
  let made = 0;
  const reader = new FieldReader('summary', 'en', ['en'], new Kept(undefined));
  const make = () => {
    made += 1;
    return never;
  };
  for (const text of ['One.', 'One. Two.', 'One. Two. Three.']) reader.read(text, {}, true, make);
  expect(made).toBe(1);
});
