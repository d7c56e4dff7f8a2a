import { type Context, Hono } from 'hono';
import { readForm } from '#core/forms/form.ts';
import { calm } from '#core/http/calm.tsx';
import type { Deps } from '#core/http/deps.ts';
import { type Env, here } from '#core/http/here.ts';
import {
  addressOf,
  familyCookie,
  firstVisit,
  isFamilyPath,
  keepCookie,
  langCookie,
  mayAsk,
} from '#core/http/session.ts';
import { readTyped } from '#core/http/typed.ts';
import { isLang } from '#core/words/langs.ts';
import { type Entered, enterByCode, enterByToken } from '../actions/enter.ts';
import { resendLostLink } from '../actions/links.ts';
import { addressForm } from '../forms.ts';
import { CodePage, CookiesPage, LostLinkPage } from '../pages/come-in.tsx';
import { SentPage } from '../pages/sign-in.tsx';
import { sealed } from '../rules/family-session.ts';

/** Ways in for families: a link, a printed code, a link sent again. Open to anybody, hence counted. */
export function familyDoors(deps: Deps): Hono<Env> {
  const app = new Hono<Env>();

  app.get('/f/:token', async (c) => {
    if (!deps.limits.allows('link', addressOf(c, deps))) return calm(c, 'too-often', 429);
    const entered = await enterByToken(deps, c.req.param('token'));
    if (!entered.ok) return c.redirect('/link-closed', 303);
    return letIn(c, deps, entered, safePath(c.req.query('to')));
  });

  app.get('/code', (c) => c.html(<CodePage here={here(c)} />));
  app.post('/code', async (c) => {
    const typed = (await readTyped(c)).text('code');
    const allowed = deps.limits.allows('code', addressOf(c, deps));
    const entered = allowed ? await enterByCode(deps, typed) : ({ ok: false } as const);
    if (!entered.ok) {
      const error = allowed ? 'access.code.unknown' : 'core.calm.too-often.lead';
      return c.html(<CodePage here={here(c)} typed={typed} error={error} />, allowed ? 422 : 429);
    }
    return letIn(c, deps, entered, '/family');
  });

  app.get('/cookies', (c) => c.html(<CookiesPage here={here(c)} />));

  app.get('/lost-link', (c) => c.html(<LostLinkPage here={here(c)} />));
  app.post('/lost-link', async (c) => {
    const typed = await readTyped(c);
    const read = readForm(addressForm, typed);
    if (!read.ok)
      return c.html(<LostLinkPage here={here(c)} typed={typed.text('email')} error="core.form.email" />, 422);
    if (!mayAsk(c, deps, 'lostLink', read.value.email)) return calm(c, 'too-often', 429);
    // not awaited: how long the answer takes must not tell whether the address is known
    void resendLostLink(deps, read.value.email).catch((error) => deps.log.error('lost-link', error));
    const { t } = here(c).words;
    return c.html(
      <SentPage here={here(c)} title={t('access.lost.done.title')} lead={t('access.lost.done.lead')} />,
    );
  });

  app.post('/language', async (c) => {
    const typed = await readTyped(c);
    const lang = typed.text('lang');
    if (isLang(lang)) keepCookie(c, deps, langCookie, lang);
    return c.redirect(localPath(typed.text('to')), 303);
  });

  return app;
}

/** Leads on to `to`. A browser that sent no cookie may be one that keeps none: the next page will tell. */
function letIn(c: Context<Env>, deps: Deps, entered: Extract<Entered, { ok: true }>, to: string): Response {
  keepCookie(c, deps, familyCookie, sealed(deps.secrets, entered.session));
  if (isLang(entered.lang)) keepCookie(c, deps, langCookie, entered.lang);
  const first = c.req.header('cookie') ? '' : `${to.includes('?') ? '&' : '?'}${firstVisit}=1`;
  return c.redirect(`${to}${first}`, 303);
}

/** Only pages of the family's own: a link must not carry anybody elsewhere. */
export function safePath(to: string | undefined): string {
  return to && isFamilyPath(to.split(/[?#]/)[0] as string) && localPath(to) === to ? to : '/family';
}

function localPath(to: string): string {
  return /^\/(?![/\\])[\w\-./?=&%#]*$/.test(to) ? to : '/';
}
