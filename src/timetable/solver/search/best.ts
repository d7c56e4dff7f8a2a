import type { Search } from './search.ts';

/** The best whole plan that was on the board at any time it was shown. */
export class Best {
  #total = Number.POSITIVE_INFINITY;
  #at = new Int32Array(0);
  #with = new Int32Array(0);

  /** Remembers the board if it bears less than any before. */
  see({ board, total }: Search): void {
    if (total >= this.#total - 1e-6) return;
    this.#total = total;
    this.#at = board.at.slice();
    this.#with = board.with.slice();
  }

  /** Sets the board back to the best that was seen, unless it is as good. */
  restore(search: Search): void {
    const { board, model } = search;
    if (search.total <= this.#total + 1e-6) return;
    for (let wish = 0; wish < model.wishes; wish++)
      if (board.at[wish] !== this.#at[wish] || board.with[wish] !== this.#with[wish]) board.remove(wish);
    for (let wish = 0; wish < model.wishes; wish++) {
      const slot = this.#at[wish] as number;
      if (slot >= 0 && (board.at[wish] as number) < 0) board.place(wish, slot, this.#with[wish] as number);
    }
    board.keep();
    for (let family = 0; family < model.families; family++) search.count(family);
  }
}
