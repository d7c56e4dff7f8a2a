import { Temporal } from 'temporal-polyfill';
import { isolated, type Words } from '#core/words/words.ts';
import { BRAKED, type Brake, tooMany } from '../rules/brake.ts';
import { nameFile } from '../rules/file-names.ts';
import type { Refusal } from '../rules/reasons.ts';
import type { Note } from '../rules/report.ts';

/** Why an import was refused as a whole, in the reader's language. */
export function problemWords(words: Words, refusal: Refusal): string {
  return words.t(`roster.problem.${refusal.because}`, {
    file: isolated(refusal.file ?? ''),
    line: refusal.line ?? '?',
    columns: words.list(refusal.columns.map(isolated)),
    files: words.list(refusal.files.map(isolated)),
    found: refusal.files.length > 0 ? 'some' : 'none',
    own: refusal.file && nameFile(refusal.file).kind === 'guardians' ? 'yes' : 'no',
  });
}

/** A note about the files, in the reader's language. */
export function noteWords(words: Words, note: Note): string {
  return words.t(`roster.note.${note.note}`, {
    file: isolated(note.file ?? ''),
    column: isolated(note.column ?? ''),
    written: writtenDay(words, note) ?? isolated(note.written ?? ''),
    encoding: isolated((note.encoding ?? '').toUpperCase()),
    kind: isolated(note.kind ?? ''),
    files: words.list((note.files ?? []).map(isolated)),
    count: note.count ?? 0,
  });
}

/** A day as the reader says it: taken apart at the end of a line, or read from right to left, `2027-06-04` is another one. */
function writtenDay(words: Words, { note, written = '' }: Note): string | undefined {
  const dated = note === 'earlierYear' || note === 'laterYear' || note === 'nextEnd' || note === 'rolesLater';
  return dated && /^\d{4}-\d\d-\d\d$/.test(written)
    ? words.date(Temporal.PlainDate.from(written), 'date')
    : undefined;
}

/** What is over one in twenty, whether it is people alone, and what may be behind it; empty when nothing is over. */
export function brakeWords(words: Words, brake: Brake): { onlyPeople: boolean; sentences: string[] } {
  const over = BRAKED.filter((what) => tooMany(brake[what]));
  const onlyPeople = over.every((what) => what === 'people');
  const sentences = over.map((what) => words.t(`roster.brake.${what}`, brake[what]));
  if (!over.includes('classes') && !over.includes('seats')) return { onlyPeople, sentences };
  return {
    onlyPeople,
    sentences: [...sentences, words.t(brake.renewed ? 'roster.brake.newYear' : 'roster.brake.noNewYear')],
  };
}
