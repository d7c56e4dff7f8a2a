import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import * as store from '../store/people.ts';
import { findClosures, findDistrict, findSchools } from '../store/school.ts';

/** The schools at which the person holds a role, for example those a leader leads. */
export async function schoolsWhere(db: ViewerDb, personId: string, role: string): Promise<string[]> {
  const roles = await store.findRoles(db, personId);
  return roles.filter((r) => r.role === role).map((r) => r.school_id);
}

export interface School {
  schoolId: string;
  name: string;
  emergencyLine: string | null;
  schoolDays: number[];
}

/** The active schools of the viewer's district, by name. */
export async function schoolsOf(db: ViewerDb): Promise<School[]> {
  const rows = await findSchools(db);
  return rows.map((row) => ({
    schoolId: row.school_id,
    name: row.name,
    emergencyLine: row.emergency_line,
    schoolDays: row.school_days,
  }));
}

/** The schools the viewer leads. */
export async function schoolsLed(db: ViewerDb): Promise<School[]> {
  const led = await schoolsWhere(db, db.viewer.person, 'leader');
  return (await schoolsOf(db)).filter((school) => led.includes(school.schoolId));
}

/** The school's calendar: ISO week days with school (1 is Monday) and the days it is closed. */
export async function schoolDaysOf(
  db: ViewerDb,
  schoolId: string,
): Promise<{ schoolDays: number[]; closures: Temporal.PlainDate[] }> {
  const school = (await schoolsOf(db)).find((one) => one.schoolId === schoolId);
  const closures = await findClosures(db, schoolId);
  return {
    schoolDays: school?.schoolDays ?? [1, 2, 3, 4, 5],
    closures: closures.map((closure) => closure.on_date),
  };
}

export interface District {
  name: string;
  timeZone: string;
  defaultLang: string;
  codePrefix: string;
  isSample: boolean;
}

/** The viewer's district: its name, IANA time zone and language are those of every page and mail. */
export async function districtOf(db: ViewerDb): Promise<District> {
  const row = await findDistrict(db);
  return {
    name: row.name,
    timeZone: row.time_zone,
    defaultLang: row.default_lang,
    codePrefix: row.code_prefix,
    isSample: row.is_sample,
  };
}

/** The date the school's calendar shows now. */
export async function todayOf(db: ViewerDb, now: Temporal.Instant): Promise<Temporal.PlainDate> {
  return now.toZonedDateTimeISO((await districtOf(db)).timeZone).toPlainDate();
}
