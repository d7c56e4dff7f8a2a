import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { Words } from '#core/words/words.ts';
import { Agreed } from './agreed.tsx';

test('a talk is dated by the day it was held, also after its plan was changed', () => {
  const changed = {
    conferenceId: 'c',
    roundId: 'r',
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

test('talks of the latest round stand there, those of earlier rounds are folded; a plan changed since moves none', () => {
  const talk = (conferenceId: string, roundId: string, on: string, made = on) => ({
    ...{
      conferenceId,
      roundId,
      childId: 'k',
      childGivenName: 'Lina',
      teacherName: 'Jonas Weber',
      version: 1,
    },
    startsAt: Temporal.Instant.from(`${on}T10:00:00Z`),
    madeAt: Temporal.Instant.from(`${made}T10:00:00Z`),
  });
  const words = new Words('en', 'UTC');
  const autumn = talk('autumn', 'one', '2026-11-25', '2027-03-20');
  const spring = [talk('spring-b', 'two', '2027-03-03'), talk('spring-a', 'two', '2027-03-02')];
  const html = String(<Agreed summaries={[autumn, ...spring]} words={words} />);
  const at = ['spring-b', 'spring-a', '<details', 'Earlier talks', 'autumn'].map((text) =>
    html.indexOf(text),
  );
  expect(at.every((place) => place > 0)).toBe(true);
  expect([...at].sort((a, b) => a - b)).toEqual(at);
  expect(String(<Agreed summaries={[autumn]} words={words} />)).not.toContain('Earlier talks');
});
