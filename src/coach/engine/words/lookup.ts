import type { Lexicon } from './lexicon.ts';
import type { Word } from './word.ts';

/** The senses of single words: as written, else by stem. */
export function sensesOf(lexicon: Lexicon, lower: string, stem: string): string[] {
  return lexicon.exact.get(lower) ?? lexicon.stems.get(stem) ?? [];
}

/** Adds, in front, the sense of each name of several words to the words it is made of. */
export function addPhrases(lexicon: Lexicon, words: Word[]): void {
  for (let at = 0; at < words.length; at++) {
    const phrases = lexicon.phrases.get(words[at]?.stem ?? '');
    if (!phrases) continue;
    for (const { stems, sense } of phrases) {
      if (!stems.every((stem, step) => words[at + step]?.stem === stem)) continue;
      for (const word of words.slice(at, at + stems.length)) word.senses = [sense, ...word.senses];
      break;
    }
  }
}
