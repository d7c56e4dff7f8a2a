import type { Problem } from '../problem/problem.ts';

/** The number of everything that a problem knows by an id: its place in its own list. */
export interface Ids {
  teacher: ReadonlyMap<string, number>;
  interpreter: ReadonlyMap<string, number>;
  family: ReadonlyMap<string, number>;
  wish: ReadonlyMap<string, number>;
  child: ReadonlyMap<string, number>;
  /** The languages that some family needs, in the order of the families. */
  language: ReadonlyMap<string, number>;
}

/** Numbers a problem. Its ids are distinct, as `readProblem` has made sure. */
export function idsOf({ teachers, interpreters, families, wishes }: Problem): Ids {
  return {
    teacher: numbered(teachers.map(({ id }) => id)),
    interpreter: numbered(interpreters.map(({ id }) => id)),
    family: numbered(families.map(({ id }) => id)),
    wish: numbered(wishes.map(({ id }) => id)),
    child: numbered(families.flatMap(({ children }) => children)),
    language: numbered([...new Set(families.flatMap(({ language }) => language ?? []))]),
  };
}

function numbered(ids: string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, at) => [id, at]));
}
