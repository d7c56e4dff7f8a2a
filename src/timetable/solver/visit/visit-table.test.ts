import { describe, expect, test } from 'vitest';
import { school } from '../fixtures/school.ts';
import { buildModel } from '../model/build.ts';
import { Chance } from '../search/random.ts';
import { type Asked, IMPOSSIBLE } from './asked.ts';
import { VisitTable } from './visit-table.ts';

const shape = { teachers: 6, families: 3, wishes: 13, slots: 8, buildings: 3, breaks: 0.3, siblings: 1 };

describe('the visit table', () => {
  test('finds the same for a family with patience as by looking at every gap, standing talks and walks included', () => {
    let visits = 0;
    for (let seed = 1; seed <= 150; seed++) {
      const chance = new Chance(seed);
      const problem = school({ ...shape, seed, days: 1 + (seed % 2), slotMinutes: 2 });
      const model = buildModel({ ...problem, walking: { betweenFloors: 2, betweenBuildings: 4 } });
      const table = new VisitTable(model);
      for (let family = 0; family < model.families; family++) {
        const all = [...(model.familyWishes[family] as Int32Array)];
        const standing = all.filter(() => chance.next() < 0.2).slice(0, 2);
        const at = new Int32Array(model.wishes).fill(-1);
        standing.forEach((wish, k) => {
          at[wish] = 3 * k + chance.below(3);
        });
        const moved = all.filter((wish) => !standing.includes(wish)).slice(0, 6);
        const cost = Float64Array.from({ length: moved.length * model.slots }, () =>
          chance.next() < 0.3 ? IMPOSSIBLE : chance.below(4),
        );
        const asked = (longestGap: number): Asked => ({
          ...{ family, moved, standing, at, cost, longestGap },
          ...{ denied: new Float64Array(10).fill(3), idle: 1, extraVisit: 2 },
        });
        const found = [6, 7].map((longestGap) => {
          const best = table.best(asked(longestGap));
          const sets = Array.from({ length: 1 << moved.length }, (_, set) => table.costOf(set));
          return { best, sets: sets.map((one) => Math.min(one, IMPOSSIBLE)) };
        });
        expect(found[1]).toEqual(found[0]);
        if ((found[0]?.best ?? IMPOSSIBLE) < IMPOSSIBLE) visits++;
      }
    }
    expect(visits).toBeGreaterThan(200);
  });
});
