import { expect, test } from 'vitest';
import { Words } from '#core/words/words.ts';
import { refuse } from '../rules/reasons.ts';
import { noteWords, problemWords } from './words.ts';

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

test('the office reads a day of the files as people write it', () => {
  const end = { note: 'nextEnd', written: '2027-06-04' } as const;
  for (const [lang, day] of [
    ['en', 'June 4, 2027'],
    ['es', '4 de junio de 2027'],
    ['ar', 'يونيو'],
  ] as const) {
    const said = noteWords(new Words(lang, 'America/Chicago'), end);
    expect(said).toContain(day);
    expect(said).not.toContain('2027-06-04');
  }
});
