import type { Context } from 'hono';
import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '../db/database.ts';
import type { Viewer } from '../db/viewer.ts';
import type { Words } from '../words/words.ts';
import type { Deps } from './deps.ts';

/** The reader of this request and everything a route or page needs to answer in that reader's words. */
export interface Here {
  readonly deps: Deps;
  readonly words: Words;
  /** The token forms carry, tied to this reader's session. */
  readonly csrf: string;
  readonly path: string;
  /** The page answers a form and may hold what was typed: nothing on it may lead away and lose that unasked. */
  readonly answersForm: boolean;
  readonly now: Temporal.Instant;
  /** Undefined on pages that are open to anybody. */
  readonly viewer: Viewer | undefined;
  /** The name of the school or district, shown in the frame. */
  readonly siteName: string;
}

export type Env = { Variables: { here: Here } };

export function here(c: Context<Env>): Here {
  return c.get('here');
}

/** The viewer of a page behind a gate. @throws when the route was mounted outside of its gate: a defect, not a refusal. */
export function viewerOf(c: Context<Env>): Viewer {
  const { viewer } = here(c);
  if (!viewer) throw new Error('This route must be mounted behind a gate.');
  return viewer;
}

/** Runs one transaction as the reader of this request. */
export function asViewer<T>(c: Context<Env>, work: (db: ViewerDb) => Promise<T>): Promise<T> {
  return here(c).deps.db.as(viewerOf(c), work);
}
