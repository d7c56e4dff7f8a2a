import type { ViewerDb } from '#core/db/database.ts';
import { hostOf } from '#core/endpoint.ts';
import type { Here } from '#core/http/here.ts';
import { type Coach, type Reading, readable } from '../rules/coach.ts';
import { isOff } from '../store/off.ts';
import { coachWords } from './words.ts';

/** The coach for a page on which the viewer writes, or undefined where the viewer wants none. @param reading asked for by button */
export async function coachFor(db: ViewerDb, here: Here, reading?: Reading): Promise<Coach | undefined> {
  if (await isOff(db)) return undefined;
  const { lang } = here.words;
  const endpoint = here.deps.config.coach;
  const readers = readable.map((one) => [one, here.deps.assets.href(`${one}.reader.js`)]);
  return {
    lang,
    wordsHref: coachWords(lang).href,
    readers: Object.fromEntries(readers),
    reads: reading?.notes ?? false,
    service: endpoint && hostOf(endpoint),
    exchange: reading?.exchange,
  };
}

/** Whether the viewer has a coach. */
export async function coachIsOn(db: ViewerDb): Promise<boolean> {
  return !(await isOff(db));
}
