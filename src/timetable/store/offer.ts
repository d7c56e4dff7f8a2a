import { CompiledQuery } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import type { DistrictId } from '#core/ids.ts';
import { kept } from '#core/kept.ts';
import type { Calendar } from '../rules/free.ts';
import type { StoredOffer } from '../rules/offer.ts';

/* Double precision, not extract(): its numeric costs more than the rest of the row. Whole minutes stay exact. */
const ms = (column: string) => `date_part('epoch', ${column}) * 1000`;

/*
 * One statement, one answer. Children are found through the guardian's own pairs, teachers through classes of the
 * round's school that both are in now. $1 district, $2 round, $3 guardian, $4 child or NULL for all of the guardian's
 * children, $5 today. OFFSET 0: talks are looked up one by one, also by a planner that has not counted anything yet.
 */
const pageText = `
WITH r AS MATERIALIZED (
  SELECT * FROM round WHERE district_id = $1 AND round_id = $2 AND state <> 'draft'),
kid AS MATERIALIZED (
  SELECT p.person_id, p.given_name, p.family_name
  FROM r JOIN guardianship g ON g.district_id = r.district_id
  JOIN person p ON p.district_id = g.district_id AND p.person_id = g.child_id
  WHERE g.district_id = $1 AND g.guardian_id = $3 AND g.ended_at IS NULL AND p.ended_at IS NULL
    AND ($4::uuid IS NULL OR g.child_id = $4)),
along AS MATERIALIZED (SELECT * FROM companions_of($3, $5)),
shared AS MATERIALIZED (
  SELECT kid.person_id AS child_id, t.person_id AS teacher_id, array_agg(DISTINCT c.title ORDER BY c.title) AS classes
  FROM kid JOIN r ON true
  JOIN enrolment s ON s.district_id = $1 AND s.person_id = kid.person_id AND s.role = 'student' AND s.ended_at IS NULL
  JOIN class c ON c.district_id = $1 AND c.class_id = s.class_id AND c.school_id = r.school_id AND c.ended_at IS NULL
  JOIN enrolment t ON t.district_id = $1 AND t.class_id = c.class_id AND t.role = 'teacher' AND t.ended_at IS NULL
  GROUP BY 1, 2),
hours AS MATERIALIZED (
  SELECT h.teacher_id, h.starts_at, h.ends_at, h.place FROM round_hours h
  WHERE h.district_id = $1 AND h.round_id = $2 AND h.teacher_id IN (SELECT teacher_id FROM shared)),
mine AS MATERIALIZED (
  SELECT c.* FROM participant p CROSS JOIN LATERAL (
    SELECT * FROM conference o WHERE o.district_id = $1 AND o.conference_id = p.conference_id OFFSET 0) c
  WHERE p.district_id = $1 AND p.person_id = $3 AND p.ended_at IS NULL AND c.state <> 'cancelled'),
edges AS MATERIALIZED (SELECT min(starts_at) AS begins, max(ends_at) AS ends FROM hours)
SELECT json_build_object(
  'round', json_build_object('name', r.name, 'schoolId', r.school_id, 'slotMinutes', r.slot_minutes,
    'pauseMinutes', r.pause_minutes, 'opens', ${ms('r.booking_opens_at')}, 'closes', ${ms('r.booking_closes_at')},
    'state', r.state),
  'children', coalesce((SELECT json_agg(json_build_object('childId', k.person_id, 'givenName', k.given_name,
      'familyName', k.family_name,
      'restrictions', coalesce((SELECT json_agg(json_build_object('kind', x.kind, 'from', x.valid_from,
          'until', x.valid_until)) FROM restriction x
        WHERE x.district_id = $1 AND x.guardian_id = $3 AND x.child_id = k.person_id AND x.lifted_at IS NULL), '[]'),
      'teachers', coalesce((SELECT json_agg(json_build_object('teacherId', t.person_id, 'givenName', t.given_name,
          'familyName', t.family_name, 'classes', s.classes)) FROM shared s
        JOIN person t ON t.district_id = $1 AND t.person_id = s.teacher_id AND t.ended_at IS NULL
        WHERE s.child_id = k.person_id), '[]'),
      'companions', coalesce((SELECT json_agg(json_build_object('personId', c.person_id,
          'givenName', c.given_name, 'familyName', c.family_name))
        FROM along c WHERE c.child_id = k.person_id), '[]'))) FROM kid k), '[]'),
  'calendars', coalesce((SELECT json_agg(json_build_array(t.teacher_id, json_build_array(
      (SELECT json_agg(json_build_array(${ms('h.starts_at')}, ${ms('h.ends_at')}, h.place) ORDER BY h.starts_at)
        FROM hours h WHERE h.teacher_id = t.teacher_id),
      coalesce((SELECT json_agg(json_build_array(${ms('lower(c.during)')}, ${ms('c.ends_at')}) ORDER BY c.ends_at)
        FROM claim c WHERE c.district_id = $1 AND c.resource_id = t.teacher_id AND c.kind = 'teacher'
          AND c.ends_at > (SELECT begins FROM edges) AND lower(c.during) < (SELECT ends FROM edges)), '[]'))::text))
    FROM (SELECT DISTINCT teacher_id FROM hours) t), '[]'),
  'own', coalesce((SELECT json_agg(json_build_object('conferenceId', c.conference_id, 'from', ${ms('lower(c.during)')},
      'to', ${ms('c.ends_at')})) FROM claim c
    WHERE c.district_id = $1 AND c.resource_id = $3 AND c.ends_at > (SELECT begins FROM edges)
      AND lower(c.during) < (SELECT ends FROM edges)), '[]'),
  'talks', coalesce((SELECT json_agg(json_build_object('conferenceId', c.conference_id, 'childId', c.child_id,
      'teacherId', c.teacher_id, 'from', ${ms('c.starts_at')}, 'to', ${ms('c.ends_at')}, 'mode', c.mode,
      'place', c.place, 'state', c.state, 'mine', c.guardian_id = $3))
    FROM mine c WHERE c.round_id = $2 AND c.child_id IN (SELECT person_id FROM kid)), '[]')
) AS offer FROM r`;

export interface OfferQuestion {
  roundId: string;
  guardianId: string;
  /** Without it: all children of the guardian at the round's school. */
  childId?: string;
  today: Temporal.PlainDate;
}

/** A teacher's hours, and when the teacher is taken, as the database writes them down. */
type Written = [hours: [from: number, to: number, place: string][], busy: [from: number, to: number][]];

/**
 * Calendars travel as texts, and one that was read already is not read again: between two bookings with a teacher it is
 * the same for all of the teacher's families.
 */
const calendarIn = kept(5_000, (text: string): Calendar => {
  const [hours, busy] = JSON.parse(text) as Written;
  return {
    hours: hours.map(([from, to, place]) => ({ from, to, place })),
    busy: busy.map(([from, to]) => ({ from, to })),
  };
});

type Sent = Omit<StoredOffer, 'calendars'> & { calendars: [teacherId: string, text: string][] };

/** The statement that reads a page's times; the bench asks the very same without a page round it. */
export function offerStatement(district: DistrictId, question: OfferQuestion): CompiledQuery {
  const { roundId, guardianId, childId, today } = question;
  return CompiledQuery.raw(pageText, [district, roundId, guardianId, childId ?? null, today]);
}

/**
 * What a guardian may choose from in a round, or undefined where the viewer sees no such round. The last thing its
 * transaction asks.
 */
export async function findOffer(db: ViewerDb, question: OfferQuestion): Promise<StoredOffer | undefined> {
  const [row] = await db.lastRead<{ offer: Sent }>(offerStatement(db.district, question));
  if (!row) return undefined;
  const calendars = new Map(row.offer.calendars.map(([teacherId, text]) => [teacherId, calendarIn(text)]));
  return { ...row.offer, calendars };
}
