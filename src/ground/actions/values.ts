import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { allValuesOf } from '../reads/compass.ts';
import { reordered } from '../rules/compass.ts';
import { changeValue, insertValue } from '../store/values.ts';

export type Found = { ok: true } | { ok: false; because: 'not-found' };

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

/** Offers a retired value again, where it stood. */
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
