import { expect, test } from 'vitest';
import { mayWrite } from './shared-page.ts';

const latest = { entryId: 'b', body: 'Reads every evening' };

test('the first note of a step is written', () => {
  expect(mayWrite(undefined, { body: 'Reads', seen: '' })).toEqual({ ok: true, changed: true });
});

test('an empty form never wipes what stands there', () => {
  expect(mayWrite(latest, { body: '', seen: 'b' })).toEqual({ ok: false, because: 'empty' });
  expect(mayWrite(latest, { body: '', seen: '' })).toEqual({ ok: false, because: 'empty' });
});

test('a form that has not seen the latest note never covers it', () => {
  expect(mayWrite(latest, { body: 'Other', seen: 'a' })).toEqual({ ok: false, because: 'written-meanwhile' });
  expect(mayWrite(latest, { body: 'Other', seen: '' })).toEqual({ ok: false, because: 'written-meanwhile' });
  expect(mayWrite(latest, { body: 'Other', seen: 'b' })).toEqual({ ok: true, changed: true });
});

test('the same words again are nothing new', () => {
  expect(mayWrite(latest, { body: latest.body, seen: '' })).toEqual({ ok: true, changed: false });
  expect(mayWrite(undefined, { body: '', seen: '' })).toEqual({ ok: true, changed: false });
});
