import { check } from '../check/check.ts';
import { gridOf, slotAt } from '../problem/grid.ts';
import type { Problem } from '../problem/problem.ts';
import type { RuleName } from '../problem/rules.ts';
import type { Told } from './told.ts';

/** Rules that one pinned talk breaks by itself; whatever else is broken, it breaks together with others. */
const ALONE: RuleName[] = ['teacher-hours', 'family-window', 'interpreter', 'interpreter-hours'];

/** What is wrong with the pinned talks: the judge looks at them as if they were the whole plan. */
export function pinFaults(problem: Problem, told: Told): void {
  const say: Told['say'] = (...fault) => told.say(...fault);
  const grid = gridOf(problem);
  const wishes = new Set(problem.wishes.map(({ id }) => id));
  const interpreters = new Set(problem.interpreters.map(({ id }) => id));
  const pinned = new Map<string, number>();
  problem.pins.forEach(({ wish, day, at, interpreter }, k) => {
    if (!wishes.has(wish)) say('known-id', `pins[${k}].wish`, wish);
    if (interpreter !== undefined && !interpreters.has(interpreter))
      say('known-id', `pins[${k}].interpreter`, interpreter);
    if (!problem.days.some(({ id }) => id === day)) say('known-id', `pins[${k}].day`, day);
    else if (slotAt(grid, day, at) < 0) say('pin-on-slot', `pins[${k}].at`, `${day} ${at}`);
    if (pinned.has(wish)) say('pin-twice', `pins[${k}].wish`, wish);
    pinned.set(wish, k);
  });
  if (told.any) return;
  for (const { rule, wishes: broken, who } of check(problem, { placements: problem.pins }).broken) {
    const where = broken.map((wish) => `pins[${pinned.get(wish)}]`).join(', ');
    say(ALONE.includes(rule) ? 'pin-possible' : 'pins-agree', where, [rule, ...who].join(' '));
  }
}
