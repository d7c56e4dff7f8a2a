import { CompiledQuery } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { together } from '#core/db/side-by-side.ts';
import type { StoredConference } from '../rules/conference.ts';

/*
 * Row level security leaves a guardian the talks that guardian owns or takes part in; whoever was taken out of one no
 * longer finds it here either. That is asked of the participants which are read anyway: asked on its own, a planner that has
 * not counted yet reads all that the district has. $1 district, $2 viewer, $3 whether the viewer is a guardian only.
 */
const base = `
SELECT c.conference_id AS "conferenceId", c.round_id AS "roundId", r.name AS "roundName", r.school_id AS "schoolId",
  s.name AS "schoolName",
  c.child_id AS "childId", k.given_name AS "childGivenName", k.family_name AS "childFamilyName",
  c.teacher_id AS "teacherId", t.given_name AS "teacherGivenName", t.family_name AS "teacherFamilyName",
  c.guardian_id AS "guardianId", c.starts_at AS "startsAt", c.ends_at AS "endsAt", c.mode, c.place, c.state, c.sequence,
  c.taken_id IS NOT NULL AS "timeTaken", c.opened_at AS "openedAt", c.closed_at AS "closedAt",
  r.booking_closes_at AS "bookingClosesAt",
  p.participants, CASE WHEN p.guardians > 1 THEN names_along(c.conference_id, c.guardian_id) ELSE '{}' END AS along
FROM conference c
JOIN round r ON r.district_id = $1 AND r.round_id = c.round_id
JOIN school s ON s.district_id = $1 AND s.school_id = r.school_id
JOIN person k ON k.district_id = $1 AND k.person_id = c.child_id
JOIN person t ON t.district_id = $1 AND t.person_id = c.teacher_id
CROSS JOIN LATERAL (
  SELECT coalesce(json_agg(json_build_object('personId', p.person_id, 'role', p.role, 'endedAt', p.ended_at)
    ORDER BY p.person_id), '[]') AS participants, count(*) FILTER (WHERE p.role = 'guardian') AS guardians,
    bool_or(p.person_id = $2 AND p.ended_at IS NULL) AS mine
  FROM participant p WHERE p.district_id = $1 AND p.conference_id = c.conference_id) p
WHERE c.district_id = $1 AND (NOT $3::boolean OR p.mine)`;

function asking(db: ViewerDb, where: string, values: unknown[]): CompiledQuery<StoredConference> {
  const asGuardian = db.viewer.roles.every((role) => role === 'guardian');
  const text = `${base} AND ${where} ORDER BY c.starts_at, c.conference_id`;
  return CompiledQuery.raw(text, [db.district, db.viewer.person, asGuardian, ...values]);
}

async function find(db: ViewerDb, where: string, values: unknown[]): Promise<StoredConference[]> {
  return (await db.q.executeQuery<StoredConference>(asking(db, where, values))).rows;
}

export const findConference = together<string, StoredConference | undefined>(
  async (db, id) => (await find(db, 'c.conference_id = $4', [id]))[0],
  async (db, ids) => {
    const talks = await find(db, 'c.conference_id = ANY ($4::uuid[])', [ids]);
    return (id) => talks.find((talk) => talk.conferenceId === id);
  },
);

/** The same, as the last thing its transaction asks. */
export async function findConferenceLast(db: ViewerDb, id: string): Promise<StoredConference | undefined> {
  return (await db.lastRead<StoredConference>(asking(db, 'c.conference_id = $4', [id])))[0];
}

const same = ['roundId', 'childId', 'teacherId', 'guardianId'] as const;

/** The talk one guardian has, or had last, with a teacher about a child in a round; cancelled ones left out. */
export const findSame = together<Record<(typeof same)[number], string>, StoredConference | undefined>(
  async (db, of) => {
    const where =
      'c.round_id = $4 AND c.child_id = $5 AND c.teacher_id = $6 AND c.guardian_id = $7 AND c.state <> $8';
    return (await find(db, where, [...same.map((id) => of[id]), 'cancelled']))[0];
  },
  async (db, all) => {
    const where = `c.state <> 'cancelled' AND (c.round_id, c.child_id, c.teacher_id, c.guardian_id) IN (
      SELECT * FROM unnest($4::uuid[], $5::uuid[], $6::uuid[], $7::uuid[]))`;
    const talks = await find(
      db,
      where,
      same.map((id) => all.map((of) => of[id])),
    );
    return (of) => talks.find((talk) => same.every((id) => talk[id] === of[id]));
  },
);

export async function findOfTeacher(
  db: ViewerDb,
  teacherId: string,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<StoredConference[]> {
  const where = "c.teacher_id = $4 AND c.starts_at >= $5 AND c.starts_at < $6 AND c.state <> 'cancelled'";
  return find(db, where, [teacherId, from, to]);
}

/** Every talk, cancelled ones left out, that the person takes part in as a guardian. */
export async function findOfGuardian(db: ViewerDb, guardianId: string): Promise<StoredConference[]> {
  const where = `c.state <> 'cancelled' AND EXISTS (SELECT 1 FROM participant g WHERE g.district_id = $1
    AND g.conference_id = c.conference_id AND g.person_id = $4 AND g.role = 'guardian' AND g.ended_at IS NULL)`;
  return find(db, where, [guardianId]);
}

/** A guardian's own talks of open rounds that have no time because it was taken away. */
export async function findTaken(db: ViewerDb, guardianId: string): Promise<StoredConference[]> {
  const where =
    "c.guardian_id = $4 AND c.taken_id IS NOT NULL AND c.state = 'cancelled' AND r.state = 'open'";
  return find(db, where, [guardianId]);
}
