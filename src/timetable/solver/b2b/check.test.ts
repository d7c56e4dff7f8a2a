import { describe, expect, test } from 'vitest';
import { checkB2b } from './check.ts';
import type { B2bProblem, Placement } from './problem.ts';

const meeting = (a: number, b: number) => ({ between: [a, b] as const, half: 'any' as const, fixed: 0 });
const DAY: B2bProblem = {
  participants: 4,
  slots: 6,
  morning: 3,
  tables: 1,
  meetings: [
    meeting(1, 2),
    meeting(1, 3),
    { ...meeting(2, 3), half: 'morning' },
    { ...meeting(1, 4), fixed: 5 },
  ],
  forbidden: [[], [2], [], []],
};
const planned = (...slots: number[]): Placement[] => slots.map((slot, n) => ({ meeting: n + 1, slot }));
const rulesOf = (plan: Placement[], fairness?: number) =>
  checkB2b(DAY, plan, { fairness }).faults.map(({ rule }) => rule);

describe('a plan', () => {
  test('is right when every rule is kept, and its gaps are counted between first and last meetings', () => {
    // 1 meets in slots 1, 3 and 5: two gaps. 2 in slots 1 and 4? No: in 1 and 2 it can't. 3 in slots 2 and 3: none.
    expect(checkB2b(DAY, planned(1, 4, 3, 5))).toEqual({ ok: true, faults: [], objective: 2, spread: 1 });
    expect(checkB2b(DAY, planned(3, 4, 1, 5))).toEqual({ ok: true, faults: [], objective: 2, spread: 1 });
  });

  test('may not let one have many more gaps than another', () => {
    expect(rulesOf(planned(1, 4, 3, 5), 1)).toEqual([]);
    expect(rulesOf(planned(1, 4, 3, 5), 0)).toEqual(['fairness']);
  });

  test.each([
    ['missing', planned(1, 4, 3)],
    ['twice', [...planned(1, 4, 3, 5), { meeting: 1, slot: 6 }]],
    ['unknown', [...planned(1, 4, 3, 5), { meeting: 5, slot: 6 }]],
    ['slot', planned(1, 4, 3, 7)],
    ['slot', planned(1.5, 4, 3, 5)],
    ['fixed', planned(1, 4, 3, 6)],
    ['half', planned(1, 3, 4, 5)],
    ['forbidden', planned(2, 4, 3, 5)],
    ['two-at-once', planned(1, 1, 3, 5)],
    ['tables', planned(1, 5, 3, 5)],
  ])('is wrong by "%s"', (rule, plan) => {
    expect(rulesOf(plan)).toContain(rule);
    expect(checkB2b(DAY, plan).ok).toBe(false);
  });
});
