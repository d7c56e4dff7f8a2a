import { type Context, Hono } from 'hono';
import { asViewer, type Env, here } from '#core/http/here.ts';
import { idInPath } from '#core/ids.ts';
import { isLang } from '#core/words/langs.ts';
import { Words } from '#core/words/words.ts';
import { leads } from '#rounds/actions/draft.ts';
import { hoursOf, openRoundsOf } from '#rounds/reads/rounds.ts';
import { remindFamilies } from '../actions/remind.ts';
import { RemindPage } from '../pages/remind.tsx';
import { toRemind } from '../reads/remind.ts';

/** A leader's kind word to families without a time: looked at first, then sent. */
export function remindRoutes(): Hono<Env> {
  const app = new Hono<Env>();
  const at = `/rounds/:round${idInPath}/remind`;
  app.get(at, (c) => preview(c));
  app.post(at, async (c) => {
    const { now, words } = here(c);
    const of = { roundId: c.req.param('round') ?? '', today: words.dayOf(now) };
    const told = await asViewer(c, (db) => remindFamilies(db, now, of));
    if (!told.ok && told.because === 'not-found') return c.notFound();
    if (!told.ok) return preview(c);
    return c.redirect(`/leader/rounds/${of.roundId}/remind?done=sent`, 303);
  });
  return app;
}

async function preview(c: Context<Env>): Promise<Response> {
  const h = here(c);
  const asked = c.req.query('in');
  const theirs = isLang(asked) ? new Words(asked, h.words.timeZone) : h.words;
  const done = c.req.query('done') === 'sent';
  const page = await asViewer(c, async (db) => {
    const round = (await openRoundsOf(db)).find((one) => one.roundId === c.req.param('round'));
    if (!round || !(await leads(db, round.schoolId))) return undefined;
    const hours = await hoursOf(db, round.roundId);
    const families = await toRemind(db, round, h.words.dayOf(h.now));
    return <RemindPage here={h} {...{ round, hours, families, theirs, done }} guardian="Noor" />;
  });
  return page ? c.html(page) : c.notFound();
}
