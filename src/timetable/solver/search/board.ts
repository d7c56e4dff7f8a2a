import type { Model } from '../model/model.ts';

/** One change of the board, so that it can be taken back: the wish and where it stood. */
type Step = { wish: number; slot: number; interpreter: number };

/**
 * A plan in the making: who is where at which slot. Only `place` and `remove` change it; each step is remembered
 * until `keep`, and `back` undoes to a mark.
 */
export class Board {
  readonly model: Model;
  /** Slot of each wish, or -1. */
  readonly at: Int32Array;
  readonly with: Int32Array;
  readonly teacherAt: Int32Array;
  readonly interpreterAt: Int32Array;
  /** Slots that the search keeps free for teachers' breaks: see `setBreaks`. */
  readonly shut: Uint8Array;
  #steps: Step[] = [];

  constructor(model: Model) {
    this.model = model;
    this.at = new Int32Array(model.wishes).fill(-1);
    this.with = new Int32Array(model.wishes).fill(-1);
    this.shut = new Uint8Array(model.teachers * model.slots);
    this.teacherAt = new Int32Array(model.teachers * model.slots).fill(-1);
    this.interpreterAt = new Int32Array(model.interpreters * model.slots).fill(-1);
  }

  /** Puts an unplaced wish on a slot that is free for everybody; `interpreter` is -1 where none is needed. */
  place(wish: number, slot: number, interpreter: number): void {
    this.#steps.push({ wish, slot: -1, interpreter: -1 });
    this.#set(wish, slot, interpreter);
  }

  remove(wish: number): void {
    const slot = this.at[wish] as number;
    if (slot < 0) return;
    this.#steps.push({ wish, slot, interpreter: this.with[wish] as number });
    this.#clear(wish);
  }

  mark(): number {
    return this.#steps.length;
  }

  /** Undoes to a mark, telling every wish that moves. */
  back(to: number, moved: (wish: number) => void): void {
    while (this.#steps.length > to) {
      const step = this.#steps.pop() as Step;
      moved(step.wish);
      if ((this.at[step.wish] as number) >= 0) this.#clear(step.wish);
      if (step.slot >= 0) this.#set(step.wish, step.slot, step.interpreter);
    }
  }

  /** Whether a wish had a slot at a mark. */
  heldAt(mark: number, wish: number): boolean {
    for (let k = mark; k < this.#steps.length; k++) {
      const step = this.#steps[k] as Step;
      if (step.wish === wish) return step.slot >= 0;
    }
    return (this.at[wish] as number) >= 0;
  }

  keep(): void {
    this.#steps.length = 0;
  }

  #set(wish: number, slot: number, interpreter: number): void {
    const { slots, wishTeachers } = this.model;
    this.at[wish] = slot;
    this.with[wish] = interpreter;
    for (const t of wishTeachers[wish] as Int32Array) this.teacherAt[t * slots + slot] = wish;
    if (interpreter >= 0) this.interpreterAt[interpreter * slots + slot] = wish;
  }

  #clear(wish: number): void {
    const { slots, wishTeachers } = this.model;
    const slot = this.at[wish] as number;
    const interpreter = this.with[wish] as number;
    for (const t of wishTeachers[wish] as Int32Array) this.teacherAt[t * slots + slot] = -1;
    if (interpreter >= 0) this.interpreterAt[interpreter * slots + slot] = -1;
    this.at[wish] = -1;
    this.with[wish] = -1;
  }
}
