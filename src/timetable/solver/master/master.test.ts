import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { Floors } from '../bound/floors.ts';
import { capacityOf } from '../bound/granted.ts';
import { WaitingBounds } from '../bound/waiting-bounds.ts';
import { check } from '../check/check.ts';
import { bestOfAll } from '../fixtures/exhaustive.ts';
import { school } from '../fixtures/school.ts';
import { smallProblem } from '../fixtures/small.ts';
import { highsLp } from '../lp/highs.ts';
import type { Lp } from '../lp/lp.ts';
import { buildModel } from '../model/build.ts';
import type { Problem } from '../problem/problem.ts';
import { Effort } from '../search/effort.ts';
import { solve } from '../solve.ts';
import { Master } from './master.ts';
import { Proposals } from './propose.ts';

const lp = highsLp();
afterAll(() => lp.close());

const weightOf = (problem: Problem) => problem.wishes.reduce((sum, { priority }) => sum + (priority ?? 1), 0);

async function proposalsFor(problem: Problem, one: Lp) {
  const model = buildModel(problem);
  const floors = [...model.familyWishes.keys()].map((family) => new Floors(model).of(family));
  const bounds = new WaitingBounds(model, await capacityOf(model, new Effort()), floors);
  return { bounds, proposals: new Proposals(model, one, bounds) };
}

describe('the master programme', () => {
  test('proves nothing beyond the best of all plans, with HiGHS', async () => {
    await fc.assert(
      fc.asyncProperty(smallProblem, async (problem) => {
        const best = bestOfAll(problem);
        if (!best) return;
        const master = new Master(buildModel(problem), lp);
        const denied = weightOf(problem) - best.granted;
        for (const aim of [{ worth: 0, denied }, { worth: 1000 }]) {
          const found = await master.solve(aim, denied, new Effort());
          expect(found?.proved.bound ?? 0).toBeLessThanOrEqual(best.waiting + 1e-6);
        }
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  test('nor does it when the prices are made up', async () => {
    const prices = fc.array(fc.double({ min: -4, max: 1, noNaN: true }), { minLength: 50, maxLength: 50 });
    await fc.assert(
      fc.asyncProperty(smallProblem, prices, async (problem, random) => {
        const best = bestOfAll(problem);
        if (!best) return;
        const liar: Lp = {
          solve: async ({ cost, upper }) => ({
            prices: Float64Array.from(upper, (_, row) => random[row % random.length] ?? 0),
            columns: new Float64Array(cost.length).fill(0.5),
            beyond: new Float64Array(cost.length),
            optimal: true,
          }),
          close: async () => {},
        };
        const denied = weightOf(problem) - best.granted;
        const { bounds, proposals } = await proposalsFor(problem, liar);
        await proposals.prove(denied, new Effort());
        await proposals.best(denied, new Effort());
        expect(bounds.at(denied).bound).toBeLessThanOrEqual(best.waiting + 1e-6);
      }),
      { numRuns: 150, seed: 8 },
    );
  });

  test('proves more than prices found by walking, and chooses as much as may be granted', async () => {
    const shape = { teachers: 12, families: 160, wishes: 640, slots: 36, buildings: 2, priorities: 3 };
    const problem = school({ ...shape, seed: 2 });
    const denied = weightOf(problem) - 1045; // what a plan grants, proven the most
    const [walked, asked] = [await proposalsFor(problem, lp), await proposalsFor(problem, lp)];
    await walked.bounds.press(denied, 1000, 1e6, new Effort());
    expect(await asked.proposals.prove(denied, new Effort())).toBe(true);
    expect(asked.bounds.at(denied).bound).toBeGreaterThanOrEqual(walked.bounds.at(denied).bound);
    expect(asked.bounds.at(denied).bound).toBeLessThanOrEqual(178); // a plan waits as long
    // It sees no slots: left to itself, it would promise more than there is.
    expect(await asked.proposals.best(denied, new Effort())).toBeUndefined();
    const chosen = await asked.proposals.shortest(denied, new Effort());
    const granted = chosen?.reduce((sum, one, wish) => sum + one * (problem.wishes[wish]?.priority ?? 1), 0);
    expect(granted).toBeGreaterThanOrEqual(1045);
  });

  test('gives no answer where HiGHS fails, and the plan is made without', async () => {
    const failing: Lp = { solve: async () => undefined, close: async () => {} };
    const problem = school({ seed: 2, teachers: 8, families: 40, wishes: 160, slots: 10, buildings: 2 });
    const { proposals } = await proposalsFor(problem, failing);
    expect(await proposals.best(0, new Effort())).toBeUndefined();
    const { schedule, score } = await solve(problem, { seed: 1, budget: 3000, lp: failing });
    expect(check(problem, schedule, score).ok).toBe(true);
  });

  test('gives the same plan for the same seed and budget', async () => {
    const problem = school({ seed: 6, teachers: 8, families: 60, wishes: 260, slots: 20, buildings: 2 });
    const [one, two] = [
      await solve(problem, { seed: 4, budget: 8000, lp }),
      await solve(problem, { seed: 4, budget: 8000, lp }),
    ];
    expect(two.schedule).toEqual(one.schedule);
    expect(two.stages).toEqual(one.stages);
  });
});
