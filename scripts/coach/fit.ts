import { LABELS } from '#coach/engine/findings.ts';
import type { Grammar } from '#coach/engine/pack.ts';
import { bagOf, numbered, placesOf } from './bags.ts';
import { combined } from './combine.ts';
import type { Example } from './examples.ts';
import { Learner, type Settings } from './learner.ts';

export const OUTPUTS = ['any', ...LABELS, 'protects'];

const SETTINGS: Settings = { rate: 0.08, l1: 4, l2: 1, rounds: 12 };
/** To pick features, a rougher pass will do. */
const ROUGH: Settings = { ...SETTINGS, rounds: 4 };
const FEWEST = 3;
/** Combined pairs per example. */
const PAIRS = 0.25;
/** A false alarm costs a teacher's trust, a miss costs little: what is there counts less than what is not. */
const IMPORTANCE: Record<string, number> = { any: 0.7 };

/** What was learned: weights per place and output, and the biases. */
export interface Fitted {
  numbers: Map<number, number>;
  learners: Learner[];
}

/**
 * Learns all outputs from examples (features by `placesOf`, same order). With `most`, a first pass picks that many
 * places by how much weight they carry over how many examples, and a second learns from those alone.
 */
export function learnFrom(
  own: Example[],
  ownPlaces: number[][][],
  grammar: Grammar,
  most = Infinity,
): Fitted {
  const pairs = combined(own, Math.round(own.length * PAIRS), grammar);
  const examples = [...own, ...pairs];
  const places = [...ownPlaces, ...pairs.map((pair) => placesOf(pair, grammar))];
  const numbers = numbered(places, FEWEST);
  const fitted = learn(examples, places, numbers, numbers.size <= most ? SETTINGS : ROUGH);
  if (numbers.size <= most) return fitted;
  const counts = new Float64Array(numbers.size);
  for (const bag of places) {
    for (const place of new Set(bag.flat())) {
      const number = numbers.get(place);
      if (number !== undefined) counts[number] = (counts[number] as number) + 1;
    }
  }
  const worth = (number: number) =>
    Math.sqrt(counts[number] as number) *
    fitted.learners.reduce((sum, { weights }) => sum + Math.abs(weights[number] as number), 0);
  const kept = [...numbers].sort((a, b) => worth(b[1]) - worth(a[1]) || a[0] - b[0]).slice(0, most);
  const fewer = new Map(
    kept
      .map(([place]) => place)
      .sort((a, b) => a - b)
      .map((place, number) => [place, number]),
  );
  return learn(examples, places, fewer, SETTINGS);
}

function learn(
  examples: Example[],
  places: number[][][],
  numbers: Map<number, number>,
  settings: Settings,
): Fitted {
  const bags = places.map((one) => bagOf(one, numbers));
  const learners = OUTPUTS.map((output) => {
    const learner = new Learner(numbers.size, settings);
    learner.learn(
      bags,
      Int8Array.from(examples, (example) => truth(example, output)),
      IMPORTANCE[output] ?? 1,
    );
    return learner;
  });
  return { numbers, learners };
}

/** 1, 0, or -1 where it counts neither way. */
function truth({ labels, disputed, protects, isMade }: Example, output: string): number {
  if (output === 'protects') return protects;
  if (output === 'any' && isMade) return -1;
  if (output === 'any') return labels.length > 0 ? 1 : disputed.length > 0 ? -1 : 0;
  return labels.some((label) => label === output) ? 1 : disputed.some((label) => label === output) ? -1 : 0;
}

/** The scores of a text, in the order of OUTPUTS: of each output its loudest sentence. */
export function scoresOf({ numbers, learners }: Fitted, places: number[][]): number[] {
  const bag = bagOf(places, numbers);
  return learners.map((learner) => (bag.length > 0 ? learner.best(bag).score : -Infinity));
}
