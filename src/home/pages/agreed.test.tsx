import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { Words } from '#core/words/words.ts';
import { Agreed } from './agreed.tsx';

test('a talk is dated by the day it was held, also after its plan was changed', () => {
  const changed = {
    conferenceId: 'c',
    childId: 'k',
    childGivenName: 'Lina',
    teacherName: 'Jonas Weber',
    startsAt: Temporal.Instant.from('2026-11-25T10:00:00Z'),
    madeAt: Temporal.Instant.from('2026-12-10T10:00:00Z'),
    version: 2,
  };
  const html = String(<Agreed summaries={[changed]} words={new Words('en', 'UTC')} />);
  expect(html).toContain('Talk with ⁨Jonas Weber⁩, 25 November 2026');
  expect(html).not.toContain('December');
});
