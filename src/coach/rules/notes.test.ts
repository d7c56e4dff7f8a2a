import { expect, test } from 'vitest';
import type { Finding } from '../engine/findings.ts';
import { beginningOf, firstBlank } from './beginning.ts';
import { notesOf, notesOn, reasonIn, stillOpen } from './notes.ts';

const finding = (label: Finding['label'], over: Partial<Finding> = {}): Finding => ({
  ...{ id: `${label}-1`, label, range: [3, 8], sentence: [0, 17], sureness: 0.9 },
  why: { key: `coach.why.${label}`, values: { words: 'never' } },
  suggestions: [{ key: 'coach.try.x', values: { who: 'none', kept: 'Monday' } }],
  ...over,
});
const labels = (findings: Finding[]) => findings.map(({ label }) => label);

test('a failing with its next step in the field beside it is not a bare one', () => {
  const found = [finding('deficit'), finding('absolute')];
  expect(labels(stillOpen(found, { step: 'draws first' }, 'grow'))).toEqual(['absolute']);
  expect(labels(stillOpen(found, { step: '  ' }, 'grow'))).toEqual(['deficit', 'absolute']);
  expect(labels(stillOpen(found, { need: 'time' }, 'grow'))).toEqual(['absolute']);
});

test('praise whose place and time stand beside it is not general; one of the two is not enough', () => {
  const found = [finding('vague')];
  expect(stillOpen(found, { where: 'library', when: 'Monday' }, 'glow')).toEqual([]);
  expect(stillOpen(found, { where: 'library', when: '' }, 'glow')).toHaveLength(1);
  expect(stillOpen(found, {}, 'question')).toEqual([]);
});

test('what was noticed stands before what is asked, and both can be kept as they are for this text alone', () => {
  const notes = notesOn(() => [finding('vague')], 'She is so nice', 'glow', 'en');
  expect(notes.map(({ about }) => about)).toEqual(['vague', 'where-when']);
  const [ask] = notesOf('another text', [], ['where-when']);
  expect(ask?.id).not.toBe(notes[1]?.id);
  expect(JSON.stringify(notes.map(({ id }) => id))).not.toContain('nice');
});

test('what names a wording goes before what is only missing beside it, however sure that is', () => {
  const deficit = finding('deficit', { range: [0, 16], sureness: 0.95 });
  const absolute = finding('absolute', { range: [0, 16], sureness: 0.6 });
  const notes = notesOf('He never listens.', [deficit, absolute], []);
  expect(notes.map(({ about, also }) => [about, also])).toEqual([['absolute', [deficit.id]]]);
});

test('words are noted once, by what helps most with them, and kept as they are for all of it', () => {
  const deficit = finding('deficit', { range: [0, 10], sureness: 0.6 });
  const trait = finding('trait', { range: [12, 17], sureness: 0.7 });
  const read = () => [deficit, finding('absolute'), trait];
  const notes = notesOn(read, 'x', 'grow', 'en');
  expect(notes.map(({ about, also }) => [about, also])).toEqual([
    ['absolute', ['deficit-1']],
    ['trait', []],
  ]);
  const kept = new Set(['absolute-1', 'deficit-1']);
  expect(notesOn(read, 'x', 'grow', 'en', {}, (id) => kept.has(id)).map(({ about }) => about)).toEqual([
    'trait',
  ]);
});

test('a beginning that is still to be filled is left in peace; a sentence that trails off is not', () => {
  const read = (text: string) => [finding('vague', { sentence: [0, text.length] })];
  expect(notesOn(read, 'On … , I saw Lina … .', 'summary', 'en')).toEqual([]);
  expect(notesOn(read, 'She is so nice…', 'summary', 'en')).toHaveLength(1);
});

test('the writer’s own words are isolated in the sentence of why', () => {
  const [note] = notesOf('', [finding('trait')], []);
  expect(note && reasonIn(note)).toEqual({ words: '\u2068never\u2069' });
});

const messages = { 'coach.try.x': '{who, select, none {your child} other {{who}}} … ({kept}).' };

test('a beginning stands in for its sentence, with what has to survive and a blank to fill', () => {
  const [note] = notesOf('', [finding('absolute')], []);
  const made = note && beginningOf(note, note.suggestions[0] as never, messages, 'en');
  expect(made).toEqual({ place: [0, 17], text: 'Your child … (Monday).' });
  expect(firstBlank(made?.text ?? '')).toEqual([11, 12]);
  expect(firstBlank('nothing left')).toBeUndefined();
});

test('an explanation is added behind the sentence; a template that has no words is not offered', () => {
  const [note] = notesOf('', [finding('jargon')], []);
  const phrase = { key: 'coach.try.x', values: { who: 'RTI', kept: 'Monday' } };
  const added = note && beginningOf(note, phrase, messages, 'en');
  expect(added).toEqual({ place: [17, 17], text: ' RTI … (none).' });
  expect(note && beginningOf(note, { key: 'coach.try.y', values: {} }, messages, 'en')).toBeUndefined();
});
