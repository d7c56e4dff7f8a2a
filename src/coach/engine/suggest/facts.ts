import type { Sentence, Word } from '../words/word.ts';

/** What must survive any rewording, cut out of the original as it was written. */
export interface Facts {
  /** The child's name, or "" where only "he" or "she" stands. */
  who: string;
  /** What it is about: "homework", "fractions". */
  topic: string;
  /** Other names, numbers, days and denials, joined by " · ". */
  kept: string;
}

const TOPICS = ['WORK', 'SUBJ', 'THING', 'PLACE'];
const AROUND = 2;
const MOST = 6;

/** Cuts the facts out of one sentence of a text, each as it was written. */
export function factsOf(text: string, { words }: Sentence): Facts {
  const cut = (from: Word, to: Word) => text.slice(from.start, to.end);
  const is = (sense: string) => (word: Word) => word.senses.includes(sense);
  const name = words.find(is('NAME'));
  const topic = words.find((word) => !word.isQuoted && TOPICS.includes(word.senses[0] ?? ''));
  const kept: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word;
    if (is('NAME')(word) && word !== name) kept.push(cut(word, word));
    if (is('NUM')(word) || is('DAY')(word) || word.stem === 'not' || word.stem === 'no') {
      const last = lastOf(words, at);
      kept.push(cut(word, words[last] as Word));
      at = last;
    }
  }
  return {
    who: name ? cut(name, name) : '',
    topic: topic ? cut(topic, topic) : '',
    kept: [...new Set(kept)].slice(0, MOST).join(' · '),
  };
}

/** A number or a denial means little alone: the words behind it come along, to the end of the clause at most. */
function lastOf(words: Word[], at: number): number {
  let last = at;
  while (last < at + AROUND && words[last + 1]?.clause === words[at]?.clause && !words[last + 1]?.isMark)
    last++;
  return last;
}
