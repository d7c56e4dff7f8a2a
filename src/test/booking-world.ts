import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { Database } from '#core/db/database.ts';
import { urlAs } from '#core/db/roles.ts';
import type { Viewer } from '#core/db/viewer.ts';
import { newId, provenDistrict } from '#core/ids.ts';
import { createTestDatabase } from './database.ts';

/** Noon in Linden's school on the day before the talks; booking is open. */
export const noon = Temporal.Instant.from('2026-11-23T11:00:00Z');
export const today = Temporal.PlainDate.from('2026-11-23');
/** The evening of the talks, 16:00 to 18:00 in Berlin: eight slots of 10 minutes with 5 minutes of pause. */
export const evening = {
  from: Temporal.Instant.from('2026-11-24T15:00:00Z'),
  minutes: 120,
  slot: 10,
  pause: 5,
};

type Row = Record<string, unknown>;

/**
 * A world as small as booking allows, written straight into the database: two districts, two teachers, one child with a
 * mother and a father in two households and the mother's partner in hers, and a second family.
 */
export async function openBookingWorld() {
  const database = await createTestDatabase();
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  const insert = async (table: string, row: Row) => {
    const names = Object.keys(row);
    const marks = names.map((_, at) => `$${at + 1}`);
    await owner.query(`INSERT INTO ${table} (${names}) VALUES (${marks})`, Object.values(row));
  };
  const linden = provenDistrict(newId());
  const elsewhere = provenDistrict(newId());
  const ids = await fill(insert, linden, 'LIN');
  const other = await fill(insert, elsewhere, 'ELS');
  const db = new Database(urlAs(database.url, 'app'), { max: 24 });
  const as = (person: string, role: Viewer['roles'][number] = 'guardian', district = linden): Viewer => ({
    district,
    person,
    roles: [role],
  });
  return {
    db,
    owner,
    insert,
    district: linden,
    elsewhere,
    ids,
    other,
    as,
    close: async () => {
      await db.close();
      await owner.end();
      await database.drop();
    },
  };
}

export type BookingWorld = Awaited<ReturnType<typeof openBookingWorld>>;

async function fill(insert: (table: string, row: Row) => Promise<void>, district_id: string, prefix: string) {
  const created_at = noon.subtract({ hours: 24 });
  const names = {
    mother: ['Amal', 'Haddad'],
    partner: ['Yusuf', 'Karim'],
    father: ['Samir', 'Haddad'],
    neighbour: ['Ines', 'Ortega'],
    child: ['Layla', 'Haddad'],
    friend: ['Mateo', 'Ortega'],
    teacher: ['Hanna', 'Berg'],
    colleague: ['Paul', 'Winter'],
    office: ['Olga', 'Novak'],
    leader: ['Ruth', 'Adler'],
  } as const;
  const people = Object.fromEntries(Object.keys(names).map((key) => [key, newId()])) as Record<
    keyof typeof names,
    string
  >;
  const school = newId();
  const round = newId();
  const time_zone = 'Europe/Berlin';
  await insert('district', {
    district_id,
    name: prefix,
    time_zone,
    default_lang: 'en',
    code_prefix: prefix,
    created_at,
  });
  await insert('school', { district_id, school_id: school, name: `${prefix} School`, emergency_line: '112' });
  for (const [key, [given_name, family_name]] of Object.entries(names)) {
    const person_id = people[key as keyof typeof names];
    const is_staff = ['teacher', 'colleague', 'office', 'leader'].includes(key);
    await insert('person', {
      district_id,
      person_id,
      given_name,
      family_name,
      is_staff,
      created_at,
      grade: '4',
    });
  }
  for (const [guardian_id, child_id, household] of [
    [people.mother, people.child, 'elm street'],
    [people.partner, people.child, 'elm street'],
    [people.father, people.child, null],
    [people.neighbour, people.friend, null],
  ])
    await insert('guardianship', { district_id, guardian_id, child_id, household });
  const classes = { lower: newId(), music: newId() };
  for (const [title, class_id, teacher] of [
    ['Class 4a', classes.lower, people.teacher],
    ['Music', classes.music, people.colleague],
  ] as const) {
    await insert('class', { district_id, class_id, school_id: school, title });
    await insert('enrolment', { district_id, class_id, person_id: teacher, role: 'teacher' });
    await insert('enrolment', { district_id, class_id, person_id: people.child, role: 'student' });
  }
  await insert('enrolment', {
    district_id,
    class_id: classes.lower,
    person_id: people.friend,
    role: 'student',
  });
  await insert('round', {
    district_id,
    round_id: round,
    school_id: school,
    name: 'Autumn talks',
    slot_minutes: evening.slot,
    pause_minutes: evening.pause,
    booking_opens_at: noon.subtract({ hours: 48 }),
    booking_closes_at: noon.add({ hours: 24 }),
    goal_required: true,
    state: 'open',
    created_by: people.leader,
    created_at,
  });
  for (const teacher_id of [people.teacher, people.colleague]) {
    const starts_at = evening.from;
    const ends_at = starts_at.add({ minutes: evening.minutes });
    await insert('round_hours', {
      district_id,
      hours_id: newId(),
      round_id: round,
      teacher_id,
      starts_at,
      ends_at,
      place: 'Room 12',
    });
  }
  return { ...people, school, round };
}

/** When the n-th talk of the evening begins, in milliseconds; 0 is the first. */
export function slotNumber(n: number): number {
  return evening.from.epochMilliseconds + n * (evening.slot + evening.pause) * 60_000;
}
