import { Hono } from 'hono';
import type { Env } from '#core/http/here.ts';
import { idInPath } from '#core/ids.ts';
import type { FindLeftOff } from '#preparation/reads/left-off.ts';
import { meetRoutes } from './routes/meet.tsx';
import { privateRoutes } from './routes/private.tsx';

/** The talk on the teacher's device, and what of it is the teacher's alone. */
export function teacherRoutes(leftOff: FindLeftOff): Hono<Env> {
  return new Hono<Env>()
    .route(`/conferences/:conference${idInPath}/meet`, meetRoutes(leftOff))
    .route(`/conferences/:conference${idInPath}`, privateRoutes());
}
