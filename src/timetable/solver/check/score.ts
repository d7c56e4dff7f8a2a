import type { Problem, Span, Teacher } from '../problem/problem.ts';
import type { Score } from '../problem/schedule.ts';
import { byPersonAndDay, type Seen } from './seen.ts';

/** The score of a schedule, counted afresh from the placements. */
export function scoreOf(problem: Problem, seen: Seen[]): Score {
  const weight = seen.reduce((sum, { wish }) => sum + (wish.priority ?? 1), 0);
  const idle = new Map<string, number>();
  const visits = new Map<string, number>();
  for (const [key, list] of byPersonAndDay(seen, ({ family }) => [family.id])) {
    const family = String(JSON.parse(key)[0]);
    const span = ((list.at(-1)?.to ?? 0) - (list[0]?.from ?? 0)) / problem.slotMinutes;
    idle.set(family, (idle.get(family) ?? 0) + span - list.length);
    visits.set(family, (visits.get(family) ?? 0) + 1);
  }
  const slots = sum([...idle.values()]);
  const extraVisits = sum([...visits.values()].map((days) => days - 1));
  const teacherIdle = idleOfTeachers(problem, seen);
  const denied = new Map<string, number>();
  const granted = new Set(seen.map(({ wish }) => wish.id));
  for (const { id, family } of problem.wishes)
    if (!granted.has(id)) denied.set(family, (denied.get(family) ?? 0) + 1);
  const squares = problem.families.map(({ id }) => (denied.get(id) ?? 0) ** 2 + (idle.get(id) ?? 0) ** 2);
  const unfairness = sum(squares);
  const { weights } = problem;
  return {
    granted: { weight, talks: seen.length },
    waiting: { slots, extraVisits, cost: slots + weights.extraVisit * extraVisits },
    comfort: {
      teacherIdle,
      unfairness,
      cost: weights.compactness * teacherIdle + weights.fairness * unfairness,
    },
  };
}

function idleOfTeachers(problem: Problem, seen: Seen[]): number {
  const teachers = new Map(problem.teachers.map((teacher) => [teacher.id, teacher]));
  let idle = 0;
  for (const [key, list] of byPersonAndDay(seen, (one) => one.teachers.map(({ id }) => id))) {
    const [id, day] = JSON.parse(key) as [string, string];
    const teacher = teachers.get(id) as Teacher;
    const last = list.at(-1)?.from ?? 0;
    const taken = new Set(list.map(({ from }) => from));
    for (let at = list[0]?.from ?? 0; at < last; at += problem.slotMinutes) {
      if (!taken.has(at) && isOpen(teacher, day, at, at + problem.slotMinutes)) idle++;
    }
  }
  return idle;
}

function isOpen({ hours, breaks }: Teacher, day: string, from: number, to: number): boolean {
  const within = (span: Span) => span.day === day && span.from <= from && to <= span.to;
  const touching = (span: Span) => span.day === day && span.from < to && from < span.to;
  return hours.some(within) && !(breaks ?? []).some(touching);
}

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
