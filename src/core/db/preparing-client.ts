import { createHash } from 'node:crypto';
import pg from 'pg';
// @ts-expect-error untyped: how the driver's own queries write values down
import { prepareValue } from 'pg/lib/utils.js';
import { type Answer, Packet, type Prepared, type Statement } from './packet.ts';

/** Statements a connection keeps prepared; what comes after is planned each time, as without this class. */
const most = 400;

/** A statement is worth preparing when it comes again: what was built for a number of rows rarely does. */
const longest = 6_000;

/** What is asked of the database: a text and values as the program has them. */
export type Asked = readonly [text: string, values?: readonly unknown[]];

/** The same, its values as they travel. */
export type Written = readonly [text: string, values: Statement['values']];

/** @throws when a value cannot be written down; nothing has been sent then */
export function written([text, values = []]: Asked): Written {
  return [text, values.map(prepareValue) as Statement['values']];
}

/**
 * A connection that prepares every statement with parameters under a name made from its text. Row level security makes
 * our statements dear to plan (2 to 6 ms, ten times their execution); prepared, a connection plans each of them once.
 */
export class PreparingClient extends pg.Client {
  readonly #names = new Map<string, string>();
  readonly #prepared: Prepared = new Map();

  /**
   * Sends statements as one packet; they are written down before, for half of one could not be taken back. @returns the answer to each
   * @throws what the first that failed said; none after it was done
   */
  send(asked: readonly Written[]): Promise<Answer[]> {
    const statements = asked.map(([text, values]) => ({ text, values, name: this.#nameOf(text, values) }));
    return new Promise((resolve, reject) => {
      const done = (error: unknown, answers: Answer[]) => {
        if (error === undefined) return resolve(answers);
        // from the socket's listener nobody would know who had asked
        if (error instanceof Error) Error.captureStackTrace(error);
        reject(error);
      };
      this.query(new Packet(statements, this.#prepared, done));
    });
  }

  #nameOf(text: string, values: readonly unknown[]): string | undefined {
    const known = this.#names.get(text);
    if (known) return known;
    const comesAgain = values.length > 0 || text.length < 40;
    if (!comesAgain || text.length > longest || this.#names.size >= most) return undefined;
    const name = createHash('sha256').update(text).digest('base64url').slice(0, 24);
    this.#names.set(text, name);
    return name;
  }
}

/** The same out of a pool, to be given back. */
export type PooledClient = PreparingClient & pg.PoolClient;
