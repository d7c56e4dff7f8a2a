import type { Context } from 'hono';
import type { ViewerDb } from '#core/db/database.ts';
import { asViewer, type Env } from '#core/http/here.ts';
import { idInPath, isId } from '#core/ids.ts';
import { leads } from '../actions/draft.ts';
import { roundOf } from '../reads/rounds.ts';
import type { Round } from '../rules/round.ts';

type Ctx = Context<Env>;

/** Every round's pages hang under this. */
export const base = `/rounds/:round${idInPath}`;

export function roundHref(c: Ctx, rest = ''): string {
  return `/leader/rounds/${c.req.param('round')}${rest}`;
}

/** Does the work with the round of this address; undefined where there is none that the viewer leads. */
export function withRound<T>(
  c: Ctx,
  work: (db: ViewerDb, round: Round) => Promise<T>,
): Promise<T | undefined> {
  return asViewer(c, async (db) => {
    const id = c.req.param('round');
    const round = isId(id) ? await roundOf(db, id) : undefined;
    return round && (await leads(db, round.schoolId)) ? work(db, round) : undefined;
  });
}

/** What a page says was done: a closed list, taken from the address after a redirect. */
export function doneIn<const Keys extends readonly string[]>(c: Ctx, keys: Keys): Keys[number] | undefined {
  return keys.find((key) => key === c.req.query('done'));
}
