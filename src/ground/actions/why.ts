import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { whyVisited } from '../reads/why.ts';
import { fullerVisit, seasonOf, type Visit } from '../rules/why.ts';
import { saveVisit } from '../store/visits.ts';
import * as store from '../store/why.ts';

/**
 * Writes or rewrites the viewer's own Why of this season, and counts as the visit.
 * @param why.today a date of the school's calendar, which names the season
 */
export async function writeWhy(
  db: ViewerDb,
  now: Temporal.Instant,
  why: { today: Temporal.PlainDate; body: string; lang: string; shared: boolean },
): Promise<void> {
  const { today, ...said } = why;
  await store.saveWhy(db, { ...said, season: seasonOf(today), updatedAt: now });
  await visitWhy(db, now, { today, how: 'written' });
}

/** The viewer looked at the own Why again, or said honestly "not now". A fuller visit of this season stays. */
export async function visitWhy(
  db: ViewerDb,
  now: Temporal.Instant,
  visit: { today: Temporal.PlainDate; how: Visit },
): Promise<void> {
  const before = await whyVisited(db, visit.today);
  const how = fullerVisit(before?.how, visit.how);
  if (how !== before?.how) await saveVisit(db, seasonOf(visit.today), how, now);
}

/** Deletes one season's Why for good: it is its writer's own. */
export async function deleteWhy(db: ViewerDb, season: number): Promise<void> {
  await store.deleteWhy(db, season);
}
