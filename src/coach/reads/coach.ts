import type { ViewerDb } from '#core/db/database.ts';
import type { Here } from '#core/http/here.ts';
import { type Coach, readable } from '../rules/coach.ts';
import { isOff } from '../store/off.ts';
import { coachWords } from './words.ts';

/** The coach for a page on which the viewer writes, or undefined where the viewer wants none. @param reads asked for by button */
export async function coachFor(db: ViewerDb, here: Here, reads = false): Promise<Coach | undefined> {
  if (await isOff(db)) return undefined;
  const { lang } = here.words;
  const readers = readable.map((one) => [one, here.deps.assets.href(`${one}.reader.js`)]);
  return { lang, wordsHref: coachWords(lang).href, readers: Object.fromEntries(readers), reads };
}

/** Whether the viewer has a coach. */
export async function coachIsOn(db: ViewerDb): Promise<boolean> {
  return !(await isOff(db));
}
