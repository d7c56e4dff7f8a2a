import type { Model } from '../model/model.ts';
import type { Effort } from '../search/effort.ts';
import { capacities, charges, openSlots } from './capacity.ts';
import type { Floor } from './floors.ts';
import { heaviestSeating } from './matching.ts';

/** What is known before anything is placed: how much can be granted at most, and by which teacher. */
export type Capacity = { most: number; charged: Int32Array; teacher: Int32Array; least: Int32Array };

/**
 * The granted weight's first bound, by counting: no teacher grants more than fits, interpreters are in one talk at a
 * time. Every part is exact for its own people.
 */
export async function capacityOf(model: Model, effort: Effort): Promise<Capacity> {
  const charged = charges(model);
  const { sum: teacher, least } = await capacities(model, charged, effort);
  const byTeachers = sumOf(teacher);
  if (!model.wishLanguage.some((language) => language >= 0))
    return { most: byTeachers, charged, teacher, least };
  const foreign = charged.map((t, wish) => ((model.wishLanguage[wish] as number) >= 0 ? -1 : t));
  const others = await capacities(model, foreign, effort);
  const byInterpreters = sumOf(others.sum) + (await interpreted(model, effort));
  return { most: Math.min(byTeachers, byInterpreters), charged, teacher, least };
}

/** The same by counting families: none takes more than its own evening holds. */
export function byFamilies(model: Model, floors: Floor[]): number {
  return sumOf(model.weight) - floors.reduce((sum, floor) => sum + floor.denied, 0);
}

/** The most weight interpreters can serve, if teachers and families could be anywhere. */
async function interpreted(model: Model, effort: Effort): Promise<number> {
  const items = Array.from({ length: model.wishes }, (_, wish) => wish).filter(
    (wish) => (model.wishLanguage[wish] as number) >= 0,
  );
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
  const { sum } = await heaviestSeating(
    items.map((wish) => model.weight[wish] as number),
    seats,
    every,
    new Int32Array(every.length).fill(1),
    effort,
  );
  return sum;
}

const sumOf = (values: Int32Array): number => values.reduce((sum, value) => sum + value, 0);
