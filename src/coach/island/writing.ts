import type { Context, Range } from '../engine/findings.ts';
import type { Around } from '../rules/asks.ts';
import { type Beginning, beginningOf, type CoachWords } from '../rules/beginning.ts';
import { changedFrom } from '../rules/edit.ts';
import { filled } from '../rules/message.ts';
import type { Note } from '../rules/notes.ts';
import { announce } from './announce.ts';
import { askOf, offerOf } from './asking.ts';
import { FieldReader, type Reader } from './field-reader.ts';
import type { Kept } from './kept.ts';
import type { Shown } from './note-panel.ts';
import { putIn } from './put-in.ts';
import { SideNote } from './side-note.ts';
import { Underlines } from './underlines.ts';

type Control = HTMLTextAreaElement | HTMLInputElement;

export interface Place {
  field: Control;
  home: HTMLElement;
  line: HTMLElement;
  label: string;
  context: Context;
  /** The language the field or the page says it is in. */
  said: string;
  words: CoachWords;
  /** Languages that can be read, and how to get what reads one. */
  readers: string[];
  load(lang: string): Promise<(context: Context) => Reader>;
  beside: Map<keyof Around, Control>;
  kept: Kept;
  signal: AbortSignal;
}

const pauseMs = 350;
const AT_ONCE = 4;

/** One field while somebody writes in it: the marks move along with every key, and after a pause it is read. */
export class Writing {
  readonly #place: Place;
  readonly #reader: FieldReader;
  readonly #underlines: Underlines;
  readonly #side: SideNote;
  readonly #loaded = new Map<string, (context: Context) => Reader>();
  #text = '';
  #notes: Note[] = [];
  #lang = '';
  #listed = '';
  #told: number | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(place: Place) {
    this.#place = place;
    const { field, home, line, label, context, said, kept, readers, signal, beside } = place;
    this.#reader = new FieldReader(context, said, readers, kept);
    this.#underlines = new Underlines(field, home);
    this.#side = new SideNote(field, line, label, {
      says: (key, values = {}) => this.#says(key, values),
      keep: (note) => this.#keep(note),
      insert: (note, beginning) => this.#insert(note, beginning),
      leave: () => field.focus(),
      ask: askOf(home, field),
    });
    offerOf(home, field);
    field.addEventListener('input', () => this.#typed(), { signal });
    for (const one of [field, ...beside.values()]) {
      one.addEventListener('focusout', () => this.#soon(), { signal });
      if (one !== field) one.addEventListener('input', () => this.#soon(), { signal });
    }
  }

  /** Reads the text as it stands, loading what reads its language the first time. */
  async read(): Promise<void> {
    clearTimeout(this.#pause);
    const lang = this.#reader.languageOf(this.#place.field.value);
    if (lang && !this.#loaded.has(lang)) this.#loaded.set(lang, await this.#place.load(lang));
    this.#show();
  }

  #typed(): void {
    const { value } = this.#place.field;
    if (this.#notes.length > 0) this.#underlines.hideFrom(changedFrom(this.#text, value));
    this.#text = value;
    this.#soon();
  }

  #soon(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.read().catch(() => {}), pauseMs);
  }

  #show(): void {
    const { field, home, beside } = this.#place;
    // nobody is asked for what they may be about to write, here or in the field beside
    const isAway = ![home, ...beside.values()].some((one) => one.contains(document.activeElement));
    const asks = isAway || this.#notes.some(({ range }) => !range);
    const around = Object.fromEntries([...beside].map(([part, control]) => [part, control.value])) as Around;
    const readerFor = (lang: string) => this.#loaded.get(lang)?.(this.#place.context) ?? { review: () => [] };
    const { notes, lang = '' } = this.#reader.read(field.value, around, asks, readerFor);
    [this.#notes, this.#lang, this.#text] = [notes, lang, field.value];
    this.#mark();
    // the list is drawn anew only when it says something else: somebody may be in the middle of it
    const listed = `${lang} ${notes.map(({ id }) => id)}`;
    if (listed !== this.#listed) this.#side.show(notes.length, () => this.#nearby());
    this.#listed = listed;
    if (this.#told !== undefined && this.#told !== notes.length)
      announce(this.#says('coach.note.told', { count: notes.length, field: this.#place.label }));
    this.#told = notes.length;
  }

  #mark(): void {
    this.#underlines.show(
      this.#notes.flatMap(({ range }): Range[] => (range ? [range] : [])).sort(([a], [b]) => a - b),
    );
  }

  /** Those around the caret: nobody reads twenty notes at once. */
  #nearby(): Shown[] {
    const caret = this.#place.field.selectionStart ?? 0;
    const behind = this.#notes.findIndex(({ range }) => !range || range[1] >= caret);
    const last = behind < 0 ? this.#notes.length : behind + 1;
    const from = Math.max(0, Math.min(last - 1, this.#notes.length - AT_ONCE));
    return this.#notes.slice(from, from + AT_ONCE).map((note) => this.#shown(note));
  }

  #shown(note: Note): Shown {
    const tries = this.#place.words.tries[this.#lang] ?? {};
    const beginnings = note.suggestions.flatMap((one) => beginningOf(note, one, tries, this.#lang) ?? []);
    return { note, lang: this.#lang, beginnings };
  }

  #keep(note: Note): void {
    for (const id of [note.id, ...note.also]) this.#place.kept.add(id);
    this.#show();
    this.#place.field.focus();
  }

  /** The text may have changed since the note was shown: only a sentence that is still there is replaced. */
  #insert(note: Note, beginning: Beginning): void {
    const now = this.#shownNow(note);
    const same = now?.beginnings.find(({ text }) => text === beginning.text);
    if (same) putIn(this.#place.field, same);
    void this.read();
  }

  #shownNow({ id }: Note): Shown | undefined {
    this.#show();
    const note = this.#notes.find((one) => one.id === id);
    return note && this.#shown(note);
  }

  #says(key: string, values: Record<string, string | number> = {}): string {
    const message = this.#place.words.says[key];
    return message === undefined ? '' : filled(message, values, document.documentElement.lang);
  }
}
