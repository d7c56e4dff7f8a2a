import type { Model } from '../model/model.ts';
import { capacities, charges, openSlots } from './capacity.ts';
import type { Floor } from './floors.ts';
import { heaviestSeating } from './matching.ts';

/** What is known before anything is placed: how much can be granted at most, and by which teacher. */
export type Capacity = { most: number; charged: Int32Array; teacher: Int32Array; least: Int32Array };

/**
 * The granted weight's first bound, by counting: no teacher grants more than fits, no family takes more than its
 * own evening holds, interpreters are in one talk at a time. Every part is exact for its own people.
 */
export function capacityOf(model: Model, floors: Floor[]): Capacity {
  const charged = charges(model);
  const { sum: teacher, least } = capacities(model, charged);
  const all = model.weight.reduce((sum, weight) => sum + weight, 0);
  const byFamilies = all - floors.reduce((sum, floor) => sum + floor.denied, 0);
  const byTeachers = teacher.reduce((sum, weight) => sum + weight, 0);
  const foreign = charged.map((t, wish) => ((model.wishLanguage[wish] as number) >= 0 ? -1 : t));
  const byInterpreters = sumOf(capacities(model, foreign).sum) + interpreted(model);
  return { most: Math.min(byFamilies, byTeachers, byInterpreters), charged, teacher, least };
}

/** The most weight interpreters can serve, if teachers and families could be anywhere. */
function interpreted(model: Model): number {
  const items = Array.from({ length: model.wishes }, (_, wish) => wish).filter(
    (wish) => (model.wishLanguage[wish] as number) >= 0,
  );
  if (items.length === 0) return 0;
  const every = Int32Array.from({ length: model.interpreters * model.slots }, (_, seat) => seat);
  if (items.length * every.length > 4e6) {
    // Too many for paths: as many of the heaviest as there are interpreters' slots.
    const weights = items.map((wish) => model.weight[wish] as number).sort((a, b) => b - a);
    return weights
      .slice(0, sumOf(Int32Array.from(model.interpreterOpen)))
      .reduce((sum, weight) => sum + weight, 0);
  }
  const seats = items.map((wish) =>
    [...(model.speakers[model.wishLanguage[wish] as number] as Int32Array)].flatMap((i) =>
      openSlots(model, wish)
        .filter((s) => model.interpreterOpen[i * model.slots + s])
        .map((s) => i * model.slots + s),
    ),
  );
  return heaviestSeating(
    items.map((wish) => model.weight[wish] as number),
    seats,
    every,
    new Int32Array(every.length).fill(1),
  ).sum;
}

const sumOf = (values: Int32Array): number => values.reduce((sum, value) => sum + value, 0);
