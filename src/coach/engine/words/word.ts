/** A word as the rules and the model see it. Two words may share one place: "can't" is "can" and "not". */
export interface Word {
  /** As written, in small letters. */
  lower: string;
  /** The same for all forms of a word; not necessarily a word itself. */
  stem: string;
  /** What it means here, by the lexicon: "KID", "FAIL", "ORDER" … The first is the main one. */
  senses: readonly string[];
  /** The main sense, else the stem of a small word, else its form: "PAST", "ING", "X". */
  shape: string;
  /** Its place, in UTF-16 units from the beginning of the sentence. */
  start: number;
  end: number;
  /** Which clause of the sentence it stands in, from 0. */
  clause: number;
  isMark: boolean;
  /** Somebody else's words, or a word that is talked about. */
  isQuoted: boolean;
  /** Under a "not", "never", "no longer" of its own clause. */
  isDenied: boolean;
}

/** A sentence ready to be judged. */
export interface Sentence {
  words: Word[];
  /** The last mark: ".", "?", "!" or "". */
  ending: string;
}
