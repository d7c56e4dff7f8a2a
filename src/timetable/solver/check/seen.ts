import type { Family, Interpreter, Problem, Teacher, Wish } from '../problem/problem.ts';
import type { Placement } from '../problem/schedule.ts';

/** A placement with everything it names looked up: what the judge looks at. */
export type Seen = {
  placement: Placement;
  wish: Wish;
  family: Family;
  teachers: Teacher[];
  interpreter: Interpreter | undefined;
  from: number;
  to: number;
};

/** Looks every placement up; those that name nobody are handed back as `strange`. */
export function look(problem: Problem, placements: Placement[]): { seen: Seen[]; strange: Placement[] } {
  const wishes = new Map(problem.wishes.map((wish) => [wish.id, wish]));
  const families = new Map(problem.families.map((family) => [family.id, family]));
  const teachers = new Map(problem.teachers.map((teacher) => [teacher.id, teacher]));
  const interpreters = new Map(problem.interpreters.map((one) => [one.id, one]));
  const seen: Seen[] = [];
  const strange: Placement[] = [];
  for (const placement of placements) {
    const wish = wishes.get(placement.wish);
    const family = wish && families.get(wish.family);
    const who = wish?.teachers.flatMap((id) => teachers.get(id) ?? []) ?? [];
    const interpreter = placement.interpreter ? interpreters.get(placement.interpreter) : undefined;
    const named = placement.interpreter === undefined || interpreter !== undefined;
    if (!wish || !family || who.length !== wish.teachers.length || !named) strange.push(placement);
    else {
      const to = placement.at + problem.slotMinutes;
      seen.push({ placement, wish, family, teachers: who, interpreter, from: placement.at, to });
    }
  }
  return { seen, strange };
}

/** Talks by person and day, each list in the order of time. */
export function byPersonAndDay(seen: Seen[], people: (one: Seen) => string[]): Map<string, Seen[]> {
  const lists = new Map<string, Seen[]>();
  for (const one of seen) {
    for (const person of people(one)) {
      const key = JSON.stringify([person, one.placement.day]);
      const list = lists.get(key);
      if (list) list.push(one);
      else lists.set(key, [one]);
    }
  }
  for (const list of lists.values()) list.sort((a, b) => a.from - b.from);
  return lists;
}
