import { type CompiledQuery, Kysely, PostgresDialect, type PostgresPool, type sql } from 'kysely';
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
  /** The transaction's last statement: committed in the same round trip. Nothing may follow it. */
  last<Row>(statement: CompiledQuery): Promise<Row[]>;
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

/** A transaction in which a failed statement was swallowed ends as ROLLBACK; nothing may be acknowledged then. */
async function commit(client: Client): Promise<void> {
  const { command } = await client.query('COMMIT');
  if (command === 'ROLLBACK') throw new Error('The transaction had failed before its commit.');
}

type Client = PreparingClient & pg.PoolClient;

export class Database {
  readonly #builders = new WeakMap<Client, Kysely<Tables>>();
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
      pipeline: true, // what does not wait for an answer is sent at once: the opening with the first statement
    });
    this.pool.on('error', () => {}); // an idle connection that dies is replaced at the next use
    // one that dies between two statements of a transaction fails the next of them, not the whole program
    this.pool.on('connect', (client) => client.on('error', () => {}));
  }

  /**
   * Runs `work` in one transaction in which only what the viewer may see exists.
   * @throws whatever `work` throws, after rolling back; what refused the viewer comes before what failed because of it
   */
  async as<T>(viewer: Viewer, work: (db: ViewerDb) => Promise<T>): Promise<T> {
    const told: (() => void)[] = [];
    const opening = openingStatements(viewer);
    const client = (await this.pool.connect()) as Client;
    let broken: Error | undefined;
    let ended = false;
    let result: T;
    client.hold();
    const opened = client.query(opening).then(
      () => undefined,
      (refused: Error) => refused,
    );
    try {
      const value = await work({
        q: this.#builderOf(client),
        viewer,
        district: viewer.district,
        last: async <Row>(statement: CompiledQuery) => {
          ended = true;
          client.hold();
          const answer = client.query(statement.sql, statement.parameters as unknown[]);
          const committed = commit(client);
          committed.catch(() => {});
          client.sendHeld();
          const { rows } = await answer;
          await committed;
          return rows as Row[];
        },
        afterCommit: (tell) => void told.push(tell),
        wake: () => void told.push(this.onEffect),
      });
      const refused = await opened;
      if (refused) throw refused;
      if (!ended) await commit(client);
      result = value;
    } catch (error) {
      told.length = 0;
      const first = (await opened) ?? error;
      if (!ended) await client.query('ROLLBACK').catch((lost: Error) => (broken = lost));
      if (!(first instanceof RolledBack)) throw first;
      result = first.value as T;
    } finally {
      client.release(broken);
    }
    for (const tell of new Set(told)) tell();
    return result;
  }

  /** Kysely on this one connection. It asks for a connection before each statement, and always gets the same. */
  #builderOf(client: Client): Kysely<Tables> {
    const known = this.#builders.get(client);
    if (known) return known;
    const query = (...asked: unknown[]) => {
      const answer = (client.query as (...args: unknown[]) => unknown)(...asked);
      client.sendHeld();
      return answer;
    };
    const sole = { query, release() {} };
    const pool = { connect: async () => sole, end: async () => {}, options: {} };
    const q = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pool as unknown as PostgresPool }) });
    this.#builders.set(client, q);
    return q;
  }

  /** The few look-ups made before a viewer is known: SECURITY DEFINER functions that answer with ids. */
  async beforeViewer<Row extends object>(statement: ReturnType<typeof sql<Row>>): Promise<Row[]> {
    const client = (await this.pool.connect()) as Client;
    try {
      await client.query('BEGIN; SET LOCAL ROLE alongside_app');
      return (await statement.execute(this.#builderOf(client))).rows;
    } finally {
      const lost = await client.query('COMMIT').then(
        () => undefined,
        (error: Error) => error,
      );
      client.release(lost);
    }
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}
