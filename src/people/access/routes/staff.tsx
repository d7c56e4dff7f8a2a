import { Hono } from 'hono';
import { coachIsOn } from '#coach/reads/coach.ts';
import { readForm } from '#core/forms/form.ts';
import { calm } from '#core/http/calm.tsx';
import type { Deps } from '#core/http/deps.ts';
import { asViewer, type Env, here } from '#core/http/here.ts';
import { mayAsk, passCookies } from '#core/http/session.ts';
import { readTyped } from '#core/http/typed.ts';
import { signInMinutes } from '#core/sign-in/staff.ts';
import { addressForm } from '../forms.ts';
import { staffGate } from '../gates.ts';
import { AccountPage } from '../pages/account.tsx';
import { ConfirmPage, SentPage, SignInPage } from '../pages/sign-in.tsx';
import { askForSignIn } from '../sign-in-mail.tsx';

/** Ways in for staff, and where they are signed in. */
export function staffDoors(deps: Deps): Hono<Env> {
  const app = new Hono<Env>();

  app.get('/sign-in', (c) => c.html(<SignInPage here={here(c)} />));
  app.post('/sign-in', async (c) => {
    const typed = await readTyped(c);
    const read = readForm(addressForm, typed);
    if (!read.ok)
      return c.html(<SignInPage here={here(c)} typed={typed.text('email')} error="core.form.email" />, 422);
    if (!mayAsk(c, deps, 'signIn', read.value.email)) return calm(c, 'too-often', 429);
    // not awaited: how long the answer takes must not tell whether the address is known
    void askForSignIn(deps, read.value.email).catch((error) => deps.log.error('sign-in', error));
    const { t } = here(c).words;
    const lead = t('access.signin.sent.lead', { minutes: signInMinutes });
    return c.html(<SentPage here={here(c)} title={t('access.signin.sent.title')} lead={lead} />);
  });

  app.get('/sign-in/confirm', (c) =>
    c.html(<ConfirmPage here={here(c)} token={c.req.query('token') ?? ''} />),
  );
  app.post('/sign-in/confirm', async (c) => {
    const cookies = await deps.signIn.redeem((await readTyped(c)).text('token'), c.req.raw.headers);
    if (!cookies) return c.html(<SignInPage here={here(c)} error="access.confirm.spent" />, 422);
    passCookies(c, cookies);
    return c.redirect('/', 303);
  });

  app.post('/sign-out', async (c) => {
    passCookies(c, await deps.signIn.signOut(c.req.raw.headers));
    return c.redirect('/', 303);
  });

  app.get('/account', staffGate(deps), async (c) => {
    const writes = here(c).viewer?.roles.includes('teacher');
    const coachOn = writes ? await asViewer(c, coachIsOn) : undefined;
    const sessions = await deps.signIn.sessions(c.req.raw.headers);
    return c.html(<AccountPage here={here(c)} sessions={sessions} coachOn={coachOn} />);
  });
  app.post('/account/sessions/end', staffGate(deps), async (c) => {
    await deps.signIn.endSession(c.req.raw.headers, (await readTyped(c)).text('session'));
    return c.redirect('/account', 303);
  });

  return app;
}
