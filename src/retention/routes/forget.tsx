import { Hono } from 'hono';
import { readForm } from '#core/forms/form.ts';
import { type Env, type Here, here, viewerOf } from '#core/http/here.ts';
import { readTyped } from '#core/http/typed.ts';
import { idInPath } from '#core/ids.ts';
import { forgetPerson, lookBeforeForgetting } from '../actions/forget.ts';
import { forgetForm } from '../forms.ts';
import { ForgetPage } from '../pages/forget.tsx';
import { ForgottenPage } from '../pages/forgotten.tsx';
import { RefusedPage } from '../pages/refused.tsx';

const path = `/people/:id${idInPath}/forget`;

/** The office forgets one person: first what would go, then the deed. */
export function forgetRoutes(): Hono<Env> {
  const app = new Hono<Env>();

  app.get(path, async (c) => {
    const h = here(c);
    const look = await lookBeforeForgetting(h.deps.db, viewerOf(c), c.req.param('id'), h.now);
    if (!look) return c.notFound();
    if (look.because) return c.html(<RefusedPage here={h} subject={look.subject} because={look.because} />);
    return c.html(<ForgetPage here={h} look={look} shown={proofOf(h, c.req.param('id'))} />);
  });

  app.post(path, async (c) => {
    const h = here(c);
    const personId = c.req.param('id');
    const typed = await readTyped(c);
    const read = readForm(forgetForm, typed);
    const name = read.ok ? read.value._name : '';
    const done = await forgetPerson(h.deps.db, viewerOf(c), { personId, typed: name }, h.now);
    if (done.ok) {
      h.deps.log.info('forgotten', { by: viewerOf(c).person, ...done.erased });
      return c.redirect(`/office/forgotten${done.subject.listed ? '?listed' : ''}`, 303);
    }
    if (done.because === 'unknown') {
      // who is gone cannot be found; that the page was shown about somebody real is what the form proves
      const known = h.deps.secrets.verify('forget', message(h, personId), typed.text('shown'));
      return known ? c.redirect('/office/forgotten?again', 303) : c.notFound();
    }
    const { because, look } = done;
    if (look.because)
      return c.html(<RefusedPage here={h} subject={look.subject} because={look.because} />, 422);
    const again = { here: h, look, shown: proofOf(h, personId), typed: typed.text('_name') };
    if (because === 'meanwhile') return c.html(<ForgetPage {...again} meanwhile />, 409);
    const wrong = [{ field: '_name', because: 'retention.forget.other-name' as const }];
    return c.html(<ForgetPage {...again} errors={read.ok ? wrong : read.errors} />, 422);
  });

  app.get('/forgotten', (c) => {
    const has = (flag: string) => c.req.query(flag) !== undefined;
    return c.html(<ForgottenPage here={here(c)} again={has('again')} listed={has('listed')} />);
  });

  return app;
}

const message = (h: Here, personId: string) => `${h.viewer?.district} ${personId}`;
const proofOf = (h: Here, personId: string) => h.deps.secrets.sign('forget', message(h, personId));
