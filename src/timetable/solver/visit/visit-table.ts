import type { Model } from '../model/model.ts';
import { type Asked, IMPOSSIBLE, isPatient, MOST_MOVED } from './asked.ts';
import { fillDay, type Sheet } from './day.ts';
import { allowedSets } from './sets.ts';

/** Gaps up to this are looked at one by one; where a family has patience, all are quicker than many. */
const FEW = 6;

/**
 * The best visit of one family, exactly: a dynamic programme over (slot, set of talks held, place of the last
 * talk), day by day, and then over how the talks are split between days.
 */
export class VisitTable {
  readonly #model: Model;
  readonly #sheet: Sheet;
  #all = new Float64Array(0);
  #share = new Int32Array(0);
  readonly #local: Int32Array;
  #cost = 0;
  /** Slot of each moved wish in the visit found last, -1 where it is not granted. */
  readonly found = new Int32Array(MOST_MOVED);

  constructor(model: Model) {
    this.#model = model;
    this.#local = new Int32Array(model.places);
    this.#sheet = {
      model,
      sets: 1,
      places: 1,
      walk: new Int32Array(0),
      placeOfMoved: new Int32Array(MOST_MOVED),
      standingPlace: new Int32Array(model.slots).fill(-1),
      longest: 0,
      patient: false,
      today: 0,
      last: -1,
      rest: new Float64Array(0),
      restFrom: new Int32Array(0),
      could: new Int32Array(model.slots),
      value: new Float64Array(0),
      from: new Int32Array(0),
      day: new Float64Array(0),
      dayEnd: new Int32Array(0),
    };
  }

  /** The least cost of a visit, its slots in `found`; `IMPOSSIBLE` when no visit is allowed, not even a poorer one. */
  best(asked: Asked): number {
    const { days } = this.#model;
    this.#begin(asked);
    for (let day = 0; day < days; day++) fillDay(this.#sheet, asked, day);
    this.#combine(asked);
    const chosen = this.#choose(asked, (days - 1) * this.#sheet.sets);
    if (chosen >= 0) this.trace(chosen);
    for (let j = 0; j < asked.standing.length; j++)
      this.#sheet.standingPlace[asked.at[asked.standing[j] as number] as number] = -1;
    return this.#cost;
  }

  /** After `best`: the least cost of a visit that grants exactly this set of the moved wishes. */
  costOf(set: number): number {
    return this.#all[(this.#model.days - 1) * this.#sheet.sets + set] as number;
  }

  #begin(asked: Asked): void {
    const model = this.#model;
    const sheet = this.#sheet;
    const places: number[] = [];
    const local = (wish: number): number => {
      if (model.farthest === 0) return 0; // nobody walks far: where the last talk was does not matter
      const place = model.wishPlace[wish] as number;
      if (!places.includes(place)) {
        this.#local[place] = places.length;
        places.push(place);
      }
      return this.#local[place] as number;
    };
    for (let j = 0; j < asked.moved.length; j++) sheet.placeOfMoved[j] = local(asked.moved[j] as number);
    for (let j = 0; j < asked.standing.length; j++) {
      const wish = asked.standing[j] as number;
      sheet.standingPlace[asked.at[wish] as number] = local(wish);
    }
    sheet.places = Math.max(1, places.length);
    sheet.walk = Int32Array.from(
      places.flatMap((p) => places.map((q) => model.walk[p * model.places + q] as number)),
    );
    if (places.length === 0) sheet.walk = Int32Array.of(0);
    sheet.sets = 1 << asked.moved.length;
    sheet.longest = Math.min(asked.longestGap, model.longestWait[asked.family] as number);
    sheet.patient = asked.longestGap > FEW && isPatient(model, asked.family);
    const states = model.slots * sheet.sets * sheet.places;
    if (sheet.value.length < states) {
      sheet.value = new Float64Array(states);
      sheet.from = new Int32Array(states);
      sheet.rest = new Float64Array(states);
      sheet.restFrom = new Int32Array(states);
    }
    const layers = model.days * sheet.sets;
    if (sheet.day.length < layers) {
      sheet.day = new Float64Array(layers);
      sheet.dayEnd = new Int32Array(layers);
      this.#all = new Float64Array(layers);
      this.#share = new Int32Array(layers);
    }
  }

  /** Splits every set of talks between the days as cheaply as can be. */
  #combine(asked: Asked): void {
    const { days, dayStart, together } = this.#model;
    const { sets, day, standingPlace } = this.#sheet;
    const all = this.#all;
    let stoodBefore = false;
    for (let d = 0; d < days; d++) {
      let stands = false;
      for (let s = dayStart[d] as number; s < (dayStart[d + 1] as number); s++)
        if ((standingPlace[s] as number) >= 0) stands = true;
      const base = d * sets;
      for (let set = 0; set < sets; set++) {
        if (d === 0) {
          all[set] = day[set] as number;
          this.#share[set] = set;
          continue;
        }
        let least = IMPOSSIBLE;
        let share = 0;
        for (let sub = set; ; sub = (sub - 1) & set) {
          const here = day[base + sub] as number;
          if (here < IMPOSSIBLE) {
            let cost = here + (all[base - sets + (set ^ sub)] as number);
            const both = (sub !== 0 || stands) && (set !== sub || stoodBefore);
            if (both) cost = together[asked.family] ? IMPOSSIBLE : cost + asked.extraVisit;
            if (cost < least) {
              least = cost;
              share = sub;
            }
          }
          if (sub === 0) break;
        }
        all[base + set] = least;
        this.#share[base + set] = share;
      }
      stoodBefore ||= stands;
    }
  }

  #choose(asked: Asked, last: number): number {
    const allowed = allowedSets(this.#model, asked);
    let chosen = -1;
    let least = IMPOSSIBLE;
    for (let set = 0; set < this.#sheet.sets; set++) {
      const cost = (this.#all[last + set] as number) + (allowed[set] as number);
      if (cost < least) {
        least = cost;
        chosen = set;
      }
    }
    this.#cost = least;
    return chosen;
  }

  /** After `best`: the slots of the cheapest visit that grants exactly this set (it has a cost) are in `found`. */
  trace(chosen: number): void {
    const { sets, places, from, dayEnd } = this.#sheet;
    this.found.fill(-1);
    let set = chosen;
    for (let d = this.#model.days - 1; d >= 0; d--) {
      const sub = this.#share[d * sets + set] as number;
      let state = dayEnd[d * sets + sub] as number;
      while (state >= 0) {
        const before = from[state] as number;
        const held = Math.floor(state / places) % sets;
        const gained = before < 0 ? held : held ^ (Math.floor(before / places) % sets);
        if (gained) this.found[31 - Math.clz32(gained)] = Math.floor(state / (places * sets));
        state = before;
      }
      set ^= sub;
    }
  }
}
