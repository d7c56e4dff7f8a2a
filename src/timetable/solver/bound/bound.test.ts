import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestOfAll } from '../fixtures/exhaustive.ts';
import { school } from '../fixtures/school.ts';
import { smallProblem } from '../fixtures/small.ts';
import { highsLp } from '../lp/highs.ts';
import { buildModel } from '../model/build.ts';
import { Effort } from '../search/effort.ts';
import { Floors } from './floors.ts';
import { byFamilies, capacityOf } from './granted.ts';
import { heaviestSeating } from './matching.ts';
import { pressWaiting } from './press.ts';
import { pressed } from './pressed.ts';
import { pricedBound } from './priced.ts';
import { relaxationOf } from './relaxation.ts';
import { sharesOf } from './shares.ts';
import { tightenGranted } from './tighten.ts';
import { waitingBound } from './waiting.ts';
import { WaitingBounds } from './waiting-bounds.ts';

const effort = () => new Effort();

describe('bounds', () => {
  test('are never beyond the best of all plans, whatever the prices', async () => {
    const prices = fc.array(fc.double({ min: -1, max: 5 }), { minLength: 400, maxLength: 400 });
    await fc.assert(
      fc.asyncProperty(smallProblem, prices, async (problem, random) => {
        const best = bestOfAll(problem);
        const model = buildModel(problem);
        const relaxation = await relaxationOf(model, effort());
        if (!best || !relaxation) return;
        const rows = relaxation.program.upper.length;
        const some = Array.from({ length: rows }, (_, row) => random[row % random.length] ?? 0);
        expect(pricedBound(relaxation, some).bound).toBeGreaterThanOrEqual(best.granted);
        const floors = [...model.familyWishes.keys()].map((family) => new Floors(model).of(family));
        expect((await capacityOf(model, effort())).most).toBeGreaterThanOrEqual(best.granted);
        expect(byFamilies(model, floors)).toBeGreaterThanOrEqual(best.granted);
        const all = model.weight.reduce((sum, weight) => sum + weight, 0);
        expect(waitingBound(floors, all - best.granted).bound).toBeLessThanOrEqual(best.waiting + 1e-6);
      }),
      { numRuns: 200, seed: 3 },
    );
  });

  test('of waiting by any prices of days and denials never exceed what the best of all plans waits', async () => {
    const some = fc.array(fc.integer({ min: 0, max: 3 * 2 ** 20 }), { minLength: 12, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(smallProblem, some, async (problem, random) => {
        const best = bestOfAll(problem);
        if (!best) return;
        const model = buildModel(problem);
        const shares = sharesOf(model);
        const rows = shares.room.map((_, row) => (random[row % random.length] ?? 0) / 2 ** 20);
        const denied = model.weight.reduce((sum, weight) => sum + weight, 0) - best.granted;
        for (const price of [0, 1, 3.5, 20]) {
          const proved = await pressed(model, shares, { rows, denied: price }, denied, effort());
          expect(proved?.bound).toBeLessThanOrEqual(best.waiting);
        }
        const floors = [...model.familyWishes.keys()].map((family) => new Floors(model).of(family));
        const capacity = await capacityOf(model, effort());
        const plain = waitingBound(floors, denied);
        const beyond = 1e6; // a value far above: what the prices prove is all that holds it down
        const { bound } = await pressWaiting(model, capacity, plain, beyond, denied, 40, effort());
        expect(bound).toBeLessThanOrEqual(best.waiting);
        expect(bound).toBeGreaterThanOrEqual(plain.bound);
        const bounds = new WaitingBounds(model, capacity, floors);
        await bounds.press(denied + 2, beyond, 1e6, effort());
        expect(bounds.at(denied).bound).toBeLessThanOrEqual(best.waiting);
      }),
      { numRuns: 400, seed: 5 },
    );
  });

  test('of waiting by prices of days prove more than each family by itself, in a school with two buildings', async () => {
    const shape = { teachers: 8, families: 40, wishes: 160, slots: 10, buildings: 2, priorities: 3 };
    const model = buildModel(school({ ...shape, seed: 2 }));
    const granted = 207; // what a plan grants
    const denied = model.weight.reduce((sum, weight) => sum + weight, 0) - granted;
    const floors = [...model.familyWishes.keys()].map((family) => new Floors(model).of(family));
    const capacity = await capacityOf(model, effort());
    const bounds = new WaitingBounds(model, capacity, floors);
    expect(bounds.at(denied).bound).toBeLessThan(15);
    await bounds.press(denied, 30, 1e6, effort());
    expect(bounds.at(denied).bound).toBeGreaterThanOrEqual(23);
    expect(bounds.at(denied).bound).toBeLessThanOrEqual(30); // a plan waits as long
    expect(bounds.at(denied + 10).bound).toBeLessThan(bounds.at(denied).bound);
    expect(bounds.at(denied - 10).bound).toBeGreaterThan(bounds.at(denied).bound);
  });

  test('by prices see what counting cannot: a teacher and a family that share too few slots', async () => {
    const problem = school({ seed: 1, teachers: 4, families: 6, wishes: 1, slots: 6, windows: 0 });
    const [day] = problem.days;
    if (!day) throw new Error('no day');
    const narrow = [{ day: day.id, from: day.from, to: day.from + 10 }];
    // Three families with two teachers each, all within the same two slots of these two teachers: four fit, not six.
    problem.teachers = ['t1', 't2'].map((id) => ({
      id,
      hours: problem.days.map(({ id: d, from, to }) => ({ day: d, from, to })),
    }));
    problem.families = ['f1', 'f2', 'f3'].map((id) => ({ id, children: [`${id}c`], windows: narrow }));
    problem.wishes = problem.families.flatMap(({ id, children }) =>
      ['t1', 't2'].map((teacher) => ({ id: `${id}${teacher}`, family: id, children, teachers: [teacher] })),
    );
    const model = buildModel(problem);
    expect((await tightenGranted(model, 4, 6, undefined, effort())).bound).toBe(4);
    const lp = highsLp();
    expect((await tightenGranted(model, 4, 6, lp, effort())).bound).toBe(4);
    await lp.close();
  });

  test('know that a promised talk keeps its slot, however light it is', async () => {
    const problem = school({ seed: 1, teachers: 1, families: 2, wishes: 2, slots: 4, windows: 0 });
    const [day] = problem.days;
    const [first, second] = problem.wishes;
    if (!day || !first || !second) throw new Error('too small');
    problem.teachers = problem.teachers.map((one) => ({
      ...one,
      breaks: [],
      hours: [{ day: day.id, from: day.from, to: day.from + problem.slotMinutes }],
    }));
    problem.wishes = [first, { ...second, priority: 5 }];
    const lp = highsLp();
    const free = await tightenGranted(buildModel(problem), 0, 6, lp, effort());
    expect(free.bound).toBe(5);
    problem.pins = [{ wish: first.id, day: day.id, at: day.from }];
    for (const one of [lp, undefined])
      expect((await tightenGranted(buildModel(problem), 0, 6, one, effort())).bound).toBe(1);
    await lp.close();
  });

  test('fall back on their own prices when the linear programme fails', async () => {
    const problem = school({ seed: 3, teachers: 4, families: 30, wishes: 90, slots: 8 });
    const model = buildModel(problem);
    const failing = { solve: async () => undefined, close: async () => {} };
    const { bound, seats } = await tightenGranted(model, 0, 90, failing, effort());
    expect(seats).toBeUndefined();
    expect(bound).toBeLessThan(90);
    expect(bound).toBeGreaterThanOrEqual(32);
  });

  test('the heaviest seating is what trying every order finds', async () => {
    const items = fc.array(
      fc.record({ weight: fc.integer({ min: 1, max: 5 }), seats: fc.uniqueArray(fc.nat(3)) }),
      {
        maxLength: 5,
      },
    );
    await fc.assert(
      fc.asyncProperty(items, fc.integer({ min: 1, max: 2 }), async (list, room) => {
        const groups = Int32Array.of(0, 0, 1, 1);
        const rooms = Int32Array.of(room, 2);
        const go = (k: number, taken: number[]): number => {
          const item = list[k];
          if (!item) return 0;
          let best = go(k + 1, taken);
          for (const seat of item.seats) {
            if (taken.includes(seat)) continue;
            const group = groups[seat] as number;
            if (taken.filter((one) => groups[one] === group).length >= (rooms[group] as number)) continue;
            best = Math.max(best, item.weight + go(k + 1, [...taken, seat]));
          }
          return best;
        };
        const weights = list.map(({ weight }) => weight);
        const seats = list.map((item) => item.seats);
        const { sum } = await heaviestSeating(weights, seats, groups, rooms, effort());
        expect(sum).toBe(go(0, []));
      }),
    );
  });
});
