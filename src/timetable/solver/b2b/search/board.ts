import { type B2bProblem, meetingsOf, openSlots } from '../problem.ts';

const FREE = -1;

/** A plan in the making, in which no rule but "every meeting is placed" is ever broken. Everything counts from 0. */
export class Board {
  readonly slots: number;
  readonly tables: number;
  readonly open: readonly (readonly number[])[];
  readonly own: readonly (readonly number[])[];
  readonly between: readonly (readonly number[])[];
  /** The slot of each meeting, or -1. */
  readonly slotOf: Int16Array;
  readonly #allowed: Uint8Array;
  readonly #at: Int32Array;
  readonly #load: Int32Array;

  constructor(problem: B2bProblem) {
    this.slots = problem.slots;
    this.tables = problem.tables;
    this.open = openSlots(problem).map((slots) => slots.map((slot) => slot - 1));
    this.own = meetingsOf(problem);
    this.between = problem.meetings.map(({ between }) => between.map((who) => who - 1));
    this.slotOf = new Int16Array(problem.meetings.length).fill(FREE);
    this.#allowed = new Uint8Array(problem.meetings.length * problem.slots);
    this.open.forEach((slots, meeting) => {
      for (const slot of slots) this.#allowed[meeting * this.slots + slot] = 1;
    });
    this.#at = new Int32Array(problem.participants * problem.slots).fill(FREE);
    this.#load = new Int32Array(problem.slots);
  }

  /** The meeting of a participant in a slot, or -1. */
  meetingAt(who: number, slot: number): number {
    return this.#at[who * this.slots + slot] as number;
  }

  allows(meeting: number, slot: number): boolean {
    return this.#allowed[meeting * this.slots + slot] === 1;
  }

  roomAt(slot: number): number {
    return this.tables - (this.#load[slot] as number);
  }

  put(meeting: number, slot: number): void {
    for (const who of this.between[meeting] ?? []) this.#at[who * this.slots + slot] = meeting;
    this.slotOf[meeting] = slot;
    this.#load[slot] = (this.#load[slot] as number) + 1;
  }

  take(meeting: number): void {
    const slot = this.slotOf[meeting] as number;
    if (slot === FREE) return;
    for (const who of this.between[meeting] ?? []) this.#at[who * this.slots + slot] = FREE;
    this.slotOf[meeting] = FREE;
    this.#load[slot] = (this.#load[slot] as number) - 1;
  }

  /** The meetings that a meeting would drive from a slot, its table's aside. */
  drivenBy(meeting: number, slot: number): number[] {
    const driven = (this.between[meeting] ?? []).map((who) => this.meetingAt(who, slot));
    return [...new Set(driven)].filter((other) => other !== FREE && other !== meeting);
  }

  meetingsIn(slot: number): number[] {
    return [...this.slotOf.keys()].filter((meeting) => this.slotOf[meeting] === slot);
  }

  /** A participant's gaps, and the idle slots in them. */
  idleOf(who: number): { gaps: number; idle: number } {
    let [gaps, idle, last] = [0, 0, -1];
    for (let slot = 0, at = who * this.slots; slot < this.slots; slot++, at++) {
      if (this.#at[at] === FREE) continue;
      if (last >= 0 && slot > last + 1) {
        gaps++;
        idle += slot - last - 1;
      }
      last = slot;
    }
    return { gaps, idle };
  }
}
