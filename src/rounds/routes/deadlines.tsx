import { type Context, Hono } from 'hono';
import { readForm } from '#core/forms/form.ts';
import { type Env, here } from '#core/http/here.ts';
import { readTyped } from '#core/http/typed.ts';
import { closeBooking, moveDeadlines } from '../actions/deadlines.ts';
import { typedFrom } from '../forms/basics.ts';
import { closingForm, deadlinesForm, deadlinesFrom } from '../forms/deadlines.ts';
import { DeadlinesPage, type DeadlinesProps } from '../pages/deadlines.tsx';
import { base, roundHref, withRound } from './led.ts';

type Ctx = Context<Env>;

/** The beginning and end of booking while a round is open. */
export function deadlinesRoutes(): Hono<Env> {
  const app = new Hono<Env>();
  app.get(`${base}/deadlines`, (c) => deadlines(c));
  app.post(`${base}/deadlines`, async (c) => {
    const { words, now } = here(c);
    const typed = (await readTyped(c)).plain();
    if (typed.deed === 'close') {
      const closed = await withRound(c, (db, { roundId }) => closeBooking(db, now, { roundId }));
      if (!closed) return c.notFound();
      if (!closed.ok) return deadlines(c, { refused: closed.because });
      return c.redirect(roundHref(c, '?done=closed'), 303);
    }
    const read = readForm('opensOn' in typed ? deadlinesForm : closingForm, typed);
    if (!read.ok) return deadlines(c, { typed, errors: read.errors });
    const wish = deadlinesFrom(read.value, words.timeZone);
    const moved = await withRound(c, (db, { roundId }) => moveDeadlines(db, now, { ...wish, roundId }));
    if (!moved) return c.notFound();
    if (!moved.ok) return deadlines(c, { typed, refused: moved.because });
    return c.redirect(roundHref(c, '?done=moved'), 303);
  });
  return app;
}

async function deadlines(c: Ctx, again?: Partial<DeadlinesProps>): Promise<Response> {
  const round = await withRound(c, async (_db, found) => found);
  if (!round) return c.notFound();
  if (round.state !== 'open' && !again) return c.redirect(roundHref(c), 303);
  const typed = again?.typed ?? typedFrom(round, here(c).words.timeZone);
  return c.html(<DeadlinesPage here={here(c)} round={round} {...again} typed={typed} />, again ? 422 : 200);
}
