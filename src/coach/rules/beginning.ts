import type { Phrase, Range } from '../engine/findings.ts';
import { filled } from './message.ts';
import type { Note } from './notes.ts';

/** What the browser needs to say: notes in the reader's language, suggestions in that of the text. */
export interface CoachWords {
  says: Record<string, string>;
  /** By language of the text. */
  tries: Record<string, Record<string, string>>;
}

/** A beginning to put in, and the place of the text it stands in for: an empty one where it only comes in addition. */
export interface Beginning {
  place: Range;
  text: string;
}

/** Explanations come after the sentence with the term; other beginnings stand in for the sentence, facts and all. */
export function beginningOf(
  note: Note,
  phrase: Phrase,
  messages: Record<string, string>,
  lang: string,
): Beginning | undefined {
  const message = messages[phrase.key];
  if (!message || !note.sentence) return undefined;
  const [start, end] = note.sentence;
  const isAdded = note.about === 'jargon';
  const said = filled(message, keptIn(note, phrase.values), lang).trim();
  const text = begun(said, lang);
  return isAdded ? { place: [end, end], text: ` ${text}` } : { place: [start, end], text };
}

/** What fills a beginning. An explanation leaves the sentence where it is, so nothing of it need be said again. */
export function keptIn({ about }: Pick<Note, 'about'>, values: Phrase['values']): Phrase['values'] {
  return about === 'jargon' ? { ...values, kept: 'none' } : values;
}

/** A sentence with its first letter large: a name that a template lacks leaves a small one. */
export function begun(text: string, lang: string): string {
  return text.charAt(0).toLocaleUpperCase(lang) + text.slice(1);
}

/** Where the first blank of a beginning is, as a place in it; undefined where nothing is left to fill. */
export function firstBlank(text: string): Range | undefined {
  const at = text.indexOf('…');
  return at < 0 ? undefined : [at, at + 1];
}
