import { tollAt } from '../search/obstacles.ts';
import type { Search } from '../search/search.ts';
import { IMPOSSIBLE } from '../visit/asked.ts';
import { impossibleBecause } from './impossible.ts';

/** Why a wish was not granted, as a value: a page finds the words. */
export type ReasonKind =
  | 'teacher-has-no-hours'
  | 'family-has-no-time'
  | 'no-common-time'
  | 'nobody-speaks-the-language'
  | 'interpreter-has-no-time'
  | 'talks-per-child'
  | 'teacher-is-taken'
  | 'family-is-elsewhere'
  | 'interpreter-is-taken'
  | 'rest-of-the-evening';

/**
 * `who` are ids: the teachers without hours, the interpreters who are taken, the child at its limit. `slots` is how
 * many of the slots the wish could have had fall to this reason (0 where there were none to begin with).
 */
export type Because = { kind: ReasonKind; who: string[]; slots: number };
export type Reason = { wish: string; because: Because[] };

/** The reasons of every wish that was not granted, those that cost it the most slots first. */
export function reasonsOf(search: Search): Reason[] {
  const { model, board } = search;
  return model.problem.wishes.flatMap(({ id }, wish) => {
    if ((board.at[wish] as number) >= 0) return [];
    const impossible = impossibleBecause(model, wish);
    return [{ wish: id, because: impossible ? [impossible] : contended(search, wish) }];
  });
}

function contended(search: Search, wish: number): Because[] {
  const { model, board } = search;
  const { problem, slots } = model;
  const tally = new Map<string, Because>();
  const add = (kind: ReasonKind, who: string[]) => {
    const key = JSON.stringify([kind, who]);
    const known = tally.get(key);
    if (known) known.slots++;
    else tally.set(key, { kind, who, slots: 1 });
  };
  const child = fullChild(search, wish);
  if (child !== undefined) add('talks-per-child', [child]);
  for (let s = 0; s < slots; s++) {
    if (!model.open[wish * slots + s]) continue;
    const taken = [...(model.wishTeachers[wish] as Int32Array)].filter(
      (t) => (board.teacherAt[t * slots + s] as number) >= 0,
    );
    const family = model.wishFamily[wish] as number;
    const elsewhere = [...(model.familyWishes[family] as Int32Array)].some((own) => board.at[own] === s);
    if (elsewhere) add('family-is-elsewhere', [problem.families[family]?.id ?? '']);
    else if (taken.length > 0)
      add(
        'teacher-is-taken',
        taken.map((t) => problem.teachers[t]?.id ?? ''),
      );
    else if (tollAt(board, wish, s, () => IMPOSSIBLE) < IMPOSSIBLE) add('rest-of-the-evening', []);
    else {
      const speakers = model.speakers[model.wishLanguage[wish] as number] ?? new Int32Array(0);
      const busy = [...speakers].filter((i) => model.interpreterOpen[i * slots + s]);
      const allTaken =
        busy.length > 0 && busy.every((i) => (board.interpreterAt[i * slots + s] as number) >= 0);
      if (allTaken)
        add(
          'interpreter-is-taken',
          busy.map((i) => problem.interpreters[i]?.id ?? ''),
        );
      else add('rest-of-the-evening', []);
    }
  }
  return [...tally.values()].sort((a, b) => b.slots - a.slots);
}

/** A child of this wish that has all the talks it may have. */
function fullChild({ model, board }: Search, wish: number): string | undefined {
  const ids = model.problem.wishes[wish]?.children ?? [];
  const all = model.familyWishes[model.wishFamily[wish] as number] as Int32Array;
  const at = [...(model.wishChildren[wish] as Int32Array)].findIndex((child) => {
    const talks = [...all].filter(
      (w) => (board.at[w] as number) >= 0 && model.wishChildren[w]?.includes(child),
    );
    return talks.length >= model.talksPerChild;
  });
  return ids[at];
}
