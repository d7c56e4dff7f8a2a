/** Time that passes on a page: what had passed when it was made, and what has passed since. Never alarms. */
export class Passing {
  readonly before: number;
  readonly whole: number;

  /** @param before seconds gone when the page was made @param whole seconds there are */
  constructor(before: number, whole: number) {
    this.before = before;
    this.whole = whole;
  }

  /** @param since seconds since the page was made; a device clock set back counts as nothing */
  at(since: number): { minutes: number; filled: number; enough: boolean } {
    const passed = this.before + Math.max(0, since);
    return {
      // never more than there is: "7 of 4 minutes" would be a reproach
      minutes: Math.min(Math.floor(passed / 60), this.whole / 60),
      filled: Math.min(passed, this.whole),
      enough: passed >= this.whole,
    };
  }
}
