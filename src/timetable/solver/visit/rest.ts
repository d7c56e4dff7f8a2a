import { type Asked, IMPOSSIBLE } from './asked.ts';
import type { Sheet } from './day.ts';

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
  const { sets, placeOfMoved } = sheet;
  const stands = sheet.standingPlace[s] as number;
  if (stands >= 0) {
    for (let set = 0; set < sets; set++) arrive(sheet, asked, s, since, set, set, stands, 0);
    return;
  }
  for (let could = sheet.could[s] as number; could !== 0; could &= could - 1) {
    const j = 31 - Math.clz32(could & -could);
    const cost = asked.cost[j * sheet.model.slots + s] as number;
    const bit = 1 << j;
    const place = placeOfMoved[j] as number;
    for (let set = 0; set < sets; set++)
      if (!(set & bit)) arrive(sheet, asked, s, since, set, set | bit, place, cost);
  }
}

function arrive(
  { sets, places, walk, value, from, rest, restFrom }: Sheet,
  { idle }: Asked,
  s: number,
  since: number,
  set: number,
  then: number,
  place: number,
  cost: number,
): void {
  const to = (s * sets + then) * places + place;
  for (let p = 0; p < places; p++) {
    const way = walk[p * places + place] as number;
    if (s - way < since) continue;
    const state = ((s - way) * sets + set) * places + p;
    const total = (rest[state] as number) + way * idle + cost;
    if (total >= (value[to] as number)) continue;
    value[to] = total;
    from[to] = restFrom[state] as number;
  }
}
