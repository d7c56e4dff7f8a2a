import { type DistrictId, newId, provenDistrict } from '#core/ids.ts';
import { Secrets } from '#core/secrets.ts';
import { sealed } from '#people/access/rules/family-session.ts';
import { asOwner, insert } from '../http/district.ts';

const TEACHERS = 12;
const FAMILIES = 100;
const CHILDREN = 3;
const minute = 60_000;
/** Two evenings of two hours, eight slots each; a third of them taken. */
const evenings = ['2026-11-24T15:00:00Z', '2026-11-26T15:00:00Z'].map((from) => Date.parse(from));

export interface School {
  /** The booking page of all children. */
  path: string;
  /** One session for each family. */
  cookies: string[];
  /** The same families as the database knows them, for whoever asks it without the program. */
  round: string;
  families: { district: DistrictId; person: string; link: string }[];
}

/** A school of twelve teachers in which every family has three children, each with four of the teachers. */
export async function fillSchool(url: string, secret: string): Promise<School> {
  const [district_id, school_id, round_id] = [newId(), newId(), newId()];
  const created_at = '2026-08-01T00:00:00Z';
  const ids = (many: number) => Array.from({ length: many }, () => newId());
  const [teachers, guardians, links] = [ids(TEACHERS), ids(FAMILIES), ids(FAMILIES)];
  const [classes, children] = [ids(TEACHERS), ids(FAMILIES * CHILDREN)];
  const person = (person_id: string, given_name: string, family_name: string, is_staff = false) => ({
    district_id,
    person_id,
    given_name,
    family_name,
    is_staff,
    created_at,
  });
  await asOwner(url, async (owner) => {
    const zone = { time_zone: 'Europe/Berlin', default_lang: 'en', code_prefix: 'LIN' };
    await insert(owner, 'district', [{ district_id, name: 'Linden', ...zone, created_at }]);
    await insert(owner, 'school', [{ district_id, school_id, name: 'Linden School' }]);
    await insert(owner, 'person', [
      ...teachers.map((id, n) =>
        person(id, ['Jonas', 'Mira', 'Amara', 'Hanna'][n % 4] as string, `Teacher ${n}`, true),
      ),
      ...guardians.map((id, n) => person(id, 'Maria', `Castillo ${n}`)),
      ...children.map((id, n) =>
        person(id, ['Lina', 'Omar', 'Noor'][n % CHILDREN] as string, `Castillo ${n}`),
      ),
    ]);
    const guarded = children.map((child_id, n) => ({
      child_id,
      guardian_id: guardians[Math.floor(n / CHILDREN)],
    }));
    await insert(
      owner,
      'guardianship',
      guarded.map((pair) => ({ district_id, ...pair, household: pair.guardian_id })),
    );
    await insert(
      owner,
      'class',
      classes.map((class_id, n) => ({ district_id, class_id, school_id, title: `Class ${n}` })),
    );
    const of = (class_id: string | undefined, person_id: string | undefined, role: string) => ({
      district_id,
      class_id,
      person_id,
      role,
    });
    const learnt = children.flatMap((id, n) =>
      [0, 1, 2, 3].map((k) => of(classes[(n % CHILDREN) * 4 + k], id, 'student')),
    );
    await insert(owner, 'enrolment', [...classes.map((id, n) => of(id, teachers[n], 'teacher')), ...learnt]);
    await insert(owner, 'round', [
      {
        district_id,
        round_id,
        school_id,
        name: 'Autumn talks',
        slot_minutes: 10,
        pause_minutes: 5,
        booking_opens_at: '2026-11-20T06:00:00Z',
        booking_closes_at: '2026-11-24T12:00:00Z',
        goal_required: true,
        state: 'open',
        created_by: teachers[0],
        created_at,
      },
    ]);
    const hours = teachers.flatMap((teacher_id) =>
      evenings.map((from) => ({ teacher_id, from, to: from + 120 * minute })),
    );
    const at = (ms: number) => new Date(ms).toISOString();
    await insert(
      owner,
      'round_hours',
      hours.map(({ teacher_id, from, to }) => ({
        district_id,
        hours_id: newId(),
        round_id,
        teacher_id,
        starts_at: at(from),
        ends_at: at(to),
        place: 'Room 12',
      })),
    );
    const hash = Buffer.alloc(32);
    await insert(
      owner,
      'link',
      links.map((link_id, n) => ({
        district_id,
        link_id,
        person_id: guardians[n],
        secret_hash: hash,
        code_hash: hash,
        created_at,
        expires_at: '2027-08-01T00:00:00Z',
      })),
    );

    // every third slot was taken by some other family; the families measured look at a half-full timetable
    const talks = hours.flatMap(({ teacher_id, from }, h) =>
      [0, 3, 6].map((n) => ({
        conference_id: newId(),
        teacher_id,
        from: from + n * 15 * minute,
        child: h * 3 + n / 3,
      })),
    );
    const length = 10 * minute;
    await insert(
      owner,
      'conference',
      talks.map(({ conference_id, teacher_id, from, child }) => ({
        district_id,
        conference_id,
        round_id,
        child_id: children[child],
        teacher_id,
        guardian_id: guardians[FAMILIES - 1],
        starts_at: at(from),
        ends_at: at(from + length),
        booked_by: teacher_id,
        booked_at: created_at,
        state: 'booked',
      })),
    );
    await insert(
      owner,
      'claim',
      talks.map(({ conference_id, teacher_id, from }) => ({
        district_id,
        conference_id,
        resource_id: teacher_id,
        kind: 'teacher',
        during: `[${at(from)},${at(from + length)})`,
      })),
    );
    await owner.query('VACUUM ANALYZE');
  });
  const secrets = new Secrets(secret);
  const district = provenDistrict(district_id);
  const families = guardians
    .slice(0, FAMILIES - 1)
    .map((person, n) => ({ district, person, link: links[n] as string }));
  const cookies = families.map(
    (family) => `alongside_family=${sealed(secrets, family)}; alongside_notice=${family.person}`,
  );
  return { path: `/family/rounds/${round_id}/book`, cookies, round: round_id, families };
}
