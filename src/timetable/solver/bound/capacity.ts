import type { Model } from '../model/model.ts';
import type { Effort } from '../search/effort.ts';
import { heaviestSeating } from './matching.ts';

/** The most weight each teacher can grant alone among the wishes charged to them, and the least that is part of it. */
export async function capacities(
  model: Model,
  charged: Int32Array,
  effort: Effort,
): Promise<{ sum: Int32Array; least: Int32Array }> {
  const own: number[][] = Array.from({ length: model.teachers }, () => []);
  for (let wish = 0; wish < model.wishes; wish++) {
    const t = charged[wish] as number;
    if (t >= 0) own[t]?.push(wish);
  }
  const sum = new Int32Array(model.teachers);
  const least = new Int32Array(model.teachers);
  for (const [t, wishes] of own.entries()) {
    const { groupOf, room } = tiles(model, t);
    const seats = effort.cancelled ? [] : wishes.map((wish) => openSlots(model, wish));
    const weights = wishes.map((wish) => model.weight[wish] as number);
    const found = await heaviestSeating(weights, seats, groupOf, room, effort);
    sum[t] = found.sum;
    least[t] = found.least;
  }
  return { sum, least };
}

/** Every wish is charged to the busiest of its teachers. */
export function charges(model: Model): Int32Array {
  const load = new Int32Array(model.teachers);
  for (const who of model.wishTeachers) for (const t of who) load[t] = (load[t] as number) + 1;
  return Int32Array.from(model.wishTeachers, (who) =>
    who.reduce((a, b) => ((load[b] as number) > (load[a] as number) ? b : a), who[0] ?? -1),
  );
}

/**
 * A teacher with a break after N talks gives at most N in any N + 1 slots: from the first open slot on, the day is
 * laid out in tiles of N + 1, each with room for N.
 */
function tiles(model: Model, t: number): { groupOf: Int32Array; room: Int32Array } {
  const most = model.breakAfter[t] as number;
  const groupOf = new Int32Array(model.slots);
  const room: number[] = [];
  let begun = -1;
  for (let s = 0; s < model.slots; s++) {
    const open = model.teacherOpen[t * model.slots + s] === 1;
    const sameDay = begun >= 0 && model.dayOf[begun] === model.dayOf[s];
    if (begun < 0 || !sameDay || !open || s - begun > most) {
      begun = open ? s : -1;
      room.push(0);
    }
    const tile = room.length - 1;
    groupOf[s] = tile;
    room[tile] = Math.min(most, open ? s - begun + 1 : 1);
  }
  return { groupOf, room: Int32Array.from(room) };
}

/** Per day, how many talks of a teacher fit at most. */
export function talksThatFit(model: Model, t: number): number[] {
  const { groupOf, room } = tiles(model, t);
  const fit = new Array<number>(model.days).fill(0);
  for (let s = 0; s < model.slots; s++) {
    const first = s === 0 || groupOf[s] !== groupOf[s - 1];
    if (first && model.teacherOpen[t * model.slots + s])
      fit[model.dayOf[s] as number] =
        (fit[model.dayOf[s] as number] as number) + (room[groupOf[s] as number] as number);
  }
  return fit;
}

/** The slots a wish could be in, in order. */
export function openSlots(model: Model, wish: number): number[] {
  const found: number[] = [];
  for (let s = 0; s < model.slots; s++) if (model.open[wish * model.slots + s]) found.push(s);
  return found;
}
