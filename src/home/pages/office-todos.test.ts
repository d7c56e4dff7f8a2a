import { expect, test } from 'vitest';
import { Words } from '#core/words/words.ts';
import { officeTodos } from './office-todos.ts';

const ways = (withoutLang: number, closures: number): string[] | undefined => {
  const census = {
    children: 300,
    guardians: 333,
    withoutLang,
    withoutEmail: 24,
    closures,
    lastImport: 'done',
  } as const;
  const facts = { census, restrictions: { holds: 0, upcoming: 0 }, notice: 1, openRounds: [], toTell: 0 };
  return officeTodos(facts, new Words('en', 'Europe/Berlin'))[1]?.links.map(({ href }) => href);
};

test('the office is led to what is missing: to people without a language, or to the days without school', () => {
  expect(ways(3, 0)).toEqual(['/office/people', '/office/calendar']);
  expect(ways(0, 0)).toEqual(['/office/calendar', '/office/people']);
  expect(ways(0, 2)).toEqual(['/office/people', '/office/calendar']);
});
