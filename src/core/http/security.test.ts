import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Env } from './here.ts';
import { neverCached, securityHeaders } from './security.ts';
import { serve } from './serve.ts';

const app = new Hono<Env>()
  .use(securityHeaders, neverCached)
  .get('/page', (c) => c.html('<p>page</p>'))
  .get('/framed', (c) => {
    c.header('content-security-policy', "default-src 'none'; frame-ancestors 'self'");
    c.header('x-frame-options', 'SAMEORIGIN');
    c.header('Cache-Control', 'public, max-age=60');
    return c.html('<p>mail</p>');
  })
  .get('/elsewhere', (c) => c.redirect('/page', 303))
  .get('/cookie', (c) => {
    c.header('set-cookie', 'a=b', { append: true });
    c.header('set-cookie', 'c=d', { append: true });
    return c.html('<p>page</p>');
  });

let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  server = await serve(app, { port: 0, host: '127.0.0.1' });
});
afterAll(() => server.stop());

/** The same answer made inside this program, and over a connection as browsers get it. */
const bothWays = async (path: string) => [
  (await app.request(path)).headers,
  (await fetch(`http://127.0.0.1:${server.port}${path}`, { redirect: 'manual' })).headers,
];

test('a page runs nothing inline, takes nothing from elsewhere and stands in no frame', async () => {
  for (const path of ['/page', '/elsewhere', '/nothing', '/cookie'])
    for (const headers of await bothWays(path)) {
      const policy = headers.get('content-security-policy') ?? '';
      for (const rule of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"])
        expect(policy, path).toContain(rule);
      expect(policy).not.toContain('unsafe-inline');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('cache-control')).toBe('no-store');
    }
});

test('an answer that sets a policy of its own keeps it, and all the other headers', async () => {
  for (const headers of await bothWays('/framed')) {
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'self'");
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('cache-control')).toBe('public, max-age=60');
  }
});

test('cookies of an answer arrive one by one beside the headers of every answer', async () => {
  for (const headers of await bothWays('/cookie')) expect(headers.getSetCookie()).toEqual(['a=b', 'c=d']);
});
