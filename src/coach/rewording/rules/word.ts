import { folded, WORD } from './fold.ts';
import type { Lists } from './lists.ts';

/** A word of the text, with what its place and its letters say. */
export interface Word {
  written: string;
  plain: string;
  start: number;
  end: number;
  /** What stands between it and the word before. */
  gap: string;
  opens: boolean;
  /** Written as a name is; in a text that is all capitals none is. */
  isCapital: boolean;
  isTitled: boolean;
}

const STOP = /[.!?…:;\n]|["“”«»„‘]\s*$/u;

/** The words of a text; a capital says little of a word that opens a sentence. */
export function wordsOf(text: string, { titles }: Lists): Word[] {
  const words: Word[] = [];
  const isLoud = !/\p{Ll}/u.test(text);
  for (const { 0: written, index } of text.matchAll(WORD)) {
    const before = words.at(-1);
    const gap = text.slice(before?.end ?? 0, index);
    const isTitled = before !== undefined && titles.has(before.plain) && /^\.? ?$/u.test(gap);
    const opens = !before || (!isTitled && STOP.test(gap));
    words.push({
      written,
      plain: folded(written),
      start: index,
      end: index + written.length,
      gap,
      opens,
      isCapital: !isLoud && /^\p{Lu}/u.test(written),
      isTitled,
    });
  }
  return words;
}
