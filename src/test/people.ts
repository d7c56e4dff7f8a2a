import type pg from 'pg';
import { newId } from '#core/ids.ts';

type Row = Record<string, unknown>;

/** Writes one row as the owner: how tests put a world together that no verb would make. */
export async function insert(owner: pg.Client, table: string, row: Row): Promise<void> {
  const names = Object.keys(row);
  const marks = names.map((_, at) => `$${at + 1}`);
  await owner.query(`INSERT INTO ${table} (${names}) VALUES (${marks})`, Object.values(row));
}

export interface TestDistrict {
  district: string;
  school: string;
}

/** A district with one school in Berlin's time zone, closed on 25 November 2026. */
export async function addDistrict(owner: pg.Client, name: string, prefix: string): Promise<TestDistrict> {
  const [district, school] = [newId(), newId()];
  const facts = { name, time_zone: 'Europe/Berlin', default_lang: 'en', code_prefix: prefix };
  await insert(owner, 'district', { district_id: district, ...facts, created_at: '2026-08-01T00:00:00Z' });
  await insert(owner, 'school', { district_id: district, school_id: school, name: `${name} School` });
  const closure = { on_date: '2026-11-25', name: 'Staff day' };
  await insert(owner, 'school_closure', { district_id: district, school_id: school, ...closure });
  return { district, school };
}

/** A person with one role at the school; students and staff get no guardian rights by it. */
export async function addPerson(
  owner: pg.Client,
  { district, school }: TestDistrict,
  role: 'student' | 'guardian' | 'teacher' | 'office' | 'leader',
  given: string,
  family: string,
  more: Row = {},
): Promise<string> {
  const person = newId();
  const address =
    role === 'student' ? null : `${given}.${family}@${prefixOf(district)}.example`.toLowerCase();
  await insert(owner, 'person', {
    district_id: district,
    person_id: person,
    source_id: `${given}-${person.slice(-6)}`,
    given_name: given,
    family_name: family,
    email: address,
    is_staff: !['student', 'guardian'].includes(role),
    created_at: '2026-08-01T00:00:00Z',
    ...more,
  });
  await insert(owner, 'person_role', { district_id: district, person_id: person, school_id: school, role });
  return person;
}

export async function addClass(
  owner: pg.Client,
  { district, school }: TestDistrict,
  title: string,
  teachers: string[],
  students: string[],
) {
  const id = newId();
  await insert(owner, 'class', { district_id: district, class_id: id, school_id: school, title });
  for (const [role, people] of [
    ['teacher', teachers],
    ['student', students],
  ] as const) {
    for (const person of people) {
      await insert(owner, 'enrolment', { district_id: district, class_id: id, person_id: person, role });
    }
  }
}

function prefixOf(district: string): string {
  return `d${district.slice(-6)}`;
}

/** A link of the person that stands, whatever else happens to older ones: what proves a guardian in a transaction. */
export async function addLink(owner: pg.Client, { district }: TestDistrict, person: string): Promise<string> {
  const link = newId();
  await insert(owner, 'link', {
    district_id: district,
    link_id: link,
    person_id: person,
    secret_hash: Buffer.from(link),
    code_hash: Buffer.from(link),
    created_at: '2026-11-01T00:00:00Z',
    expires_at: '2027-11-01T00:00:00Z',
  });
  return link;
}
