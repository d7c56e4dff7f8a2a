import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { securityHeaders } from './security.ts';

const app = new Hono()
  .use(securityHeaders)
  .get('/page', (c) => c.html('<p>page</p>'))
  .get('/framed', (c) => {
    c.header('content-security-policy', "default-src 'none'; frame-ancestors 'self'");
    c.header('x-frame-options', 'SAMEORIGIN');
    return c.html('<p>mail</p>');
  });

test('a page runs nothing inline, takes nothing from elsewhere and stands in no frame', async () => {
  const { headers } = await app.request('/page');
  const policy = headers.get('content-security-policy') ?? '';
  for (const rule of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"])
    expect(policy).toContain(rule);
  expect(policy).not.toContain('unsafe-inline');
  expect(headers.get('x-frame-options')).toBe('DENY');
});

test('an answer that sets a policy of its own keeps it, and all the other headers', async () => {
  const { headers } = await app.request('/framed');
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'self'");
  expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
});
