import type { Hono } from 'hono';
import type { Env } from '#core/http/here.ts';
import { compassRoutes } from './routes/compass.tsx';
import { whyRoutes } from './routes/why.tsx';

export function teacherRoutes(): Hono<Env> {
  return whyRoutes('/teacher/why');
}

export function leaderRoutes(): Hono<Env> {
  return whyRoutes('/leader/why').route('/ground', compassRoutes());
}
