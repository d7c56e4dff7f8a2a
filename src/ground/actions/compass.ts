import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { saveCompass } from '../store/compass.ts';
import type { Found } from './values.ts';

/** Says the school's mission and vision anew; either may be empty. @param compass.lang the language of both */
export async function setCompass(
  db: ViewerDb,
  now: Temporal.Instant,
  compass: { schoolId: string; mission: string; vision: string; lang: string },
): Promise<Found> {
  const { schoolId, ...said } = compass;
  await saveCompass(db, schoolId, { ...said, updated_at: now });
  return { ok: true };
}
