import type { LinearProgram } from '../lp/lp.ts';
import type { Model } from '../model/model.ts';
import type { Effort } from '../search/effort.ts';
import { Rows } from './rows.ts';

/** Beyond so many columns, or entries of rows, nobody tries. */
const MOST_COLUMNS = 400_000;
const MOST_ENTRIES = 3_000_000;

/**
 * Stage 1 as a linear programme: a column for every wish and slot it could have, and the rules as rows "at most".
 * Walking, waits and pairs apart are left out, which can only make the bound weaker, never wrong. `wishOf` tells
 * each column's wish (-1 for the days of a family that comes together); the first rows are the wishes' own. Promised wishes
 * cannot be denied.
 */
export type Relaxation = { program: LinearProgram; wishOf: Int32Array; wishes: number; promised: Uint8Array };

/** Writes the programme down; undefined where it would be too large, or was cut short. */
export async function relaxationOf(model: Model, effort: Effort): Promise<Relaxation | undefined> {
  const { slots, wishes } = model;
  const column = new Int32Array(wishes * slots).fill(-1);
  const wishOf: number[] = [];
  const cost: number[] = [];
  for (let cell = 0; cell < column.length; cell++) {
    if (!model.open[cell]) continue;
    const wish = Math.floor(cell / slots);
    column[cell] = wishOf.push(wish) - 1;
    cost.push(-(model.weight[wish] as number));
  }
  if (wishOf.length > MOST_COLUMNS) return undefined;
  const rows = new Rows();
  const at = (list: ArrayLike<number>, s: number) =>
    Array.from(list)
      .map((wish) => column[wish * slots + s] as number)
      .filter((c) => c >= 0);
  const of = (wish: number, from = 0, to = slots) =>
    Array.from(column.subarray(wish * slots + from, wish * slots + to)).filter((c) => c >= 0);

  for (let wish = 0; wish < wishes; wish++) rows.atMost(1, of(wish), true);
  for (const [t, list] of model.teacherWishes.entries()) {
    if (rows.entries > MOST_ENTRIES || (effort.pressing && !(await effort.breathe()))) return undefined;
    for (let s = 0; s < slots; s++) rows.atMost(1, at(list, s));
    const most = model.breakAfter[t] as number;
    for (let s = 0; s + most < slots && rows.entries <= MOST_ENTRIES; s++) {
      if (model.dayOf[s] !== model.dayOf[s + most]) continue;
      rows.atMost(most, Array.from({ length: most + 1 }, (_, k) => at(list, s + k)).flat());
    }
  }
  for (const list of model.familyWishes) {
    if (rows.entries > MOST_ENTRIES || (effort.pressing && !(await effort.breathe()))) return undefined;
    for (let s = 0; s < slots; s++) rows.atMost(1, at(list, s));
    for (const child of new Set(
      Array.from(list).flatMap((wish) => [...(model.wishChildren[wish] as Int32Array)]),
    )) {
      const own = Array.from(list).filter((wish) => model.wishChildren[wish]?.includes(child));
      if (own.length > model.talksPerChild)
        rows.atMost(
          model.talksPerChild,
          own.flatMap((wish) => of(wish)),
        );
    }
  }
  interpreterRows(model, rows, at);
  model.familyWishes.forEach((list, family) => {
    if (!model.together[family] || model.days < 2) return;
    const days = Array.from({ length: model.days }, () => {
      cost.push(0);
      return wishOf.push(-1) - 1;
    });
    rows.atMost(1, days);
    for (const wish of list)
      days.forEach((y, d) => {
        rows.atMost(0, of(wish, model.dayStart[d], model.dayStart[d + 1]), false, y);
      });
  });
  const program = rows.program(cost);
  const promised = Uint8Array.from(model.pinnedAt, (slot, wish) => Number(slot >= 0 && of(wish).length > 0));
  for (let wish = 0; wish < wishes; wish++) if (promised[wish]) program.lower[wish] = 1;
  return { program, wishOf: Int32Array.from(wishOf), wishes, promised };
}

/** At each slot, no more talks in a language (and in all of them together) than interpreters who speak it. */
function interpreterRows(model: Model, rows: Rows, at: (list: number[], s: number) => number[]): void {
  const groups = model.languages.map((_, language) => [language]);
  if (groups.length > 1) groups.push(groups.flat());
  const spoken: number[][] = model.languages.map(() => []);
  model.wishLanguage.forEach((language, wish) => void spoken[language]?.push(wish));
  for (const languages of groups) {
    const list = languages.flatMap((language) => spoken[language] as number[]);
    const speakers = new Set(languages.flatMap((language) => [...(model.speakers[language] as Int32Array)]));
    for (let s = 0; s < model.slots; s++) {
      const there = [...speakers].filter((i) => model.interpreterOpen[i * model.slots + s]).length;
      rows.atMost(there, at(list, s));
    }
  }
}
