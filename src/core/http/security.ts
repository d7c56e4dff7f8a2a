import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

const strict = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
    // the mailbox page shows mails in a sandboxed frame of its own
    frameSrc: ["'self'"],
  },
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
  crossOriginOpenerPolicy: 'same-origin',
  crossOriginResourcePolicy: 'same-origin',
  permissionsPolicy: { camera: [], microphone: [], geolocation: [], browsingTopics: [] },
});

/** What an answer may decide for itself: the sample's mails stand in a frame and bring styles of their own. */
const ownWord = ['content-security-policy', 'x-frame-options'];

/** Nothing inline, nothing from elsewhere, nothing framed, unless the answer itself says otherwise. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  const own = new Map<string, string>();
  await strict(c, async () => {
    await next();
    for (const name of ownWord) own.set(name, c.res.headers.get(name) ?? '');
  });
  for (const [name, value] of own) if (value) c.res.headers.set(name, value);
};

/** Pages about people are never kept by caches or shown from history after a sign-out on a shared phone. */
export const neverCached: MiddlewareHandler = async (c, next) => {
  await next();
  if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
};
