import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { allValuesOf, whyVisited } from './reads.ts';
import { fullerVisit, reordered, seasonOf, type Visit } from './rules.ts';
import { changeValue, insertValue, saveCompass } from './store/compass.ts';
import * as store from './store/why.ts';

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
  if (how !== before?.how) await store.saveVisit(db, seasonOf(visit.today), how, now);
}

export type Found = { ok: true } | { ok: false; because: 'not-found' };

/** Deletes one season's Why for good: it is its writer's own. */
export async function deleteWhy(db: ViewerDb, season: number): Promise<void> {
  await store.deleteWhy(db, season);
}

export async function setCompass(
  db: ViewerDb,
  now: Temporal.Instant,
  compass: { schoolId: string; mission: string; vision: string; lang: string },
): Promise<Found> {
  const { schoolId, ...said } = compass;
  await saveCompass(db, schoolId, { ...said, updated_at: now });
  return { ok: true };
}

/** Adds a value as the last one. The id comes with the form, so the same form sent twice adds one. */
export async function addValue(
  db: ViewerDb,
  _now: Temporal.Instant,
  value: { valueId: string; schoolId: string; name: string; meaning: string; lang: string },
): Promise<Found> {
  const position = (await allValuesOf(db, value.schoolId)).length;
  await insertValue(db, { ...value, position });
  return { ok: true };
}

type Which = { schoolId: string; valueId: string };

/** Another name or meaning for the same value: what was already tied to it stays tied. */
export async function renameValue(
  db: ViewerDb,
  _now: Temporal.Instant,
  { schoolId, valueId, ...words }: Which & { name: string; meaning: string; lang: string },
): Promise<Found> {
  return found(await changeValue(db, { schoolId, valueId }, words));
}

/** A retired value is offered no more and stands where it was used; it can be brought back. */
export async function retireValue(db: ViewerDb, now: Temporal.Instant, which: Which): Promise<Found> {
  return found(await changeValue(db, which, { ended_at: now }));
}

export async function reviveValue(db: ViewerDb, _now: Temporal.Instant, which: Which): Promise<Found> {
  return found(await changeValue(db, which, { ended_at: null }));
}

/** Changes places with the neighbour among the values in use. */
export async function moveValue(
  db: ViewerDb,
  _now: Temporal.Instant,
  { schoolId, valueId, to }: Which & { to: 'earlier' | 'later' },
): Promise<Found> {
  const values = await allValuesOf(db, schoolId);
  const order = reordered(
    values.filter((v) => !v.retired).map((v) => v.valueId),
    valueId,
    to,
  );
  const all = [...order, ...values.filter((v) => v.retired).map((v) => v.valueId)];
  for (const [position, id] of all.entries()) await changeValue(db, { schoolId, valueId: id }, { position });
  return found(order.includes(valueId));
}

function found(there: boolean): Found {
  return there ? { ok: true } : { ok: false, because: 'not-found' };
}
