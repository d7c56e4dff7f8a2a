import type { Context, Hono } from 'hono';
import type { Env } from './here.ts';

/**
 * Where the form stood, for an address that only takes a form: it is reached by a reload, from history, or by changing the
 * language of a page that answered a form. @returns the path one step up, or null for an address of nothing
 */
export function pageAbove(app: Hono<Env>, c: Context<Env>): string | null {
  if (c.req.method !== 'GET' || !/^\/[\w\-/]+$/.test(c.req.path)) return null;
  const has = (method: string) =>
    app.router.match(method, c.req.path)[0].some(([[, route]]) => route.method === method);
  // an address that is a page, too, has answered by itself that there is nothing
  return has('POST') && !has('GET') ? c.req.path.replace(/\/[^/]*\/?$/, '') || '/' : null;
}
