import type { Problem } from '../problem/problem.ts';
import type { Ids } from './ids.ts';
import type { Model } from './model.ts';

/** Per wish the language for which it needs an interpreter, or -1: a teacher of the talk may speak it. */
export function needsOf({ families, teachers, wishes }: Problem, ids: Ids): Int32Array {
  return Int32Array.from(wishes, (wish) => {
    const language = families[ids.family.get(wish.family) as number]?.language;
    const spoken = wish.teachers.some((id) =>
      teachers[ids.teacher.get(id) as number]?.languages?.includes(language ?? ''),
    );
    return language === undefined || spoken ? -1 : (ids.language.get(language) as number);
  });
}

/** Per language who speaks it, those of fewest languages first: whoever speaks many is kept for what others can't. */
export function speakersOf({ interpreters }: Problem, ids: Ids): Int32Array[] {
  const speakers: number[][] = Array.from(ids.language, () => []);
  const many = (k: number) => interpreters[k]?.languages.length ?? 0;
  for (const k of [...interpreters.keys()].sort((a, b) => many(a) - many(b) || a - b))
    for (const language of new Set(interpreters[k]?.languages))
      speakers[ids.language.get(language) ?? -1]?.push(k);
  return speakers.map((list) => Int32Array.from(list));
}

/** The wishes of each of `count` lists, in their order. @param of the lists that each wish stands in */
export function wishesOf(count: number, of: readonly Iterable<number>[]): Int32Array[] {
  const lists: number[][] = Array.from({ length: count }, () => []);
  of.forEach((some, wish) => {
    for (const one of some) lists[one]?.push(wish);
  });
  return lists.map((list) => Int32Array.from(list));
}

/** Per family the others it never meets, with the gap between them in slots. */
export function apartOf(problem: Problem, ids: Ids): Model['apart'] {
  const apart: Model['apart'] = problem.families.map(() => []);
  for (const { families: pair, gapMinutes } of problem.apart) {
    const [a, b] = pair.map((id) => ids.family.get(id) as number) as [number, number];
    const gap = Math.ceil(gapMinutes / problem.slotMinutes);
    apart[a]?.push({ family: b, gap });
    apart[b]?.push({ family: a, gap });
  }
  return apart;
}
