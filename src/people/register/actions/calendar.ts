import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { schoolsOf } from '#people/access/reads/schools.ts';
import { type Closure, daysBetween } from '../rules.ts';
import { removeClosure, saveClosures, saveSchoolDays } from '../store/calendar.ts';

/** Sets on which days of the week there is school. */
export async function setSchoolDays(
  db: ViewerDb,
  schoolId: string,
  days: readonly string[],
): Promise<{ ok: true } | { ok: false; because: 'unknown' | 'none' }> {
  if (!(await isSchool(db, schoolId))) return { ok: false, because: 'unknown' };
  const chosen = [...new Set(days.filter((day) => /^[1-7]$/.test(day)).map(Number))].sort();
  if (chosen.length === 0) return { ok: false, because: 'none' };
  await saveSchoolDays(db, schoolId, chosen);
  return { ok: true };
}

/** Enters a closure of one or more days. */
export async function closeSchool(
  db: ViewerDb,
  schoolId: string,
  closure: { name: string; from: Temporal.PlainDate; to: Temporal.PlainDate | null },
): Promise<{ ok: true } | { ok: false; because: 'unknown' | 'order' | 'long' }> {
  if (!(await isSchool(db, schoolId))) return { ok: false, because: 'unknown' };
  const span = daysBetween(closure.from, closure.to ?? closure.from);
  if (!span.ok) return span;
  await saveClosures(db, schoolId, closure.name, span.days);
  return { ok: true };
}

/** Takes a closure back, all of its days at once. */
export async function reopenSchool(db: ViewerDb, schoolId: string, closure: Closure): Promise<void> {
  if (await isSchool(db, schoolId)) await removeClosure(db, schoolId, closure);
}

async function isSchool(db: ViewerDb, schoolId: string): Promise<boolean> {
  return (await schoolsOf(db)).some((school) => school.schoolId === schoolId);
}
