import type { Model } from '../model/model.ts';
import type { Effort } from '../search/effort.ts';
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
  | 'rest-of-the-evening'
  | 'search-was-cut-short';

/**
 * `who` are ids: the teachers without hours, the interpreters who are taken, the child at its limit. `slots` is how
 * many of the slots the wish could have had fall to this reason (0 where there were none to begin with).
 */
export type Because = { kind: ReasonKind; who: string[]; slots: number };
export type Reason = { wish: string; because: Because[] };

/** Looks at a slot, or at an interpreter there, before a cancelled search says no more than that it was cut short. */
const MOST_LOOKS = 200_000;
/** Names told of the many who are in the way. */
const MOST_NAMES = 10;

/** The reasons of every wish that was not granted, those that cost it the most slots first. */
export async function reasonsOf(search: Search, effort: Effort): Promise<Reason[]> {
  const { model, board } = search;
  const short = effort.cancelled;
  const reasons: Reason[] = [];
  let looks = 0;
  for (const [wish, { id }] of model.problem.wishes.entries()) {
    if ((board.at[wish] as number) >= 0) continue;
    const impossible = impossibleBecause(model, wish);
    const hurry = effort.pressing && !(await effort.breathe());
    if (!impossible && hurry) looks += model.slots * (1 + (speakersOf(model, wish)?.length ?? 0));
    if (impossible) reasons.push({ wish: id, because: [impossible] });
    else if (looks > MOST_LOOKS)
      reasons.push({ wish: id, because: [{ kind: 'search-was-cut-short', who: [], slots: 0 }] });
    else reasons.push({ wish: id, because: contended(search, wish, short) });
  }
  return reasons;
}

function contended(search: Search, wish: number, cancelled: boolean): Because[] {
  const { model, board } = search;
  const { problem, slots } = model;
  const tally = new Map<string, Because>();
  const add = (kind: ReasonKind, who: string[]) => {
    const key = `${kind} ${who.join('\n')}`;
    const known = tally.get(key);
    if (known) known.slots++;
    else tally.set(key, { kind, who, slots: 1 });
  };
  const child = fullChild(search, wish);
  if (child !== undefined) add('talks-per-child', [child]);
  const family = model.wishFamily[wish] as number;
  const busy = new Set(
    Array.from(model.familyWishes[family] as Int32Array, (own) => board.at[own] as number),
  );
  const who = [...(model.wishTeachers[wish] as Int32Array)];
  for (let s = 0; s < slots; s++) {
    if (!model.open[wish * slots + s]) continue;
    const taken = who.filter((t) => (board.teacherAt[t * slots + s] as number) >= 0);
    if (busy.has(s)) add('family-is-elsewhere', [problem.families[family]?.id ?? '']);
    else if (taken.length > 0)
      add(
        'teacher-is-taken',
        taken.map((t) => problem.teachers[t]?.id ?? ''),
      );
    else add(...besides(search, wish, s, cancelled));
  }
  return [...tally.values()].sort((a, b) => b.slots - a.slots);
}

/** Why not at a slot at which family and teachers have nothing else. */
function besides(search: Search, wish: number, s: number, cancelled: boolean): [ReasonKind, string[]] {
  const { model, board } = search;
  const { slots, problem } = model;
  const row = (i: number) => i * slots + s;
  const speakers = speakersOf(model, wish);
  const isFree = (i: number) => model.interpreterOpen[row(i)] && (board.interpreterAt[row(i)] as number) < 0;
  if (speakers && !speakers.some(isFree)) {
    const there = speakers.filter((i) => model.interpreterOpen[row(i)]).subarray(0, MOST_NAMES);
    return ['interpreter-is-taken', Array.from(there, (i) => problem.interpreters[i]?.id ?? '')];
  }
  const free = cancelled && tollAt(board, wish, s, () => IMPOSSIBLE) < IMPOSSIBLE;
  return [free ? 'search-was-cut-short' : 'rest-of-the-evening', []];
}

const speakersOf = ({ speakers, wishLanguage }: Model, wish: number): Int32Array | undefined =>
  speakers[wishLanguage[wish] as number];

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
