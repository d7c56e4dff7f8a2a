import type { Model } from '../model/model.ts';
import { IMPOSSIBLE, MOST_MOVED, mostMoved } from '../visit/asked.ts';
import { VisitTable } from '../visit/visit-table.ts';

/** What a family bears at least even if it had the school to itself. */
export type Floor = {
  /** Denied weight it cannot escape: wishes without a slot, pins, its own limits. */
  denied: number;
  /** Waiting at least, by denied weight in ascending order: only where denying more makes it less. */
  waiting: Map<number, number>;
};

/** One family's floor after the other, exactly, by the visit table on the slots that are open to it at all. */
export class Floors {
  readonly #model: Model;
  readonly #table: VisitTable;
  readonly #cost: Float64Array;
  readonly #denied = new Float64Array(MOST_MOVED);
  readonly #most: number;

  constructor(model: Model) {
    this.#model = model;
    this.#table = new VisitTable(model);
    this.#cost = new Float64Array(MOST_MOVED * model.slots);
    this.#most = mostMoved(model);
  }

  /** @param only the wishes that count: the others are denied anyway */
  of(family: number, only?: Uint8Array): Floor {
    const model = this.#model;
    const wishes = model.familyWishes[family] as Int32Array;
    const possible = [...wishes].filter((wish) => (!only || only[wish]) && hasSlot(model, wish));
    const lost = weigh(model, wishes) - weigh(model, possible);
    if (possible.length === 0) return { denied: lost, waiting: new Map([[lost, 0]]) };
    if (possible.length > this.#most) return unknown(model, family, lost, possible);
    possible.forEach((wish, j) => {
      for (let s = 0; s < model.slots; s++)
        this.#cost[j * model.slots + s] = model.open[wish * model.slots + s] ? 0 : IMPOSSIBLE;
    });
    this.#table.best({
      family,
      moved: possible,
      standing: [],
      at: new Int32Array(0),
      cost: this.#cost,
      denied: this.#denied,
      idle: 1,
      extraVisit: model.extraVisit,
      longestGap: model.slots,
    });
    return floorFrom(model, possible, lost, this.#table);
  }
}

function floorFrom(model: Model, possible: number[], lost: number, table: VisitTable): Floor {
  const least = new Map<number, number>();
  const limited = possible.length > model.talksPerChild;
  const full = (1 << possible.length) - 1;
  for (let set = 0; set <= full; set++) {
    const cost = table.costOf(set);
    if (cost >= IMPOSSIBLE || (limited && !withinLimit(model, possible, set))) continue;
    let d = lost;
    for (let rest = full & ~set; rest !== 0; rest &= rest - 1)
      d += model.weight[possible[31 - Math.clz32(rest & -rest)] as number] as number;
    if (cost < (least.get(d) ?? IMPOSSIBLE)) least.set(d, cost);
  }
  const waiting = new Map<number, number>();
  let sofar = IMPOSSIBLE;
  for (const d of [...least.keys()].sort((a, b) => a - b)) {
    if ((least.get(d) as number) >= sofar) continue;
    sofar = least.get(d) as number;
    waiting.set(d, sofar);
  }
  return { denied: Math.min(...waiting.keys()), waiting };
}

/** What a family waits at least when so much of its weight is denied, or less. */
export function leastWaiting({ waiting }: Floor, denied: number): number {
  let least = 0;
  for (const [d, cost] of waiting) if (d <= denied) least = cost;
  return least;
}

/** Too many talks for the table: nothing is claimed but the limit of talks per child. */
function unknown(model: Model, family: number, lost: number, possible: number[]): Floor {
  const perChild = model.talksPerChild >= (model.familyWishes[family] as Int32Array).length;
  const least = perChild ? lost : lost + overLimit(model, possible);
  return { denied: least, waiting: new Map([[least, 0]]) };
}

/** Weight that the limit per child denies at least: the lightest of the child with the most to lose. */
function overLimit(model: Model, possible: number[]): number {
  const children = new Set(possible.flatMap((wish) => [...(model.wishChildren[wish] as Int32Array)]));
  return Math.max(
    0,
    ...[...children].map((child) => {
      const own = possible.filter((wish) => model.wishChildren[wish]?.includes(child));
      const weights = own.map((wish) => model.weight[wish] as number).sort((a, b) => b - a);
      return weights.slice(model.talksPerChild).reduce((sum, weight) => sum + weight, 0);
    }),
  );
}

function withinLimit(model: Model, possible: number[], set: number): boolean {
  const talks = new Map<number, number>();
  possible.forEach((wish, j) => {
    if (set & (1 << j))
      for (const child of model.wishChildren[wish] as Int32Array)
        talks.set(child, (talks.get(child) ?? 0) + 1);
  });
  return Math.max(0, ...talks.values()) <= model.talksPerChild;
}

/** Whether a wish could be held at all. */
export const hasSlot = (model: Model, wish: number): boolean => {
  const at = model.open.indexOf(1, wish * model.slots);
  return at >= 0 && at < (wish + 1) * model.slots;
};

const weigh = (model: Model, wishes: ArrayLike<number>): number =>
  Array.from(wishes).reduce((sum, wish) => sum + (model.weight[wish] as number), 0);
