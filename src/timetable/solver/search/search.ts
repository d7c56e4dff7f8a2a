import type { Model } from '../model/model.ts';
import { type Asked, IMPOSSIBLE, MOST_MOVED } from '../visit/asked.ts';
import { VisitTable } from '../visit/visit-table.ts';
import { Board } from './board.ts';
import { burdenOf, DENIED } from './burden.ts';
import { type Toll, tollAt } from './obstacles.ts';
import { Chance } from './random.ts';
import { placeWithForce, settle } from './room.ts';

/** How a family's next evening is looked for. */
export type Wanted = {
  /** Families in the way may be asked to give way, each for its price. */
  force: boolean;
  /** What an idle slot costs against these prices. */
  idle: number;
  longestGap: number;
};

/** A board, everybody's burden, and the one move there is: to give one family a new evening. */
export class Search {
  readonly model: Model;
  readonly board: Board;
  readonly chance: Chance;
  readonly burden: Float64Array;
  /** How often a family was hard to place: what it costs to ask it to give way. */
  readonly price: Float64Array;
  /** Wishes that never move: the pinned ones, and in a re-plan whatever can stay. */
  readonly fixed: Uint8Array;
  /** Sum of all burdens. */
  total = 0;
  /** Evenings looked at: what the budget counts. */
  work = 0;
  readonly #table: VisitTable;
  readonly #cost: Float64Array;
  readonly #denied = new Float64Array(MOST_MOVED);

  constructor(model: Model, seed: number) {
    this.model = model;
    this.board = new Board(model);
    this.chance = new Chance(seed);
    this.burden = new Float64Array(model.families);
    this.price = new Float64Array(model.families).fill(1);
    this.fixed = new Uint8Array(model.wishes);
    this.#table = new VisitTable(model);
    this.#cost = new Float64Array(MOST_MOVED * model.slots);
    for (let family = 0; family < model.families; family++) this.count(family);
  }

  /** Brings a family's burden, and the total, up to date. */
  count(family: number): void {
    const now = burdenOf(this.board, family);
    this.total += now - (this.burden[family] as number);
    this.burden[family] = now;
  }

  /** Goes back to a mark of the board. */
  back(mark: number): void {
    const touched = new Set<number>();
    this.board.back(mark, (wish) => touched.add(this.model.wishFamily[wish] as number));
    for (const family of touched) this.count(family);
  }

  /** The wishes of a family that may be set anew, `MOST_MOVED` at most, unplaced ones first, then by chance. */
  movable(family: number): number[] {
    const all = [...(this.model.familyWishes[family] as Int32Array)];
    const free = all.filter((wish) => !this.fixed[wish] && this.#hasSlot(wish));
    const most = 8;
    if (free.length <= most) return free;
    const order = free.map((wish) => ({
      wish,
      rank: this.chance.next() - ((this.board.at[wish] as number) < 0 ? 0.5 : 0),
    }));
    order.sort((a, b) => a.rank - b.rank);
    return order.slice(0, most).map(({ wish }) => wish);
  }

  #hasSlot(wish: number): boolean {
    const { open, slots } = this.model;
    return open.indexOf(1, wish * slots) < (wish + 1) * slots && open.indexOf(1, wish * slots) >= 0;
  }

  /** The best evening with these talks set anew (they must be off the board): what it costs, and where they go. */
  look(family: number, moved: number[], wanted: Wanted): { cost: number; slots: Int32Array } {
    this.work++;
    const { slots, weight, familyWishes, extraVisit } = this.model;
    const toll: Toll = wanted.force ? this.toll(family) : () => IMPOSSIBLE;
    moved.forEach((wish, j) => {
      this.#denied[j] = (weight[wish] as number) * DENIED;
      for (let s = 0; s < slots; s++) {
        const cost = tollAt(this.board, wish, s, toll);
        this.#cost[j * slots + s] = cost < IMPOSSIBLE ? cost + this.chance.next() * 0.01 : IMPOSSIBLE;
      }
    });
    const standing = [...(familyWishes[family] as Int32Array)].filter(
      (wish) => (this.board.at[wish] as number) >= 0 && !moved.includes(wish),
    );
    const asked: Asked = {
      family,
      moved,
      standing,
      at: this.board.at,
      cost: this.#cost,
      denied: this.#denied,
      idle: wanted.idle,
      extraVisit: extraVisit * wanted.idle,
      longestGap: wanted.longestGap,
    };
    return { cost: this.#table.best(asked), slots: this.#table.found };
  }

  toll(family: number): Toll {
    const { wishFamily } = this.model;
    return (wish) => {
      const other = wishFamily[wish] as number;
      return this.fixed[wish] || other === family ? IMPOSSIBLE : (this.price[other] as number);
    };
  }

  /** Sets talks as `look` found; families that gave way are added to `hurt`. False when it did not work out. */
  set(
    family: number,
    moved: number[],
    slots: Int32Array,
    hurt: Set<number>,
    beforeHurt: (family: number) => void,
  ): boolean {
    const where = moved.map((_, j) => slots[j] as number);
    const gone: number[] = [];
    const toll = this.toll(family);
    const ok = moved.every((wish, j) => {
      const s = where[j] as number;
      return s < 0 || placeWithForce(this.board, wish, s, toll, gone);
    });
    if (!ok || !settle(this.board, family, toll, gone)) return false;
    this.count(family);
    for (const wish of gone) {
      const other = this.model.wishFamily[wish] as number;
      beforeHurt(other);
      hurt.add(other);
      this.count(other);
    }
    return true;
  }

  clear(moved: number[]): void {
    for (const wish of moved) this.board.remove(wish);
  }
}
