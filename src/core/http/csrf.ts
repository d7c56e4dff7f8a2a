import type { Context, MiddlewareHandler } from 'hono';
import { same } from '../secrets.ts';
import { calm } from './calm.tsx';
import type { Deps } from './deps.ts';
import type { Env } from './here.ts';
import { readTyped } from './typed.ts';

/** The token of a session: a keyed digest of its cookie, so nothing is stored and no session can use another's. */
export function tokenFor(deps: Deps, session: string): string {
  return deps.secrets.stamp('csrf', session);
}

/**
 * Guards every request that changes something, in two ways: the browser's own word on where the form stood
 * (Sec-Fetch-Site, Origin), and the token in the form. An upload that is read as a stream checks the token itself
 * (`tokenMatches`); no other route is reached by a form of that kind, or an old browser could be made to send one.
 */
export function csrfGuard(
  deps: Deps,
  sessionOf: (c: Context) => string,
  streamed: (c: Context) => boolean,
): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) return next();
    if (!fromHere(c, deps)) return calm(c, 'stale-form', 403);
    if (streamed(c)) return next();
    const type = c.req.header('content-type') ?? '';
    const given = type.startsWith('application/x-www-form-urlencoded')
      ? (await readTyped(c)).text('_csrf')
      : type.startsWith('application/json')
        ? (c.req.header('x-csrf') ?? '')
        : '';
    if (!same(given, tokenFor(deps, sessionOf(c)))) return calm(c, 'stale-form', 403);
    return next();
  };
}

/** For routes that read a multipart body as a stream. */
export function tokenMatches(deps: Deps, session: string, given: string): boolean {
  return same(given, tokenFor(deps, session));
}

function fromHere(c: Context, deps: Deps): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site) return site === 'same-origin' || site === 'none';
  const origin = c.req.header('origin');
  if (!origin) return true; // an old browser: the token alone decides
  const from = URL.parse(origin)?.host;
  return Boolean(from) && (from === new URL(deps.config.publicUrl).host || from === c.req.header('host'));
}
