import type { Model } from './model/weights.ts';
import type { Piece } from './text/pieces.ts';
import type { Rule } from './words/rules.ts';
import type { Sentence } from './words/word.ts';

/** What the engine has to know of a language to read it. */
export interface Grammar {
  /** The language's tag: "en". */
  language: string;
  /** Words that a full stop follows without ending a sentence. */
  abbreviations: Set<string>;
  read(piece: Pick<Piece, 'tokens' | 'quoted'>): Sentence;
  /** Rules of the kind "never" report that a child may be in danger: no finding touches what they fit. */
  rules: Rule[];
  /** What stands between two sentences said in one breath, marks and spaces included: "; ", " because ". */
  joins: string[];
  /** Whether a word with a capital is an everyday word at the beginning of a sentence, and no name. */
  isCommon(lower: string): boolean;
  /** Explains a term in plain words of the same language, where it can. */
  plainly(term: string): string | undefined;
}

/** Everything the engine has to know of a language. */
export interface Pack extends Grammar {
  model: Model;
}
