import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { newId } from '#core/ids.ts';
import { callOffEffects, insertEffect } from './store/owed.ts';

export interface Owed {
  /** Unique in the district, for example `summary:<conference>:<version>:<person>`: the same cause tells once. */
  key: string;
  kind: string;
  /** Ids and versions; never a text about a child. */
  about: Record<string, string | number>;
  to?: string;
  /** The child it is about: whoever may have no contact about that child is not written to. */
  child?: string;
  dueAt: Temporal.Instant;
}

/** Writes down, in the business transaction, what is owed; wakes the worker after the commit. The same key again is nothing. */
export async function tellLater(db: ViewerDb, now: Temporal.Instant, owed: Owed): Promise<void> {
  await insertEffect(db, { effectId: newId(now.epochMilliseconds), createdAt: now, ...owed });
  db.wake();
}

/** Calls off whatever still waits, for the post or for a person, under keys that begin so. What is sent stays sent. Returns how many were called off. */
export async function callOff(
  db: ViewerDb,
  now: Temporal.Instant,
  keyPrefix: string,
  because: string,
): Promise<number> {
  return callOffEffects(db, now, { keyPrefix }, because);
}

/** Calls off whatever still waits for one person about one child: the moment a restriction is entered. */
export async function callOffFor(
  db: ViewerDb,
  now: Temporal.Instant,
  to: string,
  child: string,
  because: string,
): Promise<number> {
  return callOffEffects(db, now, { to, child }, because);
}
