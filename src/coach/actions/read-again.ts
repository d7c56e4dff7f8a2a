import { review } from '#coach/engine/coach.ts';
import { reword } from '#coach/rewording/actions/reword.ts';
import { namesAround } from '#coach/rewording/reads/names.ts';
import type { Exchange } from '#coach/rewording/rules/exchange.ts';
import { type Wish, wishIn } from '#coach/rewording/rules/wish.ts';
import type { Here } from '#core/http/here.ts';
import type { Typed } from '#core/http/typed.ts';
import { pressed, type Reading, readable } from '../rules/coach.ts';
import { languageOf } from '../rules/language.ts';
import { isOff } from '../store/off.ts';

/**
 * What one of the coach's buttons asked of a form, or undefined where none was pressed: then the form is saved or sent as
 * ever. May wait for the school's writing service, so it is not called within a transaction.
 */
export async function readAgain(here: Here, typed: Typed): Promise<Reading | undefined> {
  if (!typed.has(pressed.name)) return undefined;
  const value = typed.text(pressed.name);
  const wish = wishIn(value);
  const exchange = wish && (await exchangeFor(here, wish, typed.text(wish.field)));
  // what came of a wish stands alone: notes under every field would draw the eye from it
  return { notes: !wish && value !== pressed.leave, exchange };
}

async function exchangeFor(here: Here, wish: Wish, text: string): Promise<Exchange | undefined> {
  const { deps, viewer } = here;
  const endpoint = deps.config.coach;
  const lang = languageOf(text, wish.lang, readable);
  if (!endpoint || !viewer || !lang) return undefined;
  const names = await deps.db.as(viewer, async (db) => ((await isOff(db)) ? undefined : namesAround(db)));
  if (!names) return undefined;
  return reword({
    ...{ wish, text, lang, names, endpoint },
    reader: { review, speaks: (offer) => languageOf(offer, lang, readable) === lang },
    log: deps.log,
    mayAsk: () => deps.limits.allows('rewording', `${viewer.district} ${viewer.person}`),
  });
}
