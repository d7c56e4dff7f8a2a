import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { seasonOf, type Visit, type Why } from '../rules/why.ts';
import { findVisit } from '../store/visits.ts';
import { findOwnWhy, findSharedWhys } from '../store/why.ts';

/**
 * The viewer's own Why to be shown back: this season's, or the last one written before it (`current` is false).
 * @param today a date of the school's calendar
 */
export async function whyFor(db: ViewerDb, today: Temporal.PlainDate): Promise<Why | undefined> {
  const season = seasonOf(today);
  const row = await findOwnWhy(db, season);
  return (
    row && {
      season: row.season,
      current: row.season === season,
      body: row.body,
      lang: row.lang,
      shared: row.shared,
      updatedAt: row.updated_at,
    }
  );
}

/** How the viewer visited the own Why this season; undefined while preparation has to wait for it. */
export async function whyVisited(
  db: ViewerDb,
  today: Temporal.PlainDate,
): Promise<{ how: Visit; visitedAt: Temporal.Instant } | undefined> {
  const row = await findVisit(db, seasonOf(today));
  return row && { how: row.how as Visit, visitedAt: row.visited_at };
}

export interface SharedWhy {
  personId: string;
  givenName: string;
  familyName: string;
  body: string;
  lang: string;
}

export interface SharedWhys {
  page: number;
  whys: SharedWhy[];
  /** Whether there are further pages. */
  more: boolean;
}

const perPage = 50;

/**
 * What colleagues chose to share this season, a page at a time, the latest first; never one that stayed private. For staff.
 * @param page counted from 1
 */
export async function sharedWhys(db: ViewerDb, today: Temporal.PlainDate, page = 1): Promise<SharedWhys> {
  const of = { offset: (page - 1) * perPage, most: perPage };
  const rows = await findSharedWhys(db, seasonOf(today), of);
  const whys = rows.slice(0, perPage).map((row) => ({
    personId: row.person_id,
    givenName: row.given_name,
    familyName: row.family_name,
    body: row.body,
    lang: row.lang,
  }));
  return { page, whys, more: rows.length > perPage };
}
