import { Hono } from 'hono';
import type { Env } from '#core/http/here.ts';
import { forgetRoutes } from './routes/forget.tsx';
import { recordRoutes } from './routes/record.tsx';

/** The office's alone: what is kept about somebody, and forgetting it. */
export function officeRoutes(): Hono<Env> {
  return new Hono<Env>().route('/', forgetRoutes()).route('/', recordRoutes());
}
