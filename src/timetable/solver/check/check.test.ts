import { describe, expect, test } from 'vitest';
import type { Problem } from '../problem/problem.ts';
import { RULES, type RuleName } from '../problem/rules.ts';
import type { Placement } from '../problem/schedule.ts';
import { check } from './check.ts';

const evening = { day: 'd', from: 0, to: 60 };
const base: Problem = {
  slotMinutes: 10,
  days: [
    { id: 'd', from: 0, to: 60 },
    { id: 'e', from: 0, to: 60 },
  ],
  teachers: [
    {
      id: 't',
      hours: [evening, { ...evening, day: 'e' }],
      place: { building: 'a' },
      breaks: [{ ...evening, from: 50 }],
    },
    { id: 'u', hours: [evening], place: { building: 'b' } },
    { id: 'v', hours: [{ ...evening, modes: ['phone'] }] },
  ],
  interpreters: [{ id: 'i', languages: ['x'], hours: [{ ...evening, to: 30 }] }],
  families: [
    { id: 'f', children: ['c1', 'c2'] },
    { id: 'g', children: ['c3'], language: 'x', windows: [{ ...evening, to: 40 }] },
  ],
  wishes: [
    { id: 'ft', family: 'f', children: ['c1'], teachers: ['t'], priority: 3 },
    { id: 'fu', family: 'f', children: ['c2'], teachers: ['u'] },
    { id: 'fv', family: 'f', children: ['c1'], teachers: ['v'] },
    { id: 'gt', family: 'g', children: ['c3'], teachers: ['t'] },
    { id: 'gu', family: 'g', children: ['c3'], teachers: ['u'] },
  ],
  pins: [],
  apart: [{ families: ['f', 'g'], gapMinutes: 10 }],
  walking: { betweenFloors: 0, betweenBuildings: 10 },
  limits: { breakAfter: 2, longestWait: 20, talksPerChild: 1, siblingsTogether: true },
  weights: { extraVisit: 5, compactness: 1, fairness: 1 },
};
const at = (wish: string, minute: number, more: Partial<Placement> = {}): Placement => ({
  wish,
  day: 'd',
  at: minute,
  ...more,
});
const rules = (...placements: Placement[]) => [
  ...new Set(check(base, { placements }).broken.map(({ rule }) => rule)),
];

/** A schedule for each rule that one evening of `base` can break. */
const breaking: [RuleName, Placement[]][] = [
  ['on-slot', [at('ft', 5)]],
  ['on-slot', [at('ft', 10, { day: 'nowhere' })]],
  ['once', [at('ft', 0), at('ft', 20)]],
  ['teacher-hours', [at('ft', 50)]],
  ['teacher-hours', [at('fv', 0)]],
  ['teacher-once', [at('ft', 0), at('gt', 0, { interpreter: 'i' })]],
  ['family-window', [at('gu', 40, { interpreter: 'i' })]],
  ['family-once', [at('ft', 0), at('fu', 0)]],
  ['longest-wait', [at('ft', 0), at('fu', 40)]],
  ['siblings-together', [at('ft', 0, { day: 'e' }), at('fu', 0)]],
  ['talks-per-child', [at('gt', 0, { interpreter: 'i' }), at('gu', 20, { interpreter: 'i' })]],
  ['interpreter', [at('gt', 0)]],
  ['interpreter', [at('ft', 0, { interpreter: 'i' })]],
  ['interpreter-hours', [at('gt', 30, { interpreter: 'i' })]],
  ['interpreter-once', [at('gt', 0, { interpreter: 'i' }), at('gu', 0, { interpreter: 'i' })]],
  ['walking', [at('ft', 0), at('fu', 10)]],
  ['apart', [at('ft', 0), at('gt', 10, { interpreter: 'i' })]],
];

describe('the judge', () => {
  test.each(breaking)('sees a broken "%s"', (rule, placements) => {
    expect(rules(...placements)).toContain(rule);
  });

  test('every hard rule of the table is one that was seen broken here', () => {
    const below: RuleName[] = ['teacher-break', 'pinned'];
    const hard = Object.entries(RULES).flatMap(([name, { kind }]) => (kind === 'hard' ? [name] : []));
    expect([...new Set([...breaking.map(([rule]) => rule), ...below])].sort()).toEqual(hard.sort());
  });

  test('finds nothing where nothing is broken, and counts the score from the placements', () => {
    const { ok, score } = check(base, { placements: [at('ft', 0), at('fu', 20), at('gt', 40)].slice(0, 2) });
    expect(ok).toBe(true);
    expect(score.granted).toEqual({ weight: 4, talks: 2 });
    expect(score.waiting).toEqual({ slots: 1, extraVisits: 0, cost: 1 });
    expect(score.comfort.unfairness).toBe(1 * 1 + 2 * 2 + 1 * 1);
  });

  test('sees a row of talks without its break', () => {
    const long = { ...base, apart: [], limits: { breakAfter: 1 } };
    const placements = [at('ft', 0), at('gt', 10, { interpreter: 'i' })];
    expect(check(long, { placements }).broken).toMatchObject([{ rule: 'teacher-break', who: ['t'] }]);
  });

  test('sees a pin that was not kept, a wish that does not exist, and a claim that is not so', () => {
    const pinned = { ...base, pins: [{ wish: 'ft', day: 'd', at: 10 }] };
    expect(check(pinned, { placements: [at('ft', 20)] }).broken).toMatchObject([
      { rule: 'pinned', wishes: ['ft'] },
    ]);
    expect(check(base, { placements: [at('nobody', 0)] })).toMatchObject({ ok: false, strange: ['nobody'] });
    const { score } = check(base, { placements: [] });
    const claimed = { ...score, granted: { weight: 1, talks: 0 } };
    expect(check(base, { placements: [] }, claimed)).toMatchObject({ ok: false, scoreAgrees: false });
  });
});
