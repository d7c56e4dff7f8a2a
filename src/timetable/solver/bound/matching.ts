import type { Effort } from '../search/effort.ts';

/**
 * The heaviest set of items that can be given one seat each, item by item from the heaviest: seats come in groups
 * of which only so many may be taken. (Such sets form a gammoid, so greedy with augmenting paths is exact.)
 *
 * @returns the sum of their weights, and the least weight among them where not all could be seated (else 0)
 * Cut short, it claims nothing: all of them.
 *
 * @param seats per item, the seats it could take
 * @param groupOf per seat, its group, and `room` per group, how many of its seats may be taken
 */
export async function heaviestSeating(
  weights: number[],
  seats: number[][],
  groupOf: Int32Array,
  room: Int32Array,
  effort: Effort,
): Promise<{ sum: number; least: number }> {
  const takenBy = new Int32Array(groupOf.length).fill(-1);
  const left = Int32Array.from(room);
  const inGroup: number[][] = Array.from(room, () => []);
  groupOf.forEach((group, seat) => void inGroup[group]?.push(seat));
  const seenSeat = new Int32Array(groupOf.length).fill(-1);
  // Where a search ended without a seat, no later search finds one either: it need not look there again.
  const dead = new Uint8Array(groupOf.length);
  const seenGroup = new Int32Array(room.length).fill(-1);

  const seat = (item: number, round: number): boolean => {
    for (const one of seats[item] as number[]) {
      const group = groupOf[one] as number;
      if ((takenBy[one] as number) >= 0 || (left[group] as number) <= 0) continue;
      left[group] = (left[group] as number) - 1;
      takenBy[one] = item;
      return true;
    }
    for (const one of seats[item] as number[]) {
      if (seenSeat[one] === round || dead[one]) continue;
      seenSeat[one] = round;
      const holder = takenBy[one] as number;
      if (holder >= 0 ? seat(holder, round) : spare(groupOf[one] as number, round)) {
        takenBy[one] = item;
        return true;
      }
    }
    return false;
  };
  const spare = (group: number, round: number): boolean => {
    if ((left[group] as number) > 0) {
      left[group] = (left[group] as number) - 1;
      return true;
    }
    if (seenGroup[group] === round) return false;
    seenGroup[group] = round;
    for (const one of inGroup[group] as number[]) {
      const holder = takenBy[one] as number;
      if (holder < 0 || seenSeat[one] === round || dead[one]) continue;
      seenSeat[one] = round;
      if (seat(holder, round)) {
        takenBy[one] = -1;
        return true;
      }
    }
    return false;
  };

  const order = weights
    .map((_, item) => item)
    .sort((a, b) => (weights[b] as number) - (weights[a] as number));
  let sum = 0;
  let least = 0;
  let turnedAway = false;
  for (const [round, item] of order.entries()) {
    if (effort.pressing && !(await effort.breathe()))
      return { sum: weights.reduce((all, weight) => all + weight, 0), least: 0 };
    if (seat(item, round)) {
      least = weights[item] as number;
      sum += least;
    } else {
      turnedAway = true;
      for (let one = 0; one < dead.length; one++) if (seenSeat[one] === round) dead[one] = 1;
    }
  }
  return { sum, least: turnedAway ? least : 0 };
}
