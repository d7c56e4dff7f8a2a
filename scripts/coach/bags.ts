import { readingOf, toldBy } from '#coach/engine/judge.ts';
import type { Grammar } from '#coach/engine/pack.ts';
import { piecesOf } from '#coach/engine/text/pieces.ts';
import type { Example } from './examples.ts';
import type { Bag } from './learner.ts';

/** The feature places of each sentence of an example, read just as the engine will read it. */
export function placesOf({ text, context }: Example, grammar: Grammar): number[][] {
  const read = piecesOf(text, grammar.abbreviations).map((piece) => grammar.read(piece));
  const told = read.map(toldBy);
  return read.map((sentence, at) => {
    const near = [...(told[at - 1] ?? []), ...(told[at + 1] ?? [])];
    return readingOf(sentence, context, near, grammar).features.ids;
  });
}

/** Numbers for the places that occur in at least `fewest` examples. */
export function numbered(all: number[][][], fewest: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const places of all)
    for (const place of new Set(places.flat())) counts.set(place, (counts.get(place) ?? 0) + 1);
  const numbers = new Map<number, number>();
  for (const [place, count] of [...counts].sort(([a], [b]) => a - b)) {
    if (count >= fewest) numbers.set(place, numbers.size);
  }
  return numbers;
}

export function bagOf(places: number[][], numbers: Map<number, number>): Bag {
  return places.map((one) =>
    Int32Array.from(one.map((place) => numbers.get(place) ?? -1).filter((number) => number >= 0)),
  );
}
