import type { Context, Finding } from '../engine/findings.ts';
import type { Around } from '../rules/asks.ts';
import { languageOf } from '../rules/language.ts';
import { type Note, notesOn } from '../rules/notes.ts';
import type { Kept } from './kept.ts';

/** Reads a text that is being written: the engine's incremental one. */
export type Reader = { review(text: string): Finding[] };

/** What is read, and what came of it. */
export interface Reading {
  notes: Note[];
  /** The language it was read in; undefined: none that can be read. */
  lang: string | undefined;
}

/** Everything the coach has to say about one field, less what its writer keeps as it is. */
export class FieldReader {
  readonly #context: Context;
  readonly #said: string;
  readonly #languages: string[];
  readonly #kept: Kept;
  readonly #readers = new Map<string, Reader>();

  /** @param said the language of the field or the page @param languages those that can be read */
  constructor(context: Context, said: string, languages: string[], kept: Kept) {
    this.#context = context;
    this.#said = said;
    this.#languages = languages;
    this.#kept = kept;
  }

  languageOf(text: string): string | undefined {
    return languageOf(text, this.#said, this.#languages);
  }

  /** @param readerFor makes the reader of a language, once @param asks whether to ask for what is missing, too */
  read(text: string, around: Around, asks: boolean, readerFor: (lang: string) => Reader): Reading {
    const lang = this.languageOf(text);
    if (!lang) return { notes: [], lang };
    const reader = this.#readers.get(lang) ?? readerFor(lang);
    this.#readers.set(lang, reader);
    const isKept = (id: string) => this.#kept.has(id);
    const all = notesOn((body) => reader.review(body), text, this.#context, lang, around, isKept);
    const notes = asks ? all : all.filter((note) => note.range);
    return { notes, lang };
  }
}
