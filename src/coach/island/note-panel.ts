import type { Beginning } from '../rules/beginning.ts';
import { type Note, reasonIn } from '../rules/notes.ts';
import { made } from './made.ts';

/** One note as it is shown. */
export interface Shown {
  note: Note;
  lang: string;
  beginnings: Beginning[];
}

/** What a panel says and does; the words are the reader's. */
export interface Deeds {
  says(key: string, values?: Record<string, string | number>): string;
  keep(note: Note): void;
  insert(note: Note, beginning: Beginning): void;
  /** Asks the school's writing service, of this host; undefined: there is none. */
  ask: { host: string; press(note: Note): void } | undefined;
  leave(): void;
}

/** The list of notes: each with its reason, its beginnings as buttons, and "keep as it is". */
export function notesIn(shown: Shown[], deeds: Deeds): HTMLElement {
  const list = made('ul', 'coach-notes');
  list.setAttribute('role', 'list');
  for (const one of shown) list.append(noteIn(one, deeds));
  return list;
}

function noteIn({ note, lang, beginnings }: Shown, deeds: Deeds): HTMLElement {
  const item = made('li');
  const title = made('p');
  title.append(made('strong', '', deeds.says(`coach.note.about.${note.about}`)));
  item.append(title, made('p', '', deeds.says(note.why.key, reasonIn(note))));
  if (beginnings.length > 0) item.append(made('p', 'hint', deeds.says('coach.note.tries')));
  for (const beginning of beginnings) {
    const button = made('button', 'coach-try');
    button.type = 'button';
    const text = made('span', '', beginning.text.trim());
    text.lang = lang;
    text.dir = 'auto';
    button.append(made('span', 'only-read', deeds.says('coach.note.insert')), ' ', text);
    button.addEventListener('click', () => deeds.insert(note, beginning));
    item.append(button);
  }
  const { ask } = deeds;
  if (ask && note.sentence) {
    const button = made('button', 'button quiet', deeds.says('coach.note.ask'));
    button.type = 'button';
    button.addEventListener('click', () => ask.press(note));
    item.append(button, made('p', 'hint', deeds.says('coach.note.ask-hint', { host: ask.host })));
  }
  const keep = made('button', 'button plain', deeds.says('coach.note.keep'));
  keep.type = 'button';
  keep.addEventListener('click', () => deeds.keep(note));
  item.append(keep);
  return item;
}
