import { type RawBuilder, sql } from 'kysely';
import type { ViewerDb } from './database.ts';

type Read<Of, Found> = (db: ViewerDb, of: Of) => Promise<Found>;
type ReadMany<Of, Found> = (db: ViewerDb, all: readonly Of[]) => Promise<(of: Of) => Found>;

const asking = new WeakMap<ViewerDb, Asking>();

/**
 * Asks the same of many things in one transaction. Reads made by `together` are put to the database once for all of them
 * that wait for it, and what was answered is kept until all are done: nothing may be written meanwhile.
 */
export async function sideBySide<One, Found>(
  db: ViewerDb,
  many: readonly One[],
  ask: (db: ViewerDb, one: One) => Promise<Found>,
): Promise<Found[]> {
  const shared = { ...db };
  asking.set(shared, new Asking(db));
  return Promise.all(many.map((one) => ask(shared, one)));
}

/**
 * A read of one thing, which `sideBySide` asks for many at once; everybody else asks as ever.
 * @param many without it the same question is put once, and different ones each for themselves
 */
export function together<Of, Found>(
  one: Read<Of, Found>,
  many: ReadMany<Of, Found> = async (db, all) => {
    const found = new Map<Of, Found>();
    await Promise.all(all.map(async (of) => void found.set(of, await one(db, of))));
    return (of) => found.get(of) as Found;
  },
): Read<Of, Found> {
  return (db, of) => asking.get(db)?.ask(many, of) ?? one(db, of);
}

/** The same for what there is only one of. */
export function onceTogether<Found>(
  find: (db: ViewerDb) => Promise<Found>,
): (db: ViewerDb) => Promise<Found> {
  const read = together((db, _: 'the one') => find(db));
  return (db) => read(db, 'the one');
}

/** One of these ids, in the same text however many there are: only what comes again word for word stays prepared. */
export function oneOf(ids: readonly string[]): string | RawBuilder<string> {
  return ids.length === 1 ? (ids[0] as string) : sql<string>`ANY (${[...ids]}::uuid[])`;
}

interface Waiting {
  of: unknown;
  told: PromiseWithResolvers<unknown>;
}

/** What is asked side by side: each question once, and all that wait in the same moment in one. */
class Asking {
  readonly #db: ViewerDb;
  readonly #known = new Map<unknown, Map<string, Promise<unknown>>>();
  #waiting = new Map<ReadMany<never, unknown>, Waiting[]>();
  #busy = false;

  constructor(db: ViewerDb) {
    this.#db = db;
  }

  ask<Of, Found>(many: ReadMany<Of, Found>, of: Of): Promise<Found> {
    const known = this.#known.get(many) ?? new Map<string, Promise<unknown>>();
    this.#known.set(many, known);
    const key = JSON.stringify(of);
    const answer = known.get(key) ?? this.#wait(many, of);
    known.set(key, answer);
    return answer as Promise<Found>;
  }

  #wait<Of, Found>(many: ReadMany<Of, Found>, of: Of): Promise<unknown> {
    const told = Promise.withResolvers<unknown>();
    const others = this.#waiting.get(many) ?? [];
    this.#waiting.set(many, [...others, { of, told }]);
    if (!this.#busy) setImmediate(() => void this.#put());
    this.#busy = true;
    return told.promise;
  }

  /** Puts what waits by now; whoever goes on from an answer to another question waits for the next time. */
  async #put(): Promise<void> {
    const now = [...this.#waiting];
    this.#waiting = new Map();
    this.#busy = now.length > 0;
    if (!this.#busy) return;
    await Promise.all(
      now.map(async ([many, asked]) => {
        try {
          const answer = await many(this.#db, asked.map(({ of }) => of) as never[]);
          for (const { of, told } of asked) told.resolve(answer(of as never));
        } catch (error) {
          for (const { told } of asked) told.reject(error);
        }
      }),
    );
    setImmediate(() => void this.#put());
  }
}
