import type { Database, ViewerDb } from '#core/db/database.ts';
import type { DistrictId } from '#core/ids.ts';
import { fullName } from '#core/words/full-name.ts';
import { guardiansByEmail } from '../store/addresses.ts';
import * as store from '../store/people.ts';
import { findMembers } from '../store/people.ts';

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

/** Full names by id, of those among them whom the viewer may see. */
export async function namesOf(
  db: ViewerDb,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await store.findNames(db, [...new Set(personIds)]);
  return new Map(rows.map(({ personId, ...person }) => [personId, fullName(person)]));
}

/** The guardian of a district who is written to at an address; asked before there is a viewer. */
export async function guardianWith(
  database: Database,
  district: DistrictId,
  address: string,
): Promise<string | undefined> {
  return (await guardiansByEmail(database, address)).find((one) => one.district === district)?.person;
}

/** Who works at one of these schools now, by id. */
export async function staffAt(
  db: ViewerDb,
  schools: readonly string[],
): Promise<ReadonlyMap<string, Pick<Person, 'givenName' | 'familyName' | 'email'>>> {
  const rows = await store.findStaffAt(db, schools);
  return new Map(rows.map(({ personId, ...person }) => [personId, person]));
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
