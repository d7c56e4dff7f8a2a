import type { Hono } from 'hono';
import type { Env } from '#core/http/here.ts';
import { compassRoutes } from './routes/compass.tsx';
import { whyRoutes } from './routes/why.tsx';

/** A teacher's own Why. */
export function teacherRoutes(): Hono<Env> {
  return whyRoutes('/teacher/why');
}

/** A leader's own Why, and the schools' compass and values. */
export function leaderRoutes(): Hono<Env> {
  return whyRoutes('/leader/why').route('/ground', compassRoutes());
}
