import { Hono } from 'hono';
import { asViewer, type Env, here } from '#core/http/here.ts';
import { ReachPage } from './pages/reach.tsx';
import { reachOf } from './rules/reach.ts';
import { findFacts, findLedRounds } from './store.ts';

/** What a leader may know of a round's reach. */
export function leaderRoutes(): Hono<Env> {
  const app = new Hono<Env>();

  app.get('/reach', async (c) => {
    const asked = c.req.query('round');
    const seen = await asViewer(c, async (db) => {
      const rounds = await findLedRounds(db);
      const round = asked ? rounds.find((one) => one.roundId === asked) : rounds[0];
      return { rounds, round, reach: round ? reachOf(await findFacts(db, round.roundId)) : undefined };
    });
    if (asked && !seen.round) return c.notFound();
    return c.html(<ReachPage here={here(c)} {...seen} />);
  });

  return app;
}
