import { gridOf } from '../problem/grid.ts';
import type { Hours, Problem } from '../problem/problem.ts';
import { crowdFaults } from './crowd.ts';
import { MOST_CELLS, MOST_SLOTS } from './size.ts';
import type { Told } from './told.ts';

/** Rules that a well-formed problem can still break: names, times, and wishes made twice. */
export function meaningFaults(problem: Problem, told: Told): void {
  const say: Told['say'] = (...fault) => told.say(...fault);
  const { days, teachers, interpreters, families, wishes } = problem;

  days.forEach(({ id, from, to }, k) => {
    if (to - from < problem.slotMinutes) say('day', `days[${k}]`, `${id}: from ${from} to ${to}`);
  });
  const { count } = gridOf(problem);
  if (count > MOST_SLOTS) say('size', 'days', `${count} slots, at most ${MOST_SLOTS}`);
  if (count * wishes.length > MOST_CELLS)
    say('size', 'wishes', `${wishes.length} wishes × ${count} slots, at most ${MOST_CELLS}`);

  for (const [name, list] of Object.entries({ days, teachers, interpreters, families, wishes }))
    twice(name, list);
  function twice(name: string, list: { id: string }[]): void {
    const seen = new Set<string>();
    list.forEach(({ id }, k) => {
      if (seen.has(id)) say(name === 'days' ? 'day' : 'unique-id', `${name}[${k}].id`, id);
      seen.add(id);
    });
  }

  const dayIds = new Set(days.map(({ id }) => id));
  const spans = (list: Hours[] | undefined, where: string) => {
    list?.forEach(({ day, from, to }, k) => {
      if (!dayIds.has(day)) say('known-id', `${where}[${k}].day`, day);
      if (to <= from) say('span', `${where}[${k}]`, `from ${from} to ${to}`);
    });
  };
  teachers.forEach(({ hours, breaks }, k) => {
    spans(hours, `teachers[${k}].hours`);
    spans(breaks, `teachers[${k}].breaks`);
  });
  interpreters.forEach(({ hours }, k) => void spans(hours, `interpreters[${k}].hours`));
  families.forEach(({ windows }, k) => void spans(windows, `families[${k}].windows`));
  const owner = new Map<string, string>();
  families.forEach(({ id, children }, k) => {
    if (told.full) return;
    children.forEach((child, c) => {
      if (owner.has(child)) say('unique-id', `families[${k}].children[${c}]`, child);
      owner.set(child, id);
    });
  });

  const teacherIds = new Set(teachers.map(({ id }) => id));
  const familyIds = new Set(families.map(({ id }) => id));
  const made = new Set<string>();
  wishes.forEach((wish, k) => {
    if (told.full) return;
    if (!familyIds.has(wish.family)) say('known-id', `wishes[${k}].family`, wish.family);
    wish.teachers.forEach((id, t) => {
      if (!teacherIds.has(id)) say('known-id', `wishes[${k}].teachers[${t}]`, id);
      if (wish.teachers.indexOf(id) < t) say('unique-id', `wishes[${k}].teachers[${t}]`, id);
    });
    wish.children.forEach((id, c) => {
      const whose = owner.get(id);
      if (whose === undefined) say('known-id', `wishes[${k}].children[${c}]`, id);
      else if (whose !== wish.family) say('own-child', `wishes[${k}].children[${c}]`, id);
      if (wish.children.indexOf(id) < c) say('unique-id', `wishes[${k}].children[${c}]`, id);
    });
    const key = JSON.stringify([wish.family, [...wish.children].sort(), [...wish.teachers].sort()]);
    if (made.has(key)) say('same-wish', `wishes[${k}]`, wish.id);
    made.add(key);
  });

  const ways = new Set<string>();
  problem.walking.ways?.forEach(({ buildings }, k) => {
    const key = JSON.stringify([...buildings].sort());
    if (ways.has(key) || buildings[0] === buildings[1])
      say('way-once', `walking.ways[${k}]`, buildings.join(', '));
    ways.add(key);
  });
  problem.apart.forEach(({ families: [a, b] }, k) => {
    for (const id of [a, b]) if (!familyIds.has(id)) say('known-id', `apart[${k}].families`, id);
    if (a === b) say('apart-pair', `apart[${k}].families`, a);
  });
  if (!told.any) crowdFaults(problem, told);
}
