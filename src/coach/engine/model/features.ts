import { hash, mix } from '../hash.ts';
import type { Sentence, Word } from '../words/word.ts';

/** Features are hashed into 2^24 places: so many that two that matter hardly ever share one. */
const PLACES = 1 << 24;

/** A feature and the words it was read from, so that a judgement can be traced back to a place in the text. */
export interface Features {
  ids: number[];
  /** Index of the first and the last word, or -1 for what belongs to the sentence as a whole. */
  from: number[];
  to: number[];
}

const cache = new Map<string, number>();
const MOST_CACHED = 20_000;

function id(text: string): number {
  const known = cache.get(text);
  if (known !== undefined) return known;
  if (cache.size > MOST_CACHED) cache.clear();
  const fresh = hash(text);
  cache.set(text, fresh);
  return fresh;
}

/** One word, or a whole quotation, of the stream that the features are read from. */
export interface Item {
  at: number;
  clause: number;
  stem: number;
  shape: number;
  senses: number[];
}

const QUOTE = id('QUOTE');
const DENIED = id('not');

/** The words that count: no marks; a quotation is one item that says nothing but that it is there. */
function itemsOf(words: Word[]): Item[] {
  const items: Item[] = [];
  for (const [at, word] of words.entries()) {
    if (word.isQuoted) {
      if (!words[at - 1]?.isQuoted)
        items.push({ at, clause: word.clause, stem: QUOTE, shape: QUOTE, senses: [QUOTE] });
      continue;
    }
    if (word.isMark) continue;
    const sign = (sense: string) => (word.isDenied ? mix(DENIED, id(sense)) : id(sense));
    const senses = word.senses.length > 0 ? [...new Set(word.senses)].map(sign) : [];
    items.push({ at, clause: word.clause, stem: id(word.stem), shape: id(word.shape), senses });
  }
  return items;
}

/** Everything the model looks at. `about` are facts on the sentence as a whole: its field, its neighbours, the rules. */
export function featuresOf(sentence: Sentence, about: string[]): Features {
  const features: Features = { ids: [], from: [], to: [] };
  const seen = new Set<number>();
  const add = (template: number, value: number, from: number, to: number) => {
    const place = mix(template, value) % PLACES;
    if (seen.has(place)) return;
    seen.add(place);
    features.ids.push(place);
    features.from.push(from);
    features.to.push(to);
  };
  const items = itemsOf(sentence.words);
  runs(items, add);
  beginnings(items, add);
  pairs(items, add);
  for (const fact of about) add(40, id(fact), -1, -1);
  for (const [field, sense] of fieldSenses(about, items)) add(41, mix(id(field), sense), -1, -1);
  return features;
}

type Add = (template: number, value: number, from: number, to: number) => void;

/** Words and shapes in a row: single, two, three, and two with one between. */
function runs(items: Item[], add: Add): void {
  for (let at = 0; at < items.length; at++) {
    const [a, b, c] = [items[at] as Item, items[at + 1], items[at + 2]];
    add(1, a.stem, a.at, a.at);
    for (const sense of a.senses) add(2, sense, a.at, a.at);
    if (!b) continue;
    add(3, mix(a.stem, b.stem), a.at, b.at);
    add(4, mix(a.shape, b.shape), a.at, b.at);
    add(5, mix(a.stem, b.shape), a.at, b.at);
    add(6, mix(a.shape, b.stem), a.at, b.at);
    if (!c) continue;
    add(7, mix(mix(a.stem, b.stem), c.stem), a.at, c.at);
    add(8, mix(mix(a.shape, b.shape), c.shape), a.at, c.at);
    add(9, mix(a.stem, c.stem), a.at, c.at);
    add(10, mix(a.shape, c.shape), a.at, c.at);
  }
}

/** How the sentence and each of its clauses begin, and how the sentence ends. */
function beginnings(items: Item[], add: Add): void {
  for (let at = 0; at < items.length; at++) {
    const [before, a, b, c] = [items[at - 1], items[at] as Item, items[at + 1], items[at + 2]];
    if (before && before.clause === a.clause) continue;
    const base = before ? 20 : 30;
    add(base, a.stem, a.at, a.at);
    add(base + 1, a.shape, a.at, a.at);
    if (b) add(base + 2, mix(a.shape, b.shape), a.at, b.at);
    if (b) add(base + 3, mix(a.stem, b.stem), a.at, b.at);
    if (b && c) add(base + 4, mix(mix(a.shape, b.shape), c.shape), a.at, c.at);
  }
  const [last, before] = [items.at(-1), items.at(-2)];
  if (last) add(36, last.stem, last.at, last.at);
  if (last && before) add(37, mix(before.shape, last.shape), before.at, last.at);
}

const MOST_PAIRED = 14;

/** Two senses in the same clause, whatever stands between them; and anywhere in the sentence. */
function pairs(items: Item[], add: Add): void {
  const told = items.filter(({ senses }) => senses.length > 0).slice(0, MOST_PAIRED * 2);
  for (let i = 0; i < told.length; i++) {
    for (let j = i + 1; j < Math.min(told.length, i + MOST_PAIRED); j++) {
      const [a, b] = [told[i] as Item, told[j] as Item];
      const both = mix(a.senses[0] as number, b.senses[0] as number);
      if (a.clause === b.clause) add(11, both, a.at, b.at);
      else add(12, both, a.at, b.at);
    }
  }
}

function fieldSenses(about: string[], items: Item[]): [string, number][] {
  const field = about[0] ?? '';
  return [...new Set(items.map(({ senses }) => senses[0]))].flatMap((sense) =>
    sense ? [[field, sense]] : [],
  );
}
