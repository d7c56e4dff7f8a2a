import pg from 'pg';
import { newId, provenDistrict } from '#core/ids.ts';
import { Secrets } from '#core/secrets.ts';
import { sealed } from '#people/access/rules/family-session.ts';
import { insert, type Rows } from '../http/district.ts';

/** One family's form, ready to be sent. */
export interface Wish {
  conferenceId: string;
  path: string;
  cookie: string;
  body: string;
}

const TEACHERS = 400;
const FAMILIES = 5_000;
const SLOTS = 100; // five afternoons of twenty
const TALKS = 8; // per family

/**
 * A district whose every teacher meets a hundred families, and every family eight teachers, all at times that suit
 * everybody: 40,000 wishes that can all come true. Beside them wishes of which four want the same slot.
 */
export async function fillDistrict(
  url: string,
  secret: string,
): Promise<{ wishes: Wish[]; contested: Wish[] }> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  const district_id = newId();
  const [school_id, round_id] = [newId(), newId()];
  const created_at = '2026-08-01T00:00:00Z';
  const people = (many: number) => Array.from({ length: many }, () => newId());
  const [teachers, guardians, children, classes, links] = [
    people(TEACHERS),
    people(FAMILIES),
    people(FAMILIES),
    people(TEACHERS),
    people(FAMILIES),
  ];
  const named = (ids: string[], given_name: string, is_staff: boolean): Rows =>
    ids.map((person_id, n) => ({
      district_id,
      person_id,
      given_name,
      family_name: `Number ${n}`,
      is_staff,
      created_at,
    }));
  const spare = people(TEACHERS); // a second set of teachers, raced for

  await insert(owner, 'district', [
    {
      district_id,
      name: 'Linden',
      time_zone: 'Europe/Berlin',
      default_lang: 'en',
      code_prefix: 'LIN',
      created_at,
    },
  ]);
  await insert(owner, 'school', [{ district_id, school_id, name: 'Linden School' }]);
  await insert(owner, 'person', [
    ...named([...teachers, ...spare], 'Teacher', true),
    ...named(guardians, 'Guardian', false),
    ...named(children, 'Child', false),
  ]);
  await insert(
    owner,
    'guardianship',
    guardians.map((guardian_id, f) => ({
      district_id,
      guardian_id,
      child_id: children[f],
      household: `house ${f}`,
    })),
  );
  await insert(
    owner,
    'class',
    classes.map((class_id, n) => ({ district_id, class_id, school_id, title: `Class ${n}` })),
  );
  const taught = classes.flatMap((class_id, n) =>
    [teachers[n], spare[n]].map((person_id) => ({ district_id, class_id, person_id, role: 'teacher' })),
  );
  const learnt = children.flatMap((person_id, f) =>
    Array.from({ length: TALKS }, (_, k) => ({
      district_id,
      class_id: classes[(f * TALKS + k) % TEACHERS],
      person_id,
      role: 'student',
    })),
  );
  await insert(owner, 'enrolment', [...taught, ...learnt]);
  await insert(owner, 'round', [
    {
      district_id,
      round_id,
      school_id,
      name: 'Autumn talks',
      slot_minutes: 10,
      pause_minutes: 5,
      booking_opens_at: '2026-11-20T06:00:00Z',
      booking_closes_at: '2026-11-24T00:00:00Z',
      goal_required: true,
      state: 'open',
      created_by: teachers[0],
      created_at,
    },
  ]);
  await insert(
    owner,
    'round_hours',
    [...teachers, ...spare].flatMap((teacher_id) =>
      [0, 1, 2, 3, 4].map((day) => ({
        district_id,
        hours_id: newId(),
        round_id,
        teacher_id,
        place: 'Room 12',
        starts_at: new Date(slotAt(day * 20)).toISOString(),
        ends_at: new Date(slotAt(day * 20) + 5 * 3600_000).toISOString(),
      })),
    ),
  );
  const bytes = Buffer.alloc(32);
  await insert(
    owner,
    'link',
    links.map((link_id, f) => ({
      district_id,
      link_id,
      person_id: guardians[f],
      secret_hash: bytes,
      code_hash: bytes,
      created_at,
      expires_at: '2027-08-01T00:00:00Z',
    })),
  );
  // only what was filled: told that a table is empty, the planner would believe it for a minute
  await owner.query('VACUUM ANALYZE person, guardianship, class, enrolment, round_hours, link');
  await owner.end();

  const secrets = new Secrets(secret);
  const wish = (f: number, teacher: string, slot: number): Wish => {
    const person = guardians[f] as string;
    const session = sealed(secrets, {
      district: provenDistrict(district_id),
      link: links[f] as string,
      person,
    });
    const conferenceId = newId();
    const fields = {
      _csrf: secrets.sign('csrf', session),
      _idempotency: conferenceId,
      teacher,
      slot: String(slotAt(slot)),
      mode: 'in-person',
    };
    return {
      conferenceId,
      path: `/family/children/${children[f]}/rounds/${round_id}/book`,
      cookie: `alongside_family=${session}; alongside_notice=${person}`,
      body: new URLSearchParams(fields).toString(),
    };
  };
  const wishes: Wish[] = [];
  for (let k = 0; k < TALKS; k++)
    for (let f = 0; f < FAMILIES; f++) {
      const teacher = teachers[(f * TALKS + k) % TEACHERS] as string;
      wishes.push(wish(f, teacher, slotOf(f, k)));
    }
  // families 0, 50, 100 and 150 have the same teachers; the four want a time at which none of them has another talk
  const contested: Wish[] = [];
  for (let one = 0; one < 50; one++)
    for (let n = 0; n < 12; n++)
      for (const rival of [0, 50, 100, 150]) {
        const teacher = spare[(one * TALKS) % TEACHERS] as string;
        contested.push(wish(one + rival + 200 * n, teacher, 4 * n + 6));
      }
  return { wishes, contested };

  /** Different for the eight talks of a family, and for the hundred families of a teacher. */
  function slotOf(f: number, k: number): number {
    return (Math.floor((f * TALKS) / TEACHERS) + 12 * k) % SLOTS;
  }
}

/** The n-th time on offer: twenty an afternoon, from Tuesday on. */
function slotAt(n: number): number {
  return Date.parse('2026-11-24T12:00:00Z') + Math.floor(n / 20) * 86_400_000 + (n % 20) * 15 * 60_000;
}

/** What is in the database after all that: overlapping claims, and talks that were promised but are not there whole. */
export async function count(url: string) {
  const owner = new pg.Client({ connectionString: url });
  owner.on('error', () => {}); // what fails says more than the end of its server
  await owner.connect();
  await owner.query('ANALYZE; SET enable_nestloop = off'); // so many rows, counted for the first time
  const double = await owner.query(`SELECT count(*)::int AS n FROM (
    SELECT lower(during) < max(upper(during)) OVER (PARTITION BY district_id, resource_id ORDER BY lower(during)
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS taken FROM claim) c WHERE taken`);
  const whole = await owner.query(`SELECT conference_id FROM conference WHERE state = 'booked'
    AND conference_id IN (SELECT k.conference_id FROM claim k JOIN conference c USING (district_id, conference_id)
      WHERE k.during = tstzrange(c.starts_at, c.ends_at) GROUP BY 1 HAVING count(*) = 2)
    AND conference_id IN (SELECT conference_id FROM participant GROUP BY 1 HAVING count(*) = 2)
    AND conference_id::text IN (SELECT about->>'conferenceId' FROM effect)`);
  await owner.end();
  const known = new Set(whole.rows.map((row) => row.conference_id));
  return {
    double: double.rows[0].n as number,
    lost: (kept: string[]) => kept.filter((id) => !known.has(id)).length,
  };
}
