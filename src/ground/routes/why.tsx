import { type Context, Hono } from 'hono';
import { readForm } from '#core/forms/form.ts';
import { asViewer, type Env, here } from '#core/http/here.ts';
import { readTyped } from '#core/http/typed.ts';
import { deleteWhy, visitWhy, writeWhy } from '../actions/why.ts';
import { onward, whyForm } from '../forms.ts';
import { WhyPage, type WhyPageProps, whyDone } from '../pages/why.tsx';
import { sharedWhys, whyFor, whyVisited } from '../reads/why.ts';
import { seasonOf } from '../rules/why.ts';

type Ctx = Context<Env>;
/** Which page of the colleagues' words: the first, unless another is asked for. */
const pageAsked = (c: Ctx) => Math.min(10_000, Math.max(1, Math.trunc(Number(c.req.query('page'))) || 1));
const today = (c: Ctx) => here(c).words.dayOf(here(c).now);

/** @param base where these routes are mounted: a teacher's or a leader's own Why, the same page */
export function whyRoutes(base: string): Hono<Env> {
  const app = new Hono<Env>();
  const page = (c: Ctx, more: Pick<WhyPageProps, 'typed' | 'errors' | 'done' | 'to'>) =>
    asViewer(c, async (db) => (
      <WhyPage
        here={here(c)}
        base={base}
        season={seasonOf(today(c))}
        why={await whyFor(db, today(c))}
        visited={(await whyVisited(db, today(c))) !== undefined}
        colleagues={await sharedWhys(db, today(c), pageAsked(c))}
        {...more}
      />
    ));

  app.get('/why', async (c) => {
    const done = whyDone.find((one) => one === c.req.query('done'));
    return c.html(await page(c, { done, to: onward(c.req.query('to')) }));
  });
  app.post('/why', async (c) => {
    const typed = await readTyped(c);
    const to = onward(typed.text('to'));
    const read = readForm(whyForm, typed);
    if (!read.ok) {
      const kept = { body: typed.text('body'), shared: typed.has('shared') };
      return c.html(await page(c, { typed: kept, errors: read.errors, to }), 422);
    }
    const { now, words } = here(c);
    const why = { ...read.value, today: today(c), lang: words.lang };
    await asViewer(c, (db) => writeWhy(db, now, why));
    return c.redirect(to ?? `${base}?done=saved`, 303);
  });
  app.post('/why/visit', async (c) => {
    const typed = await readTyped(c);
    const how = typed.text('how') === 'read' ? 'read' : 'not-now';
    await asViewer(c, (db) => visitWhy(db, here(c).now, { today: today(c), how }));
    return c.redirect(onward(typed.text('to')) ?? `${base}?done=visited`, 303);
  });
  app.post('/why/delete', async (c) => {
    const season = Number((await readTyped(c)).text('season'));
    if (!Number.isInteger(season) || Math.abs(season) > 9999) return c.notFound();
    await asViewer(c, (db) => deleteWhy(db, season));
    return c.redirect(`${base}?done=deleted`, 303);
  });
  return app;
}
