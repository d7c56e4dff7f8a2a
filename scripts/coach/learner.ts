/**
 * Logistic regression with L1 and L2 by FTRL-proximal (McMahan et al., "Ad Click Prediction: a View from the
 * Trenches", KDD 2013), one learner per output. Deterministic: the order of the examples comes from a seeded shuffle.
 */
export interface Settings {
  rate: number;
  l1: number;
  l2: number;
  rounds: number;
}

/** One text: for each of its sentences the places of its features. */
export type Bag = Int32Array[];

export class Learner {
  readonly #z: Float64Array;
  readonly #n: Float64Array;
  readonly weights: Float64Array;
  bias = 0;
  readonly #settings: Settings;

  constructor(size: number, settings: Settings) {
    this.#z = new Float64Array(size + 1);
    this.#n = new Float64Array(size + 1);
    this.weights = new Float64Array(size + 1);
    this.#settings = settings;
  }

  score(features: Int32Array): number {
    let sum = this.bias;
    for (const at of features) sum += this.weights[at] as number;
    return sum;
  }

  /** The sentence that speaks loudest stands for its text. */
  best(bag: Bag): { score: number; features: Int32Array } {
    let best = { score: -Infinity, features: bag[0] as Int32Array };
    for (const features of bag) {
      const score = this.score(features);
      if (score > best.score) best = { score, features };
    }
    return best;
  }

  learn(bags: Bag[], truths: Int8Array, importance: number): void {
    for (let round = 0; round < this.#settings.rounds; round++) {
      for (const at of shuffled(bags.length, round + 1)) {
        const truth = truths[at] as number;
        if (truth < 0) continue;
        const { score, features } = this.best(bags[at] as Bag);
        const slope = (1 / (1 + Math.exp(-score)) - truth) * (truth ? importance : 1);
        this.#step(this.weights.length - 1, slope, true);
        this.bias = this.weights.at(-1) as number;
        for (const feature of features) this.#step(feature, slope, false);
      }
    }
  }

  #step(at: number, slope: number, isBias: boolean): void {
    const { rate, l1, l2 } = this.#settings;
    const [n, z, w] = [this.#n[at] as number, this.#z[at] as number, this.weights[at] as number];
    const grown = n + slope * slope;
    this.#z[at] = z + slope - ((Math.sqrt(grown) - Math.sqrt(n)) / rate) * w;
    this.#n[at] = grown;
    const pull = this.#z[at] as number;
    const floor = isBias ? 0 : l1;
    this.weights[at] =
      Math.abs(pull) <= floor
        ? 0
        : -(pull - Math.sign(pull) * floor) / ((1 + Math.sqrt(grown)) / rate + (isBias ? 0 : l2));
  }
}

/** 0 … n-1 in an order that depends only on the seed (a linear congruential generator after Numerical Recipes). */
export function shuffled(n: number, seed: number): Int32Array {
  const order = Int32Array.from({ length: n }, (_, at) => at);
  let state = seed * 2_654_435_761;
  for (let at = n - 1; at > 0; at--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = state % (at + 1);
    [order[at], order[other]] = [order[other] as number, order[at] as number];
  }
  return order;
}
