import { expect, test } from 'vitest';
import { Words } from '#core/words/words.ts';
import { refuse } from '../rules/reasons.ts';
import { problemWords } from './words.ts';

test('whoever named the columns of guardians.csv otherwise is told to begin with ours, and not to choose another export', () => {
  const own = { file: 'Guardians (2).csv', columns: ['studentSourcedId'] };
  for (const [lang, begin] of [
    ['en', 'Begin with the empty guardians.csv'],
    ['es', 'Empiece con el guardians.csv vacío'],
    ['ar', 'ابدؤوا بملف guardians.csv الفارغ'],
  ] as const) {
    const words = new Words(lang, 'UTC');
    for (const because of ['noHeader', 'columnMissing'] as const) {
      const said = problemWords(words, refuse(because, own));
      expect(said).toContain(begin);
      expect(said).not.toContain('OneRoster');
      expect(problemWords(words, refuse(because, { ...own, file: 'users.csv' }))).not.toContain(begin);
    }
  }
});
