import { type Context, Hono } from 'hono';
import type { ViewerDb } from '#core/db/database.ts';
import { systemOf } from '#core/db/viewer.ts';
import { asViewer, type Env, here, viewerOf } from '#core/http/here.ts';
import { readTyped } from '#core/http/typed.ts';
import { isId } from '#core/ids.ts';
import { notDelivered, sendAgain } from '../actions/given-up.ts';
import { lettersByHand } from '../actions/letters.ts';
import { toTell } from '../actions/to-tell.ts';
import { markTold } from '../actions/told.ts';
import { toldLately } from '../actions/told-lately.ts';
import type { Rooms } from '../deliver/directory.ts';
import { ByHandLetters } from '../pages/by-hand-letters.tsx';
import { dones, ToTellPage } from '../pages/to-tell.tsx';
import { takeBackTold } from '../store/by-hand.ts';

type Ctx = Context<Env>;

/** What the office tells families without an address: a list, letters, and that it was told. */
export function byHandRoutes(rooms: Rooms): Hono<Env> {
  const app = new Hono<Env>();

  app.get('/to-tell', async (c) => {
    const { now, words } = here(c);
    const page = await inOffice(c, rooms, async (db, schools) => ({
      list: await toTell(db, now, rooms, schools, words),
      lately: await toldLately(db, now, rooms.directory, schools),
      staff: await notDelivered(db, now, rooms, schools),
    }));
    const done = dones.find((one) => one === c.req.query('done'));
    return c.html(<ToTellPage here={here(c)} {...page} done={done} />);
  });

  // made by POST, because a letter may need a new personal link
  app.post('/to-tell/letters', async (c) => {
    const { deps } = here(c);
    const asked = (await readTyped(c)).all('effect');
    const letters = await inOffice(c, rooms, (db, schools) =>
      lettersByHand(db, deps, rooms, schools, (id) => asked.length === 0 || asked.includes(id)),
    );
    if (letters.length === 0) return c.redirect('/office/to-tell?done=changed', 303);
    const codeAddress = `${deps.config.publicUrl}/code`;
    return c.html(<ByHandLetters here={here(c)} letters={letters} codeAddress={codeAddress} />);
  });

  app.post('/to-tell/told', async (c) => {
    const typed = await readTyped(c);
    const how = (['telephone', 'letter'] as const).find((one) => one === typed.text('how'));
    if (!how) return c.redirect('/office/to-tell', 303);
    const effectIds = typed.all('effect').filter(isId);
    const by = viewerOf(c).person;
    const { changed } = await inOffice(c, rooms, (db, schools) =>
      markTold(db, here(c).now, rooms, { by, schools, effectIds, how }),
    );
    return c.redirect(`/office/to-tell?done=${changed ? 'changed' : 'told'}`, 303);
  });

  app.post('/to-tell/again', async (c) => {
    const effectId = (await readTyped(c)).text('effect');
    if (isId(effectId)) await inOffice(c, rooms, (db, schools) => takeBackTold(db, schools, effectId));
    return c.redirect('/office/to-tell?done=again', 303);
  });

  app.post('/to-tell/send-again', async (c) => {
    const effectIds = (await readTyped(c)).all('effect').filter(isId);
    await inOffice(c, rooms, (db, schools) => sendAgain(db, here(c).now, rooms, schools, effectIds));
    return c.redirect('/office/to-tell?done=resent', 303);
  });
  return app;
}

/** How many things wait for the viewing office, for its first page. */
export const waitingByHand = (rooms: Rooms) => (c: Ctx) =>
  inOffice(c, rooms, async (db, schools) => (await toTell(db, here(c).now, rooms, schools)).length);

/**
 * Proves the viewer and the schools in whose office they work; then asks as the system, because whether something still holds
 * may rest on what an office does not read. Nothing of that is shown: only what each kind says by hand.
 */
async function inOffice<T>(
  c: Ctx,
  { directory }: Rooms,
  work: (db: ViewerDb, schools: string[]) => Promise<T>,
): Promise<T> {
  const { person, district } = viewerOf(c);
  const schools = await asViewer(c, (db) => directory.officesOf(db, person));
  return here(c).deps.db.as(systemOf(district), (db) => work(db, schools));
}
