import type { Words } from '#core/words/words.ts';
import { Fold } from '#ui/details.tsx';
import { Written } from './written.tsx';

/** What the shared page of the talk says; never the teacher's private notes. */
export type SharedNotes = { body: string; lang: string }[];

/** The shared notes of the talk, at hand while the agreement is written. */
export function Notes({ words, notes }: { words: Words; notes: SharedNotes }) {
  if (notes.length === 0) return null;
  return (
    <Fold summary={words.t('agreements.agree.notes')}>
      {notes.map((note) => (
        <Written words={words} lang={note.lang}>
          {note.body}
        </Written>
      ))}
    </Fold>
  );
}
