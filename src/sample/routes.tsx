import { Hono } from 'hono';
import type { Deps } from '#core/http/deps.ts';
import { type Env, here } from '#core/http/here.ts';
import { passCookies } from '#core/http/session.ts';
import { cast } from '../../db/seed/cast.ts';
import { sampleDistrict, sampleLinks } from './actions.ts';
import { GuidePage } from './pages/guide.tsx';

/** Shows a newcomer around and lets them in as anybody, without a mailbox. Never mounted in production. */
export function sampleDoor(deps: Deps): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/sample', async (c) =>
    (await sampleDistrict(deps)) ? c.html(<GuidePage here={here(c)} />) : c.notFound(),
  );
  for (const family of ['family1', 'family2'] as const)
    app.get(`/sample/${family}`, async (c) => {
      const links = await sampleLinks(deps);
      return links ? c.redirect(links[family], 303) : c.notFound();
    });
  app.get('/sample/:who', async (c) => {
    const who = (['leader', 'teacher', 'office'] as const).find((one) => one === c.req.param('who'));
    if (!who || !(await sampleDistrict(deps))) return c.notFound();
    const token = await deps.signIn.tokenFor(cast[who], who);
    passCookies(c, (await deps.signIn.redeem(token, c.req.raw.headers)) ?? []);
    return c.redirect(`/${who}`, 303);
  });
  return app;
}
