import type { Place, Problem } from '../problem/problem.ts';
import type { RuleName } from '../problem/rules.ts';
import { type Broken, broken } from './broken.ts';
import { byPersonAndDay, type Seen } from './seen.ts';

/** Rules about one person's day: one talk at a time, time to walk, a break after so many, no long wait. */
export function brokenInRow(problem: Problem, seen: Seen[]): Broken[] {
  return [
    ...clashes(problem, seen, 'teacher-once', ({ teachers }) => teachers.map(({ id }) => id)),
    ...clashes(problem, seen, 'family-once', ({ family }) => [family.id]),
    ...clashes(problem, seen, 'interpreter-once', ({ interpreter }) => (interpreter ? [interpreter.id] : [])),
    ...missedBreaks(problem, seen),
    ...longWaits(problem, seen),
  ];
}

function clashes(problem: Problem, seen: Seen[], rule: RuleName, people: (one: Seen) => string[]): Broken[] {
  const found: Broken[] = [];
  const { betweenFloors, betweenBuildings, ways } = problem.walking;
  const farthest = Math.max(betweenFloors, betweenBuildings, ...(ways ?? []).map(({ minutes }) => minutes));
  for (const [key, list] of byPersonAndDay(seen, people)) {
    const person = String(JSON.parse(key)[0]);
    list.forEach((later, k) => {
      // Of a thousand talks at one time each is in the way of the one before it: that names them all.
      for (let e = k - 1; e >= 0; e--) {
        const earlier = list[e] as Seen;
        const between = later.from - earlier.to;
        const clash = between < 0;
        if (clash || between < walk(problem, placeOf(earlier), placeOf(later)))
          found.push(broken(clash ? rule : 'walking', [earlier, later], person));
        if (clash || between >= farthest) break;
      }
    });
  }
  return found;
}

/** Talks by video or telephone are held nowhere in the school. */
function placeOf({ wish, teachers }: Seen): Place | undefined {
  return (wish.mode ?? 'person') === 'person' ? teachers[0]?.place : undefined;
}

function walk({ walking }: Problem, a: Place | undefined, b: Place | undefined): number {
  if (!a || !b) return 0;
  if (a.building === b.building) return (a.floor ?? 0) === (b.floor ?? 0) ? 0 : walking.betweenFloors;
  const way = walking.ways?.find(
    ({ buildings: [c, d] }) =>
      (c === a.building && d === b.building) || (d === a.building && c === b.building),
  );
  return way ? way.minutes : walking.betweenBuildings;
}

function missedBreaks({ limits, teachers }: Problem, seen: Seen[]): Broken[] {
  const own = new Map(teachers.map(({ id, breakAfter }) => [id, breakAfter]));
  const found: Broken[] = [];
  for (const [key, list] of byPersonAndDay(seen, (one) => one.teachers.map(({ id }) => id))) {
    const teacher = String(JSON.parse(key)[0]);
    const most = own.get(teacher) ?? limits.breakAfter ?? Number.POSITIVE_INFINITY;
    let row: Seen[] = [];
    for (const one of list) {
      row = row.at(-1)?.to === one.from ? [...row, one] : [one];
      if (row.length === most + 1) found.push(broken('teacher-break', row, teacher));
    }
  }
  return found;
}

function longWaits({ limits }: Problem, seen: Seen[]): Broken[] {
  const found: Broken[] = [];
  for (const list of byPersonAndDay(seen, (one) => [one.family.id]).values()) {
    list.forEach((later, k) => {
      const earlier = list[k - 1];
      const most = later.family.longestWait ?? limits.longestWait ?? Number.POSITIVE_INFINITY;
      if (earlier && later.from - earlier.to > most)
        found.push(broken('longest-wait', [earlier, later], later.family.id));
    });
  }
  return found;
}
