import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { Words } from '#core/words/words.ts';
import { type Summed, summaryFor } from './summary.ts';

const said: Summed = {
  childGiven: 'Lina',
  teacherName: 'Jonas Weber',
  glow: 'She explained her drawing.',
  goal: 'Ten minutes of reading',
  noGoalBecause: null,
  commitments: [],
  promises: [],
  checkInOn: Temporal.PlainDate.from('2026-12-09'),
  lang: 'en',
  version: 1,
};
const promise = (what: string, dueAt: string) => ({
  what,
  lang: 'en',
  dueAt: Temporal.Instant.from(dueAt),
  done: false,
});

test('the preview and the mail name promises in one order, what is due first standing first', () => {
  const list = promise('a book list', '2026-11-27T10:00:00Z');
  const seat = promise('another seat', '2026-11-26T10:00:00Z');
  const shown = (promises: Summed['promises']) =>
    summaryFor(new Words('en', 'UTC'), { ...said, promises }).parts.flatMap((part) =>
      part.kind === 'box' ? part.lines.map((line) => line.text) : [],
    );
  expect(shown([list, seat])).toEqual([said.glow, said.goal, 'another seat', 'a book list']);
  expect(shown([seat, list])).toEqual(shown([list, seat]));
});
