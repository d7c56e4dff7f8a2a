import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { DistrictId } from '../ids.ts';
import { PreparingClient } from './preparing-client.ts';
import type { Tables } from './tables.ts';
import './temporal.ts';
import { openingStatements, type Viewer } from './viewer.ts';

/** One transaction as one viewer: what every store function takes. */
export interface ViewerDb {
  readonly q: Kysely<Tables>;
  readonly viewer: Viewer;
  readonly district: DistrictId;
  /** Runs after the commit, in order; a rolled back transaction tells nobody. */
  afterCommit(tell: () => void): void;
  /** Wakes the worker after the commit, because an effect was written. */
  wake(): void;
}

/** Thrown inside `as` to roll back and hand a value out; see `refuse`. */
class RolledBack extends Error {
  readonly value: unknown;
  constructor(value: unknown) {
    super('rolled back');
    this.value = value;
  }
}

/** Ends the transaction without keeping anything and makes `as` return the value: for refusals found after a write. */
export function rollBackWith(value: unknown): never {
  throw new RolledBack(value);
}

/** A transaction in which a failed statement was swallowed ends as ROLLBACK; nothing may be acknowledged then. */
async function commit(q: Kysely<Tables>): Promise<void> {
  const { rows } = await sql.raw<{ command: string }>('COMMIT').execute(q);
  if (rows[0]?.command === 'ROLLBACK') throw new Error('The transaction had failed before its commit.');
}

export class Database {
  readonly #kysely: Kysely<Tables>;
  readonly pool: pg.Pool;
  /** Set by the program when its queue runs; a database without a worker just keeps the effects. */
  onEffect: () => void = () => {};

  /** @param url the app's login role (see roles.ts), not the owner's */
  constructor(url: string, { max = 16 }: { max?: number } = {}) {
    this.pool = new pg.Pool({
      connectionString: url,
      max,
      application_name: 'alongside',
      Client: PreparingClient,
    });
    this.pool.on('error', () => {}); // an idle connection that dies is replaced at the next use
    this.#kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: this.pool }) });
  }

  /**
   * Runs `work` in one transaction in which only what the viewer may see exists.
   * @throws whatever `work` throws, after rolling back.
   */
  async as<T>(viewer: Viewer, work: (db: ViewerDb) => Promise<T>): Promise<T> {
    const told: (() => void)[] = [];
    const result = await this.#kysely.connection().execute(async (q) => {
      try {
        await sql.raw(openingStatements(viewer)).execute(q);
        const value = await work({
          q,
          viewer,
          district: viewer.district,
          afterCommit: (tell) => void told.push(tell),
          wake: () => void told.push(this.onEffect),
        });
        await commit(q);
        return value;
      } catch (error) {
        await sql
          .raw('ROLLBACK')
          .execute(q)
          .catch(() => {});
        if (!(error instanceof RolledBack)) throw error;
        told.length = 0;
        return error.value as T;
      }
    });
    for (const tell of new Set(told)) tell();
    return result;
  }

  /** The few look-ups made before a viewer is known: SECURITY DEFINER functions that answer with ids. */
  async beforeViewer<Row extends object>(statement: ReturnType<typeof sql<Row>>): Promise<Row[]> {
    return this.#kysely.connection().execute(async (q) => {
      await sql.raw('BEGIN; SET LOCAL ROLE alongside_app').execute(q);
      try {
        return (await statement.execute(q)).rows;
      } finally {
        await sql.raw('COMMIT').execute(q);
      }
    });
  }

  async close(): Promise<void> {
    await this.#kysely.destroy();
  }
}
