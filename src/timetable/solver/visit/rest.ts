import { type Asked, IMPOSSIBLE } from './asked.ts';
import { endHere, type Sheet } from './day.ts';

/**
 * For a family that may wait as long as it likes: instead of looking at every gap, the cheapest way to be free at a
 * slot is carried on from slot to slot, so that a day costs no more than its states.
 *
 * @param over whether slot s − 1 may be waited through: no standing talk is there
 */
export function carryOn(sheet: Sheet, s: number, begins: number, over: boolean, idle: number): void {
  const { value, rest, restFrom } = sheet;
  const width = sheet.sets * sheet.places;
  const now = s * width;
  if (s === begins) {
    rest.fill(IMPOSSIBLE, now, now + width);
    return;
  }
  for (let state = now; state < now + width; state++) {
    const before = state - width;
    const talked = value[before] as number;
    const waited = over ? (rest[before] as number) + idle : IMPOSSIBLE;
    rest[state] = Math.min(talked, waited);
    restFrom[state] = talked <= waited ? before : (restFrom[before] as number);
  }
}

/** The talks that can be at slot s, each from whatever is cheapest; nobody is free before slot `since`. */
export function comeFrom(sheet: Sheet, asked: Asked, s: number, since: number): void {
  const { places, placeOfMoved } = sheet;
  const stands = sheet.standingPlace[s] as number;
  for (let p = 0; p < places; p++) {
    if (stands >= 0) arrive(sheet, asked.idle, s, since, p, stands, 0, 0);
    else
      for (let could = sheet.could[s] as number; could !== 0; could &= could - 1) {
        const j = 31 - Math.clz32(could & -could);
        const cost = asked.cost[j * sheet.model.slots + s] as number;
        arrive(sheet, asked.idle, s, since, p, placeOfMoved[j] as number, cost, 1 << j);
      }
  }
}

/** From place p to a talk at slot s, with whatever was held before: `bit` is the talk in a set, 0 if it stands. */
function arrive(
  sheet: Sheet,
  idle: number,
  s: number,
  since: number,
  p: number,
  place: number,
  cost: number,
  bit: number,
): void {
  const { sets, places, walk, value, from, rest, restFrom } = sheet;
  const way = walk[p * places + place] as number;
  if (s - way < since) return;
  const price = way * idle + cost;
  const before = (s - way) * sets * places + p;
  const after = (s * sets + bit) * places + place;
  const run = bit || sets;
  for (let high = 0; high < sets; high += 2 * run) {
    for (let set = high; set < high + run; set++) {
      const state = before + set * places;
      const to = after + set * places;
      const total = (rest[state] as number) + price;
      if (total >= (value[to] as number)) continue;
      value[to] = total;
      from[to] = restFrom[state] as number;
      endHere(sheet, s, set + bit, to, total);
    }
  }
}
