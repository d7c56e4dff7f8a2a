import { Hono } from 'hono';
import type { Env } from '#core/http/here.ts';
import { calendarRoutes } from './routes/calendar.tsx';
import { peopleRoutes } from './routes/people.tsx';

/** The office's look at people, and the school's calendar. */
export function officeRoutes(): Hono<Env> {
  return new Hono<Env>().route('/', peopleRoutes()).route('/', calendarRoutes());
}
