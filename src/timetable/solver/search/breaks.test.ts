import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { school } from '../fixtures/school.ts';
import { solve } from '../solve.ts';
import { breaksIn } from './breaks.ts';
import { Chance } from './random.ts';

describe('breaks set in advance', () => {
  test('leave no row longer than allowed, with no break more than is due', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: 1, max: 9 }), fc.nat(), (length, most, seed) => {
        const chance = new Chance(seed);
        const breaks = breaksIn(length, most, (count) => chance.below(count));
        expect(breaks.length).toBe(Math.floor(length / (most + 1)));
        const edges = [-1, ...breaks, length];
        for (let k = 1; k < edges.length; k++) {
          const row = (edges[k] as number) - (edges[k - 1] as number) - 1;
          expect(row).toBeGreaterThanOrEqual(0);
          expect(row).toBeLessThanOrEqual(most);
        }
      }),
    );
  });

  test('cost an oversubscribed school no talk that counting allows', async () => {
    const shape = { teachers: 8, families: 105, wishes: 420, slots: 36, windows: 0, priorities: 3 };
    const problem = school({ ...shape, seed: 4, breakAfter: 4 });
    const { stages } = await solve(problem, { seed: 1 });
    expect(stages.granted).toEqual({
      value: stages.granted.bound,
      bound: stages.granted.bound,
      proven: true,
    });
  });
});

describe('a school in which more is wished for than fits, by many priorities', () => {
  test('grants the heaviest and lets nobody wait', async () => {
    const shape = { teachers: 15, families: 200, wishes: 800, slots: 36, breaks: 0.5, priorities: 10 };
    const { stages } = await solve(school({ ...shape, seed: 5 }), { seed: 1 });
    expect(stages.granted.proven).toBe(true);
    expect(stages.waiting).toEqual({ value: 0, bound: 0, proven: true });
  });
});
