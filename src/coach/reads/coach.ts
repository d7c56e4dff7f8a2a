import type { ViewerDb } from '#core/db/database.ts';
import type { Words } from '#core/words/words.ts';
import type { Coach } from '../rules/coach.ts';
import { isOff } from '../store/off.ts';
import { coachWords } from './words.ts';

/** The coach for a page on which the viewer writes, or undefined where the viewer wants none. @param reads asked for by button */
export async function coachFor(db: ViewerDb, { lang }: Words, reads = false): Promise<Coach | undefined> {
  if (await isOff(db)) return undefined;
  return { lang, wordsHref: coachWords(lang).href, reads };
}

/** Whether the viewer has a coach. */
export async function coachIsOn(db: ViewerDb): Promise<boolean> {
  return !(await isOff(db));
}
