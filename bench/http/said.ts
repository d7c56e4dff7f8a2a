/** One JSON object a line, and whether everything with a limit reached it. */
export class Said {
  readonly #bench: string;
  readonly #reached: boolean[] = [];

  constructor(bench: string) {
    this.#bench = bench;
  }

  /** @param limit what to reach; `atMost` turns it around. */
  say(of: {
    case: string;
    value: number;
    unit: string;
    limit?: number;
    ratio?: number;
    atMost?: boolean;
    ok?: boolean;
  }): void {
    const { atMost, ...line } = of;
    const measured = line.ratio ?? line.value;
    const ok =
      line.ok ??
      (line.limit === undefined ? undefined : atMost ? measured <= line.limit : measured >= line.limit);
    if (ok !== undefined) this.#reached.push(ok);
    console.log(
      JSON.stringify({
        bench: this.#bench,
        ...line,
        value: round(line.value),
        ratio: line.ratio && round(line.ratio),
        ok,
      }),
    );
  }

  /** The last line. Its exit code is the bench's. */
  finish(): void {
    const ok = this.#reached.every(Boolean);
    const value = this.#reached.filter(Boolean).length;
    console.log(
      JSON.stringify({
        bench: this.#bench,
        case: 'summary',
        value,
        unit: 'limits reached',
        limit: this.#reached.length,
        ok,
      }),
    );
    process.exitCode = ok ? 0 : 1;
  }
}

const round = (value: number): number => Math.round(value * 100) / 100;
