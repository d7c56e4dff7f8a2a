import { createHash } from 'node:crypto';
import type { Socket } from 'node:net';
import pg from 'pg';

/** Statements a connection keeps prepared; what comes after is planned each time, as without this class. */
const most = 400;

/** A statement is worth preparing when it comes again: what was built for a number of rows rarely does. */
const longest = 6_000;

/**
 * A connection that prepares every statement with parameters under a name made from its text. Row level security makes
 * our statements dear to plan (2 to 6 ms, ten times their execution); prepared, a connection plans each of them once.
 */
export class PreparingClient extends pg.Client {
  readonly #names = new Map<string, string>();
  #held = false;

  /** Whatever is asked before `sendHeld`, or before this turn of the event loop ends, travels in one packet. */
  hold(): void {
    if (this.#held) return;
    this.#held = true;
    this.#stream.cork();
    setImmediate(() => this.sendHeld());
  }

  sendHeld(): void {
    if (!this.#held) return;
    this.#held = false;
    this.#stream.uncork();
  }

  get #stream(): Socket {
    return (this as unknown as { connection: { stream: Socket } }).connection.stream;
  }

  // biome-ignore lint/suspicious/noExplicitAny: the driver's own signature has a dozen overloads
  override query(...args: any[]): any {
    const [text, values, ...more] = args;
    const name =
      typeof text === 'string' && Array.isArray(values) && values.length > 0 ? this.#nameOf(text) : undefined;
    const query = super.query as (...args: unknown[]) => unknown;
    return name ? query.call(this, { name, text, values }, ...more) : query.apply(this, args);
  }

  #nameOf(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known || text.length > longest || this.#names.size >= most) return known;
    const name = createHash('sha256').update(text).digest('base64url').slice(0, 24);
    this.#names.set(text, name);
    return name;
  }
}
