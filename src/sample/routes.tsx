import { Hono } from 'hono';
import type { Deps } from '#core/http/deps.ts';
import type { Env } from '#core/http/here.ts';
import { passCookies } from '#core/http/session.ts';
import { cast } from '../../db/seed/cast.ts';
import { sampleDistrict } from './actions.ts';

/** Lets a newcomer in as one of the sample school's staff, without a mailbox. Never mounted in production. */
export function sampleDoor(deps: Deps): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/sample/:who', async (c) => {
    const who = (['leader', 'teacher', 'office'] as const).find((one) => one === c.req.param('who'));
    if (!who || !(await sampleDistrict(deps))) return c.notFound();
    const token = await deps.signIn.tokenFor(cast[who], who);
    passCookies(c, (await deps.signIn.redeem(token, c.req.raw.headers)) ?? []);
    return c.redirect(`/${who}`, 303);
  });
  return app;
}
