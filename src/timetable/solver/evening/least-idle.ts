const NEVER = 255;

/**
 * The evening with the fewest idle slots, and of these the one that ends first, by a table over (slot, set of talks
 * held): at each slot the family waits or sees one of the teachers who are free. Never more than slots × 2^talks
 * steps, however few or many slots are free.
 *
 * @param could per slot, the talks that could be held then, as a set
 */
export function leastIdle(could: Int32Array, count: number): { slots: number[]; idle: number } | undefined {
  const sets = 1 << count;
  const full = sets - 1;
  let now = new Uint8Array(sets).fill(NEVER);
  let next = new Uint8Array(sets);
  const chosen = new Int8Array(could.length * sets);
  let idle = NEVER;
  let end = -1;
  for (let s = 0; s < could.length; s++) {
    now[0] = 0; // nobody has waited before the first talk
    const row = s * sets;
    const here = could[s] as number;
    for (let set = 1; set < sets; set++) {
      const waited = now[set] as number;
      let least = waited < NEVER - 1 ? waited + 1 : NEVER;
      let talk = -1;
      for (let rest = here & set; rest !== 0; rest &= rest - 1) {
        const low = rest & -rest;
        const before = now[set ^ low] as number;
        if (before < least) {
          least = before;
          talk = 31 - Math.clz32(low);
        }
      }
      next[set] = least;
      chosen[row + set] = talk;
    }
    [now, next] = [next, now];
    if ((now[full] as number) < idle && (chosen[row + full] as number) >= 0) {
      idle = now[full] as number;
      end = s;
      if (idle === 0) break;
    }
  }
  if (end < 0) return undefined;
  const slots = new Array<number>(count).fill(-1);
  for (let s = end, set = full; set !== 0; s--) {
    const talk = chosen[s * sets + set] as number;
    if (talk < 0) continue;
    slots[talk] = s;
    set ^= 1 << talk;
  }
  return { slots, idle };
}
