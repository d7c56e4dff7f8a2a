import pg from 'pg';
import type { Answer } from './packet.ts';
import type { PooledClient, Written } from './preparing-client.ts';

interface Line {
  readonly client: Promise<PooledClient>;
  /** Questions on their way that have no answer yet. */
  waiting: number;
  /** What ended the connection. */
  broken?: Error;
}

/**
 * A few connections for transactions that are one question: sent behind those of others without waiting for their answers,
 * each with a Sync, so each is a transaction of its own and what fails takes nobody along. Under load a process of the
 * database finds the next question lying there and need not be woken for it, which costs more than most answers do. The
 * pool's connections must refuse writing: whoever waited for a lock would hold strangers up.
 */
export class Readers {
  readonly #pool: pg.Pool;
  #lines: readonly Line[] = [];

  /** @param pool of connections that only read; as many lines as it may open */
  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /** Sends one transaction as one packet. @returns the answer to each statement @throws what the first that failed said */
  async send(asked: readonly Written[]): Promise<Answer[]> {
    const line = this.#shortest();
    line.waiting++;
    try {
      return await (await line.client).send(asked);
    } catch (error) {
      if (!onlyRefused(error)) {
        line.broken = error as Error;
        this.#close(line);
      }
      throw error;
    } finally {
      line.waiting--;
      if (!line.waiting) this.#giveBack(line);
    }
  }

  #shortest(): Line {
    const line = this.#lines.reduce<Line | undefined>(
      (least, one) => (least && least.waiting <= one.waiting ? least : one),
      undefined,
    );
    if (line && this.#lines.length >= this.#pool.options.max) return line;
    const opened: Line = { client: this.#pool.connect() as Promise<PooledClient>, waiting: 0 };
    this.#lines = [...this.#lines, opened];
    return opened;
  }

  #giveBack(line: Line): void {
    this.#close(line);
    line.client.then(
      (client) => client.release(line.broken),
      () => {}, // there was none, and whoever asked knows why
    );
  }

  #close(line: Line): void {
    this.#lines = this.#lines.filter((one) => one !== line);
  }
}

/**
 * Whether the server answered and goes on listening; else the connection is gone, or nobody knows what state it is in. By
 * code, because servers say how grave it is in their own language (PostgreSQL, appendix A: 08, 57P, 58 and XX end connections).
 */
function onlyRefused(error: unknown): boolean {
  return error instanceof pg.DatabaseError && !/^(08|57P|58|XX)/.test(error.code ?? 'XX');
}
