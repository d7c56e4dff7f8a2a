import type { Context, MiddlewareHandler } from 'hono';
import { same } from '../secrets.ts';
import type { Deps } from './deps.ts';
import { readTyped } from './typed.ts';

/** The token of a session: a keyed digest of its cookie, so nothing is stored and no session can use another's. */
export function tokenFor(deps: Deps, session: string): string {
  return deps.secrets.sign('csrf', session);
}

/**
 * Guards every request that changes something, in two ways: the browser's own word on where the form stood
 * (Sec-Fetch-Site, Origin), and the token in the form. A streamed upload checks the token itself: `tokenMatches`.
 */
export function csrfGuard(deps: Deps, sessionOf: (c: Context) => string): MiddlewareHandler {
  return async (c, next) => {
    if (['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) return next();
    if (!fromHere(c, deps)) return c.text('', 403);
    const type = c.req.header('content-type') ?? '';
    if (type.startsWith('multipart/form-data')) return next();
    if (type.startsWith('application/x-www-form-urlencoded')) {
      const typed = await readTyped(c);
      if (!same(typed.text('_csrf'), tokenFor(deps, sessionOf(c)))) return c.text('', 403);
      return next();
    }
    if (
      type.startsWith('application/json') &&
      same(c.req.header('x-csrf') ?? '', tokenFor(deps, sessionOf(c)))
    )
      return next();
    return c.text('', 403);
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
  return origin === new URL(deps.config.publicUrl).origin || URL.parse(origin)?.host === c.req.header('host');
}
