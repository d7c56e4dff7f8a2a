import type { Problem } from '../problem/problem.ts';
import { type Broken, broken } from './broken.ts';
import { byPersonAndDay, type Seen } from './seen.ts';

/** Rules about several talks that belong together: a family's days, a child's talks, pairs kept apart, pins. */
export function brokenTogether(problem: Problem, seen: Seen[]): Broken[] {
  return [
    ...twice(seen),
    ...scattered(problem, seen),
    ...tooMany(problem, seen),
    ...met(problem, seen),
    ...pins(problem, seen),
  ];
}

function groups(seen: Seen[], keys: (one: Seen) => string[]): Map<string, Seen[]> {
  const found = new Map<string, Seen[]>();
  for (const one of seen)
    for (const key of keys(one)) {
      const list = found.get(key);
      if (list) list.push(one);
      else found.set(key, [one]);
    }
  return found;
}

function twice(seen: Seen[]): Broken[] {
  const lists = [...groups(seen, ({ wish }) => [wish.id]).values()];
  return lists.filter((list) => list.length > 1).map((list) => broken('once', list));
}

function scattered({ limits }: Problem, seen: Seen[]): Broken[] {
  if (!limits.siblingsTogether) return [];
  return [...groups(seen, ({ family }) => [family.id])].flatMap(([id, list]) => {
    const days = new Set(list.map(({ placement }) => placement.day));
    const siblings = (list[0]?.family.children.length ?? 0) > 1;
    return siblings && days.size > 1 ? [broken('siblings-together', list, id)] : [];
  });
}

function tooMany({ limits }: Problem, seen: Seen[]): Broken[] {
  const most = limits.talksPerChild ?? Number.POSITIVE_INFINITY;
  return [...groups(seen, ({ wish }) => wish.children)].flatMap(([child, list]) =>
    list.length > most ? [broken('talks-per-child', list, child)] : [],
  );
}

/** Presence in the school runs from a family's first talk in person to its last, day by day. */
function met({ apart }: Problem, seen: Seen[]): Broken[] {
  const here = seen.filter(({ wish }) => (wish.mode ?? 'person') === 'person');
  const days = byPersonAndDay(here, ({ family }) => [family.id]);
  const found: Broken[] = [];
  for (const { families, gapMinutes } of apart) {
    const [a, b] = families;
    for (const day of new Set(here.map(({ placement }) => placement.day))) {
      const one = days.get(JSON.stringify([a, day])) ?? [];
      const other = days.get(JSON.stringify([b, day])) ?? [];
      if (one.length === 0 || other.length === 0) continue;
      const apartBy = Math.max(begins(other) - ends(one), begins(one) - ends(other));
      if (apartBy < gapMinutes) found.push(broken('apart', [...one, ...other], a, b));
    }
  }
  return found;
}

const begins = (list: Seen[]) => Math.min(...list.map(({ from }) => from));
const ends = (list: Seen[]) => Math.max(...list.map(({ to }) => to));

function pins({ pins: promised }: Problem, seen: Seen[]): Broken[] {
  const placed = new Map(seen.map(({ placement }) => [placement.wish, placement]));
  return promised.flatMap((pin) => {
    const now = placed.get(pin.wish);
    const stays =
      now?.day === pin.day && now.at === pin.at && (!pin.interpreter || pin.interpreter === now.interpreter);
    return stays ? [] : [{ rule: 'pinned' as const, wishes: [pin.wish], who: [] }];
  });
}
