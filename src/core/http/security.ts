import type { ServerResponse } from 'node:http';
import type { MiddlewareHandler } from 'hono';

const policy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
  // the mailbox page shows mails in a sandboxed frame of its own
  'frame-src': "'self'",
};

/** The set that the OWASP Secure Headers Project recommends, without what only old browsers misread. */
const fixed = Object.entries({
  'content-security-policy': Object.entries(policy)
    .map((rule) => rule.join(' '))
    .join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
  // not 'no-referrer': under it a browser says "Origin: null" with our own forms, and over http, or in a Safari before 16.4,
  // Origin is all there is to say where a form stood (csrf.ts). Other sites are told nothing either way.
  'referrer-policy': 'same-origin',
  'strict-transport-security': 'max-age=15552000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
});

/**
 * Nothing inline, nothing from elsewhere, nothing framed, unless the answer itself says otherwise: the sample's mails
 * stand in a frame and bring styles of their own.
 */
export const securityHeaders: MiddlewareHandler = always(fixed);

/** Pages about people are never kept by caches or shown from history after a sign-out on a shared phone. */
export const neverCached: MiddlewareHandler = always([['cache-control', 'no-store']]);

/**
 * Headers that every answer has unless it sets one of the name itself. Under a server they are handed to Node's own
 * answer, which they leave with whatever the page adds: to open the headers of a finished answer here would cost more
 * than everything else that happens to them.
 */
function always(headers: [name: string, value: string][]): MiddlewareHandler {
  return async (c, next) => {
    const { outgoing } = (c.env ?? {}) as { outgoing?: ServerResponse };
    if (outgoing) for (const [name, value] of headers) outgoing.setHeader(name, value);
    await next();
    if (!outgoing)
      for (const [name, value] of headers) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  };
}
