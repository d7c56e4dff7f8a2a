import { CompiledQuery } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';

/** A talk of a family as staff see it on a list: about whom, with whom, and how its guardian can be reached. */
export interface FamilyTalk {
  conferenceId: string;
  roundId: string;
  childId: string;
  childGivenName: string;
  childFamilyName: string;
  guardianId: string;
  guardianGivenName: string;
  guardianFamilyName: string;
  email: string | null;
  phone: string | null;
  teacherId: string;
  teacherGivenName: string;
  teacherFamilyName: string;
  startsAt: Temporal.Instant;
}

const base = `
SELECT c.conference_id AS "conferenceId", c.round_id AS "roundId", c.child_id AS "childId",
  k.given_name AS "childGivenName", k.family_name AS "childFamilyName",
  c.guardian_id AS "guardianId", g.given_name AS "guardianGivenName", g.family_name AS "guardianFamilyName",
  g.email, g.phone, c.teacher_id AS "teacherId", t.given_name AS "teacherGivenName", t.family_name AS "teacherFamilyName",
  c.starts_at AS "startsAt"
FROM conference c
JOIN person k ON k.district_id = $1 AND k.person_id = c.child_id
JOIN person g ON g.district_id = $1 AND g.person_id = c.guardian_id
JOIN person t ON t.district_id = $1 AND t.person_id = c.teacher_id
WHERE c.district_id = $1`;
const inOrder = 'ORDER BY c.starts_at, c.conference_id';

/** The booked talks that would lose their time with these hours of one teacher, or of all; see takeTimes in store/taken.ts. */
export async function findTalksIn(
  db: ViewerDb,
  of: { roundId: string; teacherId?: string; startsAt: Temporal.Instant; endsAt: Temporal.Instant },
  now: Temporal.Instant,
): Promise<FamilyTalk[]> {
  const text = `${base} AND c.round_id = $2 AND ($3::uuid IS NULL OR c.teacher_id = $3) AND c.state = 'booked' AND c.starts_at > $6
    AND c.starts_at < $5 AND c.ends_at > $4 ${inOrder}`;
  const values = [db.district, of.roundId, of.teacherId ?? null, of.startsAt, of.endsAt, now];
  return (await db.q.executeQuery<FamilyTalk>(CompiledQuery.raw(text, values))).rows;
}

/** Talks of open rounds that lost their time and have no other yet; of one round or teacher where asked. */
export async function findWithoutTime(
  db: ViewerDb,
  of: { roundId?: string; teacherId?: string },
): Promise<FamilyTalk[]> {
  const text = `${base} AND c.taken_id IS NOT NULL AND c.state = 'cancelled'
    AND EXISTS (SELECT 1 FROM round r WHERE r.district_id = $1 AND r.round_id = c.round_id AND r.state = 'open')
    AND ($2::uuid IS NULL OR c.round_id = $2) AND ($3::uuid IS NULL OR c.teacher_id = $3) ${inOrder}`;
  const values = [db.district, of.roundId ?? null, of.teacherId ?? null];
  return (await db.q.executeQuery<FamilyTalk>(CompiledQuery.raw(text, values))).rows;
}
