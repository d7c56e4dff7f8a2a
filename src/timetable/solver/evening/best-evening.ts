import { leastIdle } from './least-idle.ts';

/** One talk of a live question: which slots its teacher still has free, where it is held, how many it may cost. */
export type EveningTalk = { free: boolean[]; place?: number };

export type Evening = { slots: number[]; idle: number } | undefined;

/**
 * The best evening for one family on one day, among what is free right now: all its talks, as little waiting as
 * possible, then as early as possible. Meant to be asked while somebody is looking: 13 teachers take some
 * milliseconds. At most 16 talks.
 *
 * @param walk slots to walk from place p to q: `walk[p][q]`; without it nobody walks
 * @param longestWait in slots
 * @returns the slot of each talk, in the order given; undefined where they do not all fit
 */
export function bestEvening(
  talks: EveningTalk[],
  options: { walk?: number[][]; longestWait?: number } = {},
): Evening {
  const count = talks.length;
  const slots = Math.max(0, ...talks.map(({ free }) => free.length));
  if (count === 0) return { slots: [], idle: 0 };
  if (count > 16) throw new RangeError(`${count} talks are more than one evening holds`);
  const could = Int32Array.from({ length: slots }, (_, s) =>
    talks.reduce((set, { free }, j) => (free[s] ? set | (1 << j) : set), 0),
  );
  const walk = talks.map((a) => talks.map((b) => options.walk?.[a.place ?? 0]?.[b.place ?? 0] ?? 0));
  const steps = { could, walk, longest: Math.min(options.longestWait ?? slots, slots), slots, count };
  const dense = leastIdle(could, count);
  if (!dense || (!options.walk && options.longestWait === undefined)) return dense;
  // Who walks or may not wait long cannot do better than that: the least span first, from its earliest beginning.
  for (let span = count + dense.idle; span <= slots; span++) {
    for (let first = 0; first + span <= slots; first++) {
      const found = within(steps, first, first + span);
      if (found) return { slots: found, idle: span - count };
    }
  }
  return undefined;
}

type Steps = { could: Int32Array; walk: number[][]; longest: number; slots: number; count: number };

/** All talks between two slots, if that can be: depth first, each dead end (slot, set, last talk) met once. */
function within(steps: Steps, from: number, to: number): number[] | undefined {
  const { could, count } = steps;
  const all = (1 << count) - 1;
  let seen = 0;
  for (let s = from; s < to; s++) seen |= could[s] as number;
  if (seen !== all || !((could[from] as number) && (could[to - 1] as number))) return undefined;
  const at = new Array<number>(count).fill(-1);
  const dead = new Set<number>();
  const go = (s: number, set: number, last: number, since: number): boolean => {
    if (set === all) return true;
    if (to - s < count - ones(set)) return false;
    const key = ((s * 64 + since) * 17 + last + 1) * (all + 1) + set;
    if (dead.has(key)) return false;
    for (let rest = (could[s] as number) & ~set; rest !== 0; rest &= rest - 1) {
      const j = 31 - Math.clz32(rest & -rest);
      if (last >= 0 && since < (steps.walk[last]?.[j] ?? 0)) continue;
      at[j] = s;
      if (go(s + 1, set | (1 << j), j, 0)) return true;
    }
    if (last >= 0 && since < steps.longest && go(s + 1, set, last, since + 1)) return true;
    dead.add(key);
    return false;
  };
  return go(from, 0, -1, 0) ? at : undefined;
}

function ones(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}
