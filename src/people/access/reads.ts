import { Temporal } from 'temporal-polyfill';
import type { Database, ViewerDb } from '#core/db/database.ts';
import { type DistrictId, newId } from '#core/ids.ts';
import { type Entitlement, entitlementUnder } from './rules/entitlement.ts';
import { guardiansByEmail } from './store/addresses.ts';
import * as store from './store/people.ts';
import { findMembers, findPairsAt } from './store/school.ts';

export interface Child extends Entitlement {
  childId: string;
  givenName: string;
  familyName: string;
  grade: string | null;
  schoolId: string;
}

export interface Guardian extends Entitlement {
  guardianId: string;
  givenName: string;
  familyName: string;
  /** NULL: nobody has said; the district's language is used. */
  lang: string | null;
  email: string | null;
  phone: string | null;
  relation: string;
  household: string | null;
}

/** The children of the viewing guardian whose record the guardian may see, by first name. */
export async function childrenOf(
  db: ViewerDb,
  today: Temporal.PlainDate,
  guardianId = db.viewer.person,
): Promise<Child[]> {
  const pairs = await store.findPairs(db, { guardian: guardianId });
  return pairs
    .filter((pair) => pair.school_id !== null)
    .map((pair) => ({
      childId: pair.child_id,
      givenName: pair.given_name,
      familyName: pair.family_name,
      grade: pair.grade,
      schoolId: pair.school_id as string,
      ...entitlement(pair.restrictions, today),
    }))
    .filter((child) => child.maySee);
}

/** A child's guardians with what each may do today. For staff and the worker: a guardian would see only itself. */
export async function guardiansOf(
  db: ViewerDb,
  childId: string,
  today: Temporal.PlainDate,
): Promise<Guardian[]> {
  const pairs = await store.findPairs(db, { child: childId });
  return pairs.map((pair) => ({
    guardianId: pair.guardian_id,
    givenName: pair.given_name,
    familyName: pair.family_name,
    lang: pair.lang,
    email: pair.email,
    phone: pair.phone,
    relation: pair.relation,
    household: pair.household,
    ...entitlement(pair.restrictions, today),
  }));
}

function entitlement(stored: store.StoredRestriction[], today: Temporal.PlainDate): Entitlement {
  const restrictions = stored.map((r) => ({
    kind: r.kind,
    validFrom: Temporal.PlainDate.from(r.from),
    validUntil: r.until === null ? null : Temporal.PlainDate.from(r.until),
  }));
  return entitlementUnder(restrictions, today);
}

export interface Teacher {
  teacherId: string;
  givenName: string;
  familyName: string;
  classes: string[];
}

/** Who teaches the child now, with the classes they share. */
export async function teachersOf(db: ViewerDb, childId: string): Promise<Teacher[]> {
  const rows = await store.findTeachers(db, childId);
  return rows.map((row) => ({
    teacherId: row.person_id,
    givenName: row.given_name,
    familyName: row.family_name,
    classes: row.classes,
  }));
}

export interface Person {
  personId: string;
  givenName: string;
  familyName: string;
  lang: string | null;
  email: string | null;
  phone: string | null;
  grade: string | null;
  isStaff: boolean;
  ended: boolean;
}

/** A person the viewer may see, or undefined. */
export async function personOf(db: ViewerDb, personId: string): Promise<Person | undefined> {
  const row = await store.findPerson(db, personId);
  return (
    row && {
      personId: row.person_id,
      givenName: row.given_name,
      familyName: row.family_name,
      lang: row.lang,
      email: row.email,
      phone: row.phone,
      grade: row.grade,
      isStaff: row.is_staff,
      ended: row.ended_at !== null,
    }
  );
}

/** The guardian of a district who is written to at an address; asked before there is a viewer. */
export async function guardianWith(
  database: Database,
  district: DistrictId,
  address: string,
): Promise<string | undefined> {
  return (await guardiansByEmail(database, address)).find((one) => one.district === district)?.person;
}

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

export async function schoolsOf(db: ViewerDb): Promise<School[]> {
  const rows = await store.findSchools(db);
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

export interface Member {
  personId: string;
  givenName: string;
  familyName: string;
  grade: string | null;
}

/** Who teaches, or learns, at the school now, by family name. */
export async function membersOf(
  db: ViewerDb,
  schoolId: string,
  role: 'student' | 'teacher',
): Promise<Member[]> {
  const rows = await findMembers(db, schoolId, role);
  return rows.map((row) => ({
    personId: row.person_id,
    givenName: row.given_name,
    familyName: row.family_name,
    grade: row.grade,
  }));
}

export interface SchoolPair
  extends Entitlement,
    Pick<Guardian, 'guardianId' | 'givenName' | 'familyName' | 'lang' | 'email'> {
  childId: string;
}

/** Every pair of guardian and student of a school, with what it may do today. For staff and the worker. */
export async function pairsAt(
  db: ViewerDb,
  schoolId: string,
  today: Temporal.PlainDate,
): Promise<SchoolPair[]> {
  const pairs = await findPairsAt(db, schoolId);
  return pairs.map((pair) => ({
    guardianId: pair.guardian_id,
    childId: pair.child_id,
    givenName: pair.given_name,
    familyName: pair.family_name,
    lang: pair.lang,
    email: pair.email,
    ...entitlement(pair.restrictions, today),
  }));
}

/** The school's calendar: ISO week days with school (1 is Monday) and the days it is closed. */
export async function schoolDaysOf(
  db: ViewerDb,
  schoolId: string,
): Promise<{ schoolDays: number[]; closures: Temporal.PlainDate[] }> {
  const school = (await schoolsOf(db)).find((one) => one.schoolId === schoolId);
  const closures = await store.findClosures(db, schoolId);
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

export async function districtOf(db: ViewerDb): Promise<District> {
  const row = await store.findDistrict(db);
  return {
    name: row.name,
    timeZone: row.time_zone,
    defaultLang: row.default_lang,
    codePrefix: row.code_prefix,
    isSample: row.is_sample,
  };
}

/**
 * Writes down that the viewer read, or the program disclosed, something of a child's record.
 * @param what a short name such as "voice", "agreement" or "summary-mail"; never a text about the child
 */
export async function logRead(
  db: ViewerDb,
  now: Temporal.Instant,
  read: { childId: string; what: string; about?: Record<string, string> },
): Promise<void> {
  await store.insertAccess(db, {
    access_id: newId(now.epochMilliseconds),
    at: now,
    child_id: read.childId,
    what: read.what,
    about: JSON.stringify(read.about ?? {}),
  });
}
