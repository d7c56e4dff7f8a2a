import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesIn, markOf, type Standing } from './rules.ts';

const standing: Standing[] = [
  { questionId: 'new', body: undefined },
  { questionId: 'said', body: 'She reads.' },
  { questionId: 'skipped', body: null },
];
const typed = (answers: Record<string, string>) => new Map(Object.entries(answers));

test('what was written is kept, what was emptied is taken back, the rest stays open', () => {
  expect(changesIn(standing, typed({ new: ' Birds ', said: '' }), false)).toEqual([
    { questionId: 'new', body: 'Birds' },
    { questionId: 'said', body: null },
  ]);
});

test('what is left as it was shown says nothing, whatever was said elsewhere since', () => {
  const shown = new Map([
    ['new', markOf('')],
    ['said', markOf('He reads.')],
    ['skipped', markOf('Fish')],
  ]);
  const asShown = typed({ new: '', said: ' He reads. ', skipped: 'Fish' });
  expect(changesIn(standing, asShown, false, shown)).toEqual([]);
  expect(changesIn(standing, asShown, true, shown)).toEqual([{ questionId: 'new', body: null }]);
  expect(changesIn(standing, typed({}), false)).toEqual([]);
  expect(changesIn(standing, typed({ said: '' }), false, shown)).toEqual([
    { questionId: 'said', body: null },
  ]);
});

test('skipping marks only what is open, and keeps every word that was written', () => {
  expect(changesIn(standing, typed({ said: 'She reads.' }), true)).toEqual([
    { questionId: 'new', body: null },
  ]);
  expect(changesIn(standing, typed({ new: 'Birds', said: 'She reads.' }), true)).toEqual([
    { questionId: 'new', body: 'Birds' },
  ]);
});

test('spaces and invisible characters are no answer', () => {
  expect(changesIn(standing, typed({ new: ' \u200b\u00a0\n', said: 'She reads.' }), false)).toEqual([]);
});

test('answers to questions of another round are not taken', () => {
  expect(changesIn(standing, typed({ said: 'She reads.', stranger: 'x' }), false)).toEqual([]);
});

test('saving the same form twice changes nothing the second time', () => {
  const words = fc.option(fc.string(), { nil: undefined });
  fc.assert(
    fc.property(fc.array(words, { minLength: 3, maxLength: 3 }), fc.boolean(), (answers, skipping) => {
      const sent = new Map(
        standing.flatMap((one, at) => (answers[at] === undefined ? [] : [[one.questionId, answers[at]]])),
      );
      const changes = changesIn(standing, sent as Map<string, string>, skipping);
      const after = standing.map((one) => changes.find((c) => c.questionId === one.questionId) ?? one);
      expect(changesIn(after, sent as Map<string, string>, skipping)).toEqual([]);
    }),
  );
});
