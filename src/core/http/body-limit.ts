import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { calm } from './calm.tsx';
import type { Env } from './here.ts';

/** Of one form, in bytes as sent: thirty long letters in any script. */
const mostBytes = 1024 ** 2;

/** No form is larger than this; an upload that is read as a stream counts for itself. */
export function sizeLimit(streamed: (c: Context) => boolean): MiddlewareHandler<Env> {
  const limited = bodyLimit({
    maxSize: mostBytes,
    onError: (c) => calm(c as Context<Env>, 'too-large', 413),
  });
  return (c, next) => {
    // what only reads sends no form, and nobody would look at one
    if (c.req.method === 'GET' || streamed(c)) return next();
    // Node holds a form to the length it names; measuring it would begin by wrapping it in a stream of another kind
    const named = c.req.header('transfer-encoding')
      ? Number.NaN
      : Number(c.req.header('content-length') ?? '-');
    return named <= mostBytes ? next() : limited(c, next);
  };
}
