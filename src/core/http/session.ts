import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Deps } from './deps.ts';

export const familyCookie = 'alongside_family';
export const langCookie = 'alongside_lang';

/** Stands in the address after a link was opened by a browser that had no cookie of ours: it shows whether it keeps any. */
export const firstVisit = 'first';

/** Whether the request belongs to a family's pages; everything else is staff's or anybody's. */
export function isFamilyPath(path: string): boolean {
  return path === '/family' || path.startsWith('/family/');
}

/** The cookie value that stands for this request's session: what its form token is tied to. '' for nobody's. */
export function sessionKey(c: Context): string {
  if (isFamilyPath(c.req.path)) return getCookie(c, familyCookie) ?? '';
  return getCookie(c, 'alongside.session_token') ?? getCookie(c, '__Secure-alongside.session_token') ?? '';
}

const year = 60 * 60 * 24 * 365;

/** A cookie only the server reads, sent along when a link in a mail is opened, gone with a year. */
export function keepCookie(c: Context, deps: Deps, name: string, value: string, maxAge = year): void {
  const secure = deps.config.publicUrl.startsWith('https:');
  setCookie(c, name, value, { httpOnly: true, secure, sameSite: 'Lax', path: '/', maxAge });
}

/** The sign-in library's cookies, as they are: signed, HttpOnly, SameSite=Lax, Secure over https. */
export function passCookies(c: Context, cookies: string[]): void {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true });
}

/** The address a request came from, for rate limits only; never logged. */
export function addressOf(c: Context, deps: Deps): string {
  if (deps.config.trustProxy) return c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? 'unknown';
  return incomingOf(c)?.socket?.remoteAddress ?? 'unknown';
}

/** What came through a socket; undefined for a request that this very program made. */
function incomingOf(c: Context) {
  return ((c.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } }).incoming;
}

/**
 * Whether the browser runs on the machine that answers. A request that says it was passed on came from elsewhere; one
 * that came through no socket was made by this very program.
 */
export function onThisMachine(c: Context): boolean {
  if (['x-forwarded-for', 'x-real-ip', 'forwarded', 'via'].some((name) => c.req.header(name))) return false;
  const incoming = incomingOf(c);
  if (!incoming) return true;
  return /^(::ffff:)?127\.|^::1$/.test(incoming.socket?.remoteAddress ?? '');
}

/** Counts one wish for a mail with a link: by the address written, known or not, and by where it came from. */
export function mayAsk(c: Context, deps: Deps, limit: 'signIn' | 'lostLink', written: string): boolean {
  const counted = [deps.limits.allows('asking', addressOf(c, deps)), deps.limits.allows(limit, written)];
  return counted.every(Boolean);
}
