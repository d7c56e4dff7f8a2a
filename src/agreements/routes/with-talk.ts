import type { Context } from 'hono';
import type { ViewerDb } from '#core/db/database.ts';
import { asViewer, type Env, here } from '#core/http/here.ts';
import { isId } from '#core/ids.ts';
import type { Conference } from '#timetable/reads.ts';
import { talkOf } from '../reads.ts';

/** Runs in one transaction with the talk of the address; undefined where it is not the reader's. */
export async function withTalk<T>(
  c: Context<Env>,
  work: (db: ViewerDb, talk: Conference) => Promise<T>,
): Promise<T | undefined> {
  const conferenceId = c.req.param('id');
  if (!isId(conferenceId)) return undefined;
  return asViewer(c, async (db) => {
    const talk = await talkOf(db, here(c).now, conferenceId);
    return talk && work(db, talk);
  });
}
