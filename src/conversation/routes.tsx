import { Hono } from 'hono';
import type { Env } from '#core/http/here.ts';
import { meetRoutes } from './routes/meet.tsx';
import { privateRoutes } from './routes/private.tsx';

/** The talk on the teacher's device, and what of it is the teacher's alone. */
export function teacherRoutes(): Hono<Env> {
  return new Hono<Env>()
    .route('/conferences/:conference{[0-9a-f-]{36}}/meet', meetRoutes())
    .route('/conferences/:conference{[0-9a-f-]{36}}', privateRoutes());
}
