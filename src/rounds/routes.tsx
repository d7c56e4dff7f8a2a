import { Hono } from 'hono';
import type { Env } from '#core/http/here.ts';
import { deadlinesRoutes } from './routes/deadlines.tsx';
import { hoursRoutes } from './routes/hours.tsx';
import { lettersRoutes } from './routes/letters.tsx';
import { openingRoutes } from './routes/opening.tsx';
import { planningRoutes } from './routes/planning.tsx';
import { questionsRoutes } from './routes/questions.tsx';

/** Planning, opening and tending rounds. */
export function leaderRoutes(): Hono<Env> {
  return new Hono<Env>()
    .route('/', planningRoutes())
    .route('/', hoursRoutes())
    .route('/', questionsRoutes())
    .route('/', openingRoutes())
    .route('/', deadlinesRoutes());
}

/** Letters to print. */
export function officeRoutes(): Hono<Env> {
  return lettersRoutes();
}
