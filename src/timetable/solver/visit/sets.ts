import type { Model } from '../model/model.ts';
import { type Asked, IMPOSSIBLE } from './asked.ts';

let denials = new Float64Array(1);

/**
 * Per set of granted talks, what the denied rest costs; `IMPOSSIBLE` where the set gives a child more talks than
 * the limit. The array is the same one every time.
 */
export function allowedSets(model: Model, asked: Asked): Float64Array {
  const k = asked.moved.length;
  const sets = 1 << k;
  if (denials.length < sets) denials = new Float64Array(sets);
  const full = sets - 1;
  denials[full] = 0;
  for (let set = full - 1; set >= 0; set--) {
    const missing = full ^ set;
    const low = 31 - Math.clz32(missing & -missing);
    denials[set] = (denials[set | (1 << low)] as number) + (asked.denied[low] as number);
  }
  if (model.talksPerChild < asked.moved.length + asked.standing.length) forbidMany(model, asked, sets);
  return denials;
}

function forbidMany(model: Model, asked: Asked, sets: number): void {
  for (let set = 0; set < sets; set++) {
    const talks = new Map<number, number>();
    const count = (wish: number) => {
      for (const child of model.wishChildren[wish] as Int32Array)
        talks.set(child, (talks.get(child) ?? 0) + 1);
    };
    for (let j = 0; j < asked.moved.length; j++) if (set & (1 << j)) count(asked.moved[j] as number);
    for (let j = 0; j < asked.standing.length; j++) count(asked.standing[j] as number);
    if (Math.max(0, ...talks.values()) > model.talksPerChild) denials[set] = IMPOSSIBLE;
  }
}
