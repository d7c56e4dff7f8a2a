import { expect, test } from 'vitest';
import { Words } from '#core/words/words.ts';
import { leaderTodos } from './leader-todos.ts';

const said = (compass: boolean, values: number, lang: 'en' | 'es' | 'ar' = 'en') => {
  const facts = { children: 1, whyVisited: true, rounds: { draft: 0, open: 0, ended: 0 } };
  return leaderTodos({ ...facts, ground: { compass, values } }, new Words(lang, 'Europe/Berlin'))[2];
};

test('a school’s ground is told as far as it is written, and done only when all of it is', () => {
  expect(said(true, 1)).toMatchObject({
    done: true,
    says: expect.stringContaining('vision and 1 core value.'),
  });
  expect(said(true, 0)).toMatchObject({ done: false, says: expect.stringMatching(/^Part of your mission/) });
  expect(said(false, 3)).toMatchObject({ done: false, says: expect.stringMatching(/^Part of your mission/) });
  expect(said(false, 0)).toMatchObject({
    done: false,
    says: expect.stringMatching(/^What your school stands for/),
  });
  for (const lang of ['en', 'es', 'ar'] as const)
    for (const [compass, values] of [
      [true, 2],
      [true, 0],
      [false, 0],
    ] as const)
      expect(said(compass, values, lang)?.says).not.toMatch(/\b0\b|yet|todavía|\{/);
});
