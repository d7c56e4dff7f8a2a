import { type CompiledQuery, Kysely, PostgresDialect, type PostgresPool, type sql } from 'kysely';
import pg from 'pg';
import type { DistrictId } from '../ids.ts';
import { type Asked, type PooledClient, PreparingClient } from './preparing-client.ts';
import { Readers } from './readers.ts';
import type { Tables } from './tables.ts';
import './temporal.ts';
import { type Connections, Transaction } from './transaction.ts';
import { openingForNobody, openingOf, type Viewer } from './viewer.ts';

/** One transaction as one viewer: what every store function takes. */
export interface ViewerDb {
  readonly q: Kysely<Tables>;
  readonly viewer: Viewer;
  readonly district: DistrictId;
  /**
   * The transaction's last statement: committed in the same round trip. Nothing may follow it, and nothing takes it back: not
   * even work that throws while it is on its way.
   */
  last<Row>(statement: CompiledQuery): Promise<Row[]>;
  /** The same for what only reads. Where it is all that is asked, it waits for no connection of its own. */
  lastRead<Row>(statement: CompiledQuery): Promise<Row[]>;
  /** Runs after the commit, in order; a rolled back transaction tells nobody. */
  afterCommit(tell: () => void): void;
  /** Wakes the worker after the commit, because an effect was written. */
  wake(): void;
}

/** Thrown inside `as` to roll back and hand a value out; see `rollBackWith`. */
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

/** Connections for questions, each shared by many; more of them would only be more processes for two or four cores. */
const mostReaders = 4;

/** A question that takes longer is ended: others wait behind it. Of PostgreSQL's own units. */
const longestRead = '30s';

export class Database {
  readonly pool: pg.Pool;
  readonly #reading: pg.Pool;
  readonly #read: Connections['read'];
  /** Set by the program when its queue runs; a database without a worker just keeps the effects. */
  onEffect: () => void = () => {};

  /** @param url the app's login role (see roles.ts), not the owner's */
  constructor(url: string, { max = 16 }: { max?: number } = {}) {
    this.pool = poolOf(url, max);
    this.#reading = poolOf(url, Math.min(max, mostReaders));
    // sent before all else; a connection that is lost with it says so to whoever asks
    this.#reading.on('connect', (client) => {
      client
        .query(`SET default_transaction_read_only = on; SET statement_timeout = '${longestRead}'`)
        .catch(() => {});
    });
    const readers = new Readers(this.#reading);
    this.#read = (asked) => readers.send(asked);
  }

  /**
   * Runs `work` in one transaction in which only what the viewer may see exists.
   * @throws whatever `work` throws, after rolling back; what refused the viewer comes before what failed because of it
   */
  async as<T>(viewer: Viewer, work: (db: ViewerDb) => Promise<T>): Promise<T> {
    const told: (() => void)[] = [];
    const opening = openingOf(viewer);
    let taken: Promise<PooledClient> | undefined;
    const take = () => (taken = this.pool.connect() as Promise<PooledClient>);
    const transaction = new Transaction({ take, read: this.#read }, opening);
    let broken: Error | undefined;
    let result: T;
    try {
      result = await work({
        q: builderOf(transaction),
        viewer,
        district: viewer.district,
        last: async <Row>({ sql, parameters }: CompiledQuery) =>
          (await transaction.last(sql, parameters)).rows as Row[],
        lastRead: async <Row>({ sql, parameters }: CompiledQuery) =>
          (await transaction.lastRead(sql, parameters)).rows as Row[],
        afterCommit: (tell) => void told.push(tell),
        wake: () => void told.push(this.onEffect),
      });
      await transaction.end();
    } catch (error) {
      told.length = 0;
      await transaction.undo().catch((lost: Error) => (broken = lost));
      const first = transaction.refused ?? error;
      if (!(first instanceof RolledBack)) throw first;
      result = first.value as T;
    } finally {
      taken?.then(
        (client) => client.release(broken),
        () => {}, // there was none, and whoever asked knows why
      );
    }
    for (const tell of new Set(told)) tell();
    return result;
  }

  /** The few look-ups made before a viewer is known: SECURITY DEFINER functions that answer with ids. */
  async beforeViewer<Row extends object>(statement: ReturnType<typeof sql<Row>>): Promise<Row[]> {
    const take = () => this.pool.connect() as Promise<PooledClient>;
    const transaction = new Transaction({ take, read: this.#read }, openingForNobody);
    const { sql: text, parameters } = statement.compile(builderOf(transaction));
    return (await transaction.lastRead(text, parameters)).rows as Row[];
  }

  async close(): Promise<void> {
    await Promise.all([this.pool.end(), this.#reading.end()]);
  }
}

function poolOf(connectionString: string, max: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max,
    application_name: 'alongside',
    Client: PreparingClient,
    pipeline: true, // what does not wait for an answer is sent at once
  });
  pool.on('error', () => {}); // an idle connection that dies is replaced at the next use
  // one that dies between two statements of a transaction fails the next of them, not the whole program
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/**
 * Kysely on one transaction: it asks for a connection before each statement, and always gets this. Made anew for each (it
 * costs a microsecond), so that what is asked too late never asks as the connection's next viewer.
 */
function builderOf(transaction: Transaction): Kysely<Tables> {
  const sole = { query: (...asked: Asked) => transaction.ask(...asked), release() {} };
  const pool = { connect: async () => sole, end: async () => {}, options: {} };
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pool as unknown as PostgresPool }) });
}
