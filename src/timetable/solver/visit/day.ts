import type { Model } from '../model/model.ts';
import { type Asked, IMPOSSIBLE } from './asked.ts';
import { carryOn, comeFrom } from './rest.ts';

/** The table's working space: states are (slot × sets + set) × places + place of the last talk. */
export type Sheet = {
  model: Model;
  sets: number;
  places: number;
  walk: Int32Array;
  placeOfMoved: Int32Array;
  /** Place of the talk that stands at a slot, or -1. */
  standingPlace: Int32Array;
  longest: number;
  /** Whether no wait within a day is too long; then `rest` is used. */
  patient: boolean;
  /** The cheapest way to be free at a slot, and the state of the talk before it. */
  rest: Float64Array;
  restFrom: Int32Array;
  /** Per slot, the moved wishes that could stand there, as a set. */
  could: Int32Array;
  value: Float64Array;
  from: Int32Array;
  /** The day looked at, and the last slot of it with a standing talk: no visit ends before. */
  today: number;
  last: number;
  /** Per day and set of talks, the cheapest visit and the state it ends in. */
  day: Float64Array;
  dayEnd: Int32Array;
};

/** One day's states, from its first slot to its last; every standing talk of the day is part of every visit. */
export function fillDay(sheet: Sheet, asked: Asked, d: number): void {
  const { model, sets, places, standingPlace, value } = sheet;
  const begins = model.dayStart[d] as number;
  const ends = model.dayStart[d + 1] as number;
  const width = sets * places;
  value.fill(IMPOSSIBLE, begins * width, ends * width);
  sheet.day.fill(IMPOSSIBLE, d * sets, (d + 1) * sets);
  sheet.dayEnd.fill(-1, d * sets, (d + 1) * sets);
  let first = ends;
  let last = -1;
  for (let s = begins; s < ends; s++) {
    if ((standingPlace[s] as number) < 0) continue;
    if (first === ends) first = s;
    last = s;
  }
  if (last < 0) sheet.day[d * sets] = 0;
  sheet.today = d;
  sheet.last = last;
  for (let s = begins; s < ends; s++) {
    let could = 0;
    for (let j = 0; j < asked.moved.length; j++)
      if ((asked.cost[j * model.slots + s] as number) < IMPOSSIBLE) could |= 1 << j;
    sheet.could[s] = could;
  }
  let since = begins;
  for (let s = begins; s < ends; s++) {
    if (sheet.patient) {
      carryOn(sheet, s, begins, s > since, asked.idle);
      comeFrom(sheet, asked, s, since);
      if ((standingPlace[s] as number) >= 0) since = s + 1;
    }
    if (s <= first) start(sheet, asked, s);
    if (sheet.patient) continue;
    for (let set = 0; set < sets; set++) {
      for (let p = 0; p < places; p++) {
        const state = s * width + set * places + p;
        const cost = value[state] as number;
        if (cost >= IMPOSSIBLE) continue;
        endHere(sheet, s, set, state, cost);
        goOn(sheet, asked, state, s, ends, set, p, cost);
      }
    }
  }
}

/** A visit that ends with this state may be the day's cheapest with its talks. */
export function endHere(sheet: Sheet, s: number, set: number, state: number, cost: number): void {
  const visit = sheet.today * sheet.sets + set;
  if (s < sheet.last || cost >= (sheet.day[visit] as number)) return;
  sheet.day[visit] = cost;
  sheet.dayEnd[visit] = state;
}

function start(sheet: Sheet, asked: Asked, s: number): void {
  const { model, sets, places, value, from } = sheet;
  const stands = sheet.standingPlace[s] as number;
  if (stands >= 0) {
    value[s * sets * places + stands] = 0;
    from[s * sets * places + stands] = -1;
    endHere(sheet, s, 0, s * sets * places + stands, 0);
    return;
  }
  for (let j = 0; j < asked.moved.length; j++) {
    const cost = asked.cost[j * model.slots + s] as number;
    const state = (s * sets + (1 << j)) * places + (sheet.placeOfMoved[j] as number);
    if (cost < IMPOSSIBLE && cost < (value[state] as number)) {
      value[state] = cost;
      from[state] = -1;
      endHere(sheet, s, 1 << j, state, cost);
    }
  }
}

/** From a talk at slot s to every next one, as far as the family may wait; past no standing talk. */
function goOn(
  sheet: Sheet,
  asked: Asked,
  state: number,
  s: number,
  ends: number,
  set: number,
  place: number,
  cost: number,
): void {
  const { sets, places, walk, value, from, standingPlace, placeOfMoved, longest, could } = sheet;
  const { slots } = sheet.model;
  const costs = asked.cost;
  for (let gap = 0, next = s + 1; gap <= longest && next < ends; gap++, next++) {
    const sofar = cost + gap * asked.idle;
    const stands = standingPlace[next] as number;
    if (stands >= 0) {
      const then = (next * sets + set) * places + stands;
      if (gap >= (walk[place * places + stands] as number) && sofar < (value[then] as number)) {
        value[then] = sofar;
        from[then] = state;
      }
      return;
    }
    for (let rest = (could[next] as number) & ~set; rest !== 0; rest &= rest - 1) {
      const j = 31 - Math.clz32(rest & -rest);
      const p = placeOfMoved[j] as number;
      if (gap < (walk[place * places + p] as number)) continue;
      const total = sofar + (costs[j * slots + next] as number);
      const then = (next * sets + (set | (1 << j))) * places + p;
      if (total < (value[then] as number)) {
        value[then] = total;
        from[then] = state;
      }
    }
  }
}
