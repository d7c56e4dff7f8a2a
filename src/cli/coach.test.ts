import { expect, test } from 'vitest';
import { answer } from './coach.ts';

test('a line is answered by its id, its labels and its findings', () => {
  const said = answer('{"id":"a","text":"He is a lazy boy.","context":"grow"}') as { findings: object[] };
  expect(said).toMatchObject({
    id: 'a',
    labels: ['trait'],
    findings: [{ label: 'trait', sentence: [0, 17] }],
  });
  expect(said.findings).toHaveLength(1);
});

test('a text with nothing to say about has empty labels, and is answered all the same', () => {
  expect(answer('{"id":7,"text":"","context":"glow"}')).toEqual({ id: 7, labels: [], findings: [] });
});

test('a broken line is answered by an error in its place, and never by a throw', () => {
  expect(answer('{"id":1,')).toEqual({ id: null, error: { because: 'not-json' } });
  expect(answer('null')).toEqual({ id: null, error: { because: 'no-text' } });
  expect(answer('[1]')).toEqual({ id: null, error: { because: 'no-text' } });
  expect(answer('{"id":2,"text":5}')).toEqual({ id: 2, error: { because: 'no-text' } });
  expect(answer('{"id":3,"text":"x","context":"shout"}')).toEqual({
    id: 3,
    error: { because: 'unknown-context' },
  });
});
