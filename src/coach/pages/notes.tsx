import { review } from '#coach/engine/coach.ts';
import { AskFor } from '#coach/rewording/pages/ask.tsx';
import type { Wish } from '#coach/rewording/rules/wish.ts';
import { say } from '#core/words/catalogue.ts';
import type { WordKey } from '#core/words/keys.ts';
import { isLang } from '#core/words/langs.ts';
import type { Words } from '#core/words/words.ts';
import { Notice } from '#ui/notice.tsx';
import { Quote } from '#ui/person.tsx';
import type { Around } from '../rules/asks.ts';
import { begun, keptIn } from '../rules/beginning.ts';
import { readable } from '../rules/coach.ts';
import { languageOf } from '../rules/language.ts';
import { type Note, notesOn, reasonIn } from '../rules/notes.ts';

interface NotesProps {
  words: Words;
  text: string;
  /** To see what would be sent of the text: says where it stands. */
  wish: Wish;
  /** The school's writing service, where there is one. */
  host: string | undefined;
  around?: Around;
}

/** What the coach has to say about a text that was sent to be read once more. Nothing of it is kept. */
export function Notes({ words, text, wish, host, around }: NotesProps) {
  const { t } = words;
  if (text.trim() === '') return null;
  const spoken = languageOf(text, wish.lang, readable);
  const notes = spoken ? notesOn(review, text, wish.context, spoken, around) : [];
  if (notes.length === 0) return <p class="hint">{t('coach.note.none')}</p>;
  return (
    <Notice tone="info" title={t('coach.note.count', { count: notes.length })}>
      <ul class="coach-notes">
        {notes.map((note) => (
          <li>
            <One words={words} note={note} lang={spoken as string} />
            {host && note.sentence && <AskFor words={words} host={host} wish={{ ...wish, note: note.id }} />}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function One({ words: { t }, note, lang }: { words: Words; note: Note; lang: string }) {
  return (
    <>
      <p>
        <strong>{t(`coach.note.about.${note.about}`)}</strong>
      </p>
      <p>{t(note.why.key as WordKey, reasonIn(note))}</p>
      {note.suggestions.length > 0 && <p class="hint">{t('coach.note.tries')}</p>}
      {note.suggestions.map(({ key, values }) => (
        <Quote lang={lang}>{isLang(lang) ? begun(say(lang, key, keptIn(note, values)), lang) : ''}</Quote>
      ))}
    </>
  );
}
