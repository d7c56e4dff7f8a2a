import type { Fault, FaultRule } from '../problem/faults.ts';

/** Beyond so many faults nobody goes on looking. */
const MOST_FOUND = 100_000;
const MOST_TOLD = 100;

/** Faults as they are found: the first of each rule and list is kept, the others are counted. */
export class Told {
  readonly #first = new Map<string, Fault>();
  #found = 0;

  get full(): boolean {
    return this.#found >= MOST_FOUND;
  }

  get any(): boolean {
    return this.#found > 0;
  }

  get faults(): Fault[] {
    return [...this.#first.values()].slice(0, MOST_TOLD);
  }

  say(rule: FaultRule, where: string, what: string): void {
    this.#found++;
    const key = `${rule} ${where.replace(/\d+/g, '')}`;
    const known = this.#first.get(key);
    if (known) known.more = (known.more ?? 0) + 1;
    else this.#first.set(key, { rule, where: cut(where), what: cut(what) });
  }
}

const cut = (text: string): string => (text.length > 120 ? `${text.slice(0, 119)}…` : text);
