import type { Model } from '../model/model.ts';
import { type Asked, IMPOSSIBLE, MOST_MOVED, mostMoved } from '../visit/asked.ts';
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
  /** Which of equally good slots to prefer: less is better, in all well below 50. */
  liking?: (wish: number, slot: number) => number;
};

const TINY = 1e-6;

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
  /** Wishes that may be newly placed: see `entitle`. */
  readonly eligible: Uint8Array;
  /** Sum of all burdens. */
  total = 0;
  /** Evenings looked at, larger ones counting for more: what the budget counts. */
  work = 0;
  readonly #table: VisitTable;
  readonly #most: number;
  readonly #tolls: Float64Array;
  readonly #cost: Float64Array;
  readonly #denied = new Float64Array(MOST_MOVED);

  constructor(model: Model, seed: number) {
    this.model = model;
    this.board = new Board(model);
    this.chance = new Chance(seed);
    this.burden = new Float64Array(model.families);
    this.price = new Float64Array(model.families).fill(1);
    this.fixed = new Uint8Array(model.wishes);
    this.eligible = new Uint8Array(model.wishes).fill(1);
    this.#table = new VisitTable(model);
    this.#most = mostMoved(model);
    this.#tolls = new Float64Array(MOST_MOVED * model.slots);
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

  /**
   * The wishes of a family to be set anew together: those that are placed and some that are not, by chance where
   * there are too many for one table.
   */
  movable(family: number, least = 5): number[] {
    const { familyWishes, slots, open } = this.model;
    let placed = 0;
    const ranked: { wish: number; rank: number }[] = [];
    for (const wish of familyWishes[family] as Int32Array) {
      if (this.fixed[wish]) continue;
      const first = open.indexOf(1, wish * slots);
      if (first < 0 || first >= (wish + 1) * slots) continue;
      const stands = (this.board.at[wish] as number) >= 0;
      if (!stands && !this.eligible[wish]) continue;
      if (stands) placed++;
      ranked.push({ wish, rank: this.chance.next() + (stands ? 0 : 0.7) });
    }
    const most = Math.min(Math.max(least, Math.min(placed + 1, 8)), this.#most);
    if (ranked.length > most) ranked.sort((a, b) => a.rank - b.rank).length = most;
    return ranked.map(({ wish }) => wish);
  }

  /** Looks up what every slot costs these talks of a family (they are off the board), for `look` to choose among. */
  survey(family: number, moved: number[]): void {
    const { slots, weight } = this.model;
    const toll = this.toll(family);
    moved.forEach((wish, j) => {
      this.#denied[j] = (weight[wish] as number) * DENIED;
      for (let s = 0; s < slots; s++) this.#tolls[j * slots + s] = tollAt(this.board, wish, s, toll);
    });
  }

  /** The best evening with the talks surveyed last: what it costs, and where they go. */
  look(family: number, moved: number[], wanted: Wanted): { cost: number; slots: Int32Array } {
    const places = this.model.farthest > 0 ? Math.min(this.model.places, moved.length) : 1;
    this.work += 1 + (places * (this.model.slots << moved.length)) / 2048;
    const { slots, familyWishes, extraVisit } = this.model;
    const most = wanted.force ? IMPOSSIBLE : TINY;
    for (let k = 0; k < moved.length * slots; k++) {
      const toll = this.#tolls[k] as number;
      const tie =
        (wanted.liking?.(moved[Math.floor(k / slots)] as number, k % slots) ?? 0) + this.chance.next();
      this.#cost[k] = toll < most ? toll + tie * 0.01 : IMPOSSIBLE;
    }
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
    const { wishFamily, weight } = this.model;
    return (wish) => {
      const other = wishFamily[wish] as number;
      return this.fixed[wish] || other === family
        ? IMPOSSIBLE
        : (this.price[other] as number) * (weight[wish] as number);
    };
  }

  /**
   * Looks for the best evening with the talks surveyed last and sets it, unless it costs more than `most`. Talks of
   * one family can be in each other's way (two children, one teacher, a break due): then that slot is out and it
   * looks again, a few times. Families that gave way are added to `hurt`, each told to `known` before.
   */
  find(
    family: number,
    moved: number[],
    wanted: Wanted,
    most: number,
    hurt: Set<number>,
    known: (family: number) => void,
  ): boolean {
    for (let again = 0; again < 5; again++) {
      const { cost, slots } = this.look(family, moved, wanted);
      if (cost >= IMPOSSIBLE || cost > most) return false;
      const mark = this.board.mark();
      const where = moved.map((_, j) => slots[j] as number);
      const stuck = this.#set(family, moved, where, hurt, known);
      if (stuck < 0) return true;
      this.back(mark);
      // Either of the two may be the one to go elsewhere.
      const placed = where.flatMap((s, j) => (s >= 0 && j <= stuck ? [j] : []));
      const out = this.chance.next() < 0.5 ? stuck : (placed[this.chance.below(placed.length)] as number);
      this.#tolls[out * this.model.slots + (where[out] as number)] = IMPOSSIBLE;
    }
    return false;
  }

  /** @returns -1, or which of the talks was in the way of another */
  #set(
    family: number,
    moved: number[],
    where: number[],
    hurt: Set<number>,
    known: (family: number) => void,
  ): number {
    const gone: number[] = [];
    const toll = this.toll(family);
    for (let j = 0; j < moved.length; j++) {
      const s = where[j] as number;
      if (s >= 0 && !placeWithForce(this.board, moved[j] as number, s, toll, gone)) return j;
    }
    if (!settle(this.board, family, toll, gone)) return where.findLastIndex((s) => s >= 0);
    this.count(family);
    for (const wish of gone) {
      const other = this.model.wishFamily[wish] as number;
      known(other);
      hurt.add(other);
      this.count(other);
    }
    return -1;
  }

  clear(moved: number[]): void {
    for (const wish of moved) this.board.remove(wish);
  }
}
