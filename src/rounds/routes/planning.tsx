import { type Context, Hono } from 'hono';
import { readForm } from '#core/forms/form.ts';
import { asViewer, type Env, here } from '#core/http/here.ts';
import { readTyped } from '#core/http/typed.ts';
import { schoolsLed } from '#people/access/reads/schools.ts';
import { createRound, reviseRound } from '../actions/basics.ts';
import { basicsForm, basicsFrom, firstDraft, newRoundForm, typedFrom } from '../forms/basics.ts';
import { BasicsPage, type BasicsProps, NewRoundPage } from '../pages/basics.tsx';
import { RoundsPage } from '../pages/list.tsx';
import { findRounds } from '../store/rounds.ts';
import { base, roundHref, withRound } from './led.ts';

type Ctx = Context<Env>;

/** The list of rounds, a new one, and the first step of planning. */
export function planningRoutes(): Hono<Env> {
  const app = new Hono<Env>();

  app.get('/rounds', async (c) => {
    const rounds = await asViewer(c, async (db) => {
      const schools = await schoolsLed(db);
      return findRounds(db, { schoolIds: schools.map((school) => school.schoolId) });
    });
    return c.html(<RoundsPage here={here(c)} rounds={rounds} />);
  });

  app.get('/rounds/new', (c) => {
    const { words, now } = here(c);
    return newRound(c, { typed: firstDraft(words.dayOf(now)) });
  });
  app.post('/rounds', async (c) => {
    const typed = await readTyped(c);
    const read = readForm(newRoundForm, typed);
    if (!read.ok) return newRound(c, { typed: typed.plain(), errors: read.errors });
    const { words, now } = here(c);
    const { schoolId, _idempotency: roundId } = read.value;
    const round = { ...basicsFrom(read.value, words.timeZone), schoolId, roundId };
    const result = await asViewer(c, (db) => createRound(db, now, round));
    if (!result.ok) return newRound(c, { typed: typed.plain(), refused: result.because });
    return c.redirect(`/leader/rounds/${result.roundId}/hours`, 303);
  });

  app.get(`${base}/basics`, (c) => basics(c));
  app.post(`${base}/basics`, async (c) => {
    const typed = await readTyped(c);
    const read = readForm(basicsForm, typed);
    if (!read.ok) return basics(c, { typed: typed.plain(), errors: read.errors });
    const { words, now } = here(c);
    const result = await withRound(c, (db, { roundId }) =>
      reviseRound(db, now, { ...basicsFrom(read.value, words.timeZone), roundId }),
    );
    if (!result) return c.notFound();
    if (!result.ok) return basics(c, { typed: typed.plain(), refused: result.because });
    return c.redirect(roundHref(c, '/hours'), 303);
  });
  return app;
}

async function newRound(c: Ctx, again: Omit<BasicsProps, 'here'>): Promise<Response> {
  const schools = await asViewer(c, schoolsLed);
  if (schools.length === 0) return c.notFound();
  const wrong = again.errors || again.refused;
  return c.html(<NewRoundPage here={here(c)} schools={schools} {...again} />, wrong ? 422 : 200);
}

async function basics(c: Ctx, again?: Omit<BasicsProps, 'here'>): Promise<Response> {
  const round = await withRound(c, async (_db, found) => found);
  if (!round) return c.notFound();
  // what families already see is shown on the round's own page
  if (round.state !== 'draft' && !again) return c.redirect(roundHref(c), 303);
  const typed = again?.typed ?? typedFrom(round, here(c).words.timeZone);
  return c.html(<BasicsPage here={here(c)} round={round} {...again} typed={typed} />, again ? 422 : 200);
}
