import { CompiledQuery } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import type { Ended } from '#people/roster/rules/ended.ts';
import { sharesClass } from './grounds.ts';

/*
 * $1 district, $2 now, $3 people who left, $4 and $5 guardians and children who are no longer a pair, $6 and $7 children
 * and the schools they left for another. A talk is coming while it is booked and has not begun, or waits for a time.
 */
const pairEnded = (guardian: string) => `(${guardian} = ANY ($3::uuid[])
  OR (${guardian}, c.child_id) IN (SELECT * FROM unnest($4::uuid[], $5::uuid[])))`;
const childLeft = `(c.child_id = ANY ($3) OR (c.child_id, r.school_id) IN (SELECT * FROM unnest($6::uuid[], $7::uuid[])))`;
const booked = `(c.state = 'booked' AND c.starts_at > $2)`;
const waiting = `(c.state = 'cancelled' AND c.taken_id IS NOT NULL)`;

/* Whoever left takes no part in a coming talk any more: they are not listed in it, and their time is free. */
const takeOutText = `
WITH outside AS (
  UPDATE participant p SET ended_at = $2 FROM conference c
  WHERE p.district_id = $1 AND c.district_id = $1 AND c.conference_id = p.conference_id AND p.role = 'guardian'
    AND p.ended_at IS NULL AND ${pairEnded('p.person_id')} AND (${booked} OR ${waiting})
  RETURNING p.conference_id, p.person_id)
DELETE FROM claim USING outside
WHERE claim.district_id = $1 AND claim.conference_id = outside.conference_id AND claim.resource_id = outside.person_id`;

/*
 * Where only the guardian who booked has left, a talk goes over to one who was coming along, may book about this child
 * today, and has no own talk of the kind. It keeps its time and its calendar entry; whoever has it now is told. One that
 * waits for a time is theirs to choose another for, unless its teacher is gone.
 */
const handOnText = `
WITH heir AS (
  SELECT DISTINCT ON (c.conference_id) c.conference_id, c.round_id, c.child_id, c.teacher_id, c.sequence,
    c.taken_id, p.person_id, NOT ${sharesClass('c.child_id', 'c.teacher_id')} AS gone
  FROM conference c
  JOIN round r ON r.district_id = $1 AND r.round_id = c.round_id
  JOIN district d ON d.district_id = $1
  JOIN participant p ON p.district_id = $1 AND p.conference_id = c.conference_id AND p.role = 'guardian'
    AND p.person_id <> c.guardian_id AND p.ended_at IS NULL
  JOIN guardianship g ON g.district_id = $1 AND g.guardian_id = p.person_id AND g.child_id = c.child_id AND g.ended_at IS NULL
  WHERE c.district_id = $1 AND (${booked} OR ${waiting}) AND ${pairEnded('c.guardian_id')} AND NOT ${childLeft}
    AND NOT EXISTS (SELECT 1 FROM restriction x WHERE x.district_id = $1 AND x.guardian_id = p.person_id
      AND x.child_id = c.child_id AND x.lifted_at IS NULL AND x.valid_from <= ($2::timestamptz AT TIME ZONE d.time_zone)::date
      AND (x.valid_until IS NULL OR x.valid_until >= ($2::timestamptz AT TIME ZONE d.time_zone)::date))
    AND NOT EXISTS (SELECT 1 FROM conference o WHERE o.district_id = $1 AND o.round_id = c.round_id
      AND o.child_id = c.child_id AND o.teacher_id = c.teacher_id AND o.guardian_id = p.person_id
      AND (o.state <> 'cancelled' OR o.taken_id IS NOT NULL))
  ORDER BY c.conference_id, p.person_id),
once AS (
  SELECT DISTINCT ON (round_id, child_id, teacher_id, person_id) * FROM heir
  ORDER BY round_id, child_id, teacher_id, person_id, conference_id),
handed AS (
  UPDATE conference c SET guardian_id = o.person_id FROM once o
  WHERE c.district_id = $1 AND c.conference_id = o.conference_id)
INSERT INTO effect (district_id, effect_id, effect_key, kind, about, to_person, child_id, due_at, created_at)
SELECT $1, gen_random_uuid(), 'talk-yours:' || conference_id || ':' || sequence || ':' || person_id,
  CASE WHEN taken_id IS NULL THEN 'talk-yours' ELSE 'time-taken' END,
  jsonb_build_object('conferenceId', conference_id, 'sequence', sequence, 'gone', gone), person_id, child_id, $2, $2
FROM once`;

/*
 * The other coming talks about a child, or of a guardian, who left are called off, and nobody is asked for another time.
 * Only those who still take part are told. With a child who left the district their pair has ended too, and with it what
 * is asked before writing about a child: that effect names none. Where nobody is left to be told the effect is owed to
 * nobody: it is what the teacher's word of the change comes beside.
 */
const callOffText = `
WITH due AS (
  SELECT c.conference_id, ${booked} AS booked, ${childLeft} AS away
  FROM conference c JOIN round r ON r.district_id = $1 AND r.round_id = c.round_id
  WHERE c.district_id = $1 AND (${booked} OR ${waiting}) AND (${pairEnded('c.guardian_id')} OR ${childLeft})),
talk AS (
  UPDATE conference c SET state = 'cancelled', cancelled_at = $2, taken_id = NULL, sequence = sequence + 1
  FROM due WHERE c.district_id = $1 AND c.conference_id = due.conference_id
  RETURNING c.conference_id, c.sequence, c.child_id, due.booked, due.away),
freed AS (
  DELETE FROM claim USING talk WHERE claim.district_id = $1 AND claim.conference_id = talk.conference_id),
told AS (
  INSERT INTO effect (district_id, effect_id, effect_key, kind, about, to_person, child_id, due_at, created_at)
  SELECT $1, gen_random_uuid(), 'cancelled:' || t.conference_id || ':' || t.sequence || ':' || coalesce(p.person_id::text, 'nobody'),
    CASE WHEN t.away THEN 'child-left' ELSE 'called-off' END,
    jsonb_build_object('conferenceId', t.conference_id, 'sequence', t.sequence), p.person_id,
    CASE WHEN t.child_id <> ALL ($3) THEN t.child_id END, $2, $2
  FROM talk t LEFT JOIN participant p ON p.district_id = $1 AND p.conference_id = t.conference_id
    AND p.role = 'guardian' AND p.ended_at IS NULL
  WHERE t.booked)
SELECT conference_id FROM talk WHERE booked`;

/**
 * Takes whoever left out of the coming talks: these go over to another guardian who takes part, or are called off.
 * @returns how many talks were called off
 */
export async function releaseAbout(db: ViewerDb, ended: Ended, now: Temporal.Instant): Promise<number> {
  const { people, pairs, students } = ended;
  if (people.length + pairs.length + students.length === 0) return 0;
  const all = [db.district, now, [...people], ...columns(pairs, 'guardianId', 'childId')];
  const moved = columns(students, 'personId', 'schoolId');
  await db.q.executeQuery(CompiledQuery.raw(takeOutText, all));
  const handed = await db.q.executeQuery(CompiledQuery.raw(handOnText, [...all, ...moved]));
  const { rows } = await db.q.executeQuery(CompiledQuery.raw(callOffText, [...all, ...moved]));
  if (rows.length || handed.numAffectedRows) db.wake();
  return rows.length;
}

/** Rows as the two arrays that unnest takes. */
function columns<K extends string>(rows: readonly Record<K, string>[], first: K, second: K): string[][] {
  return [rows.map((row) => row[first]), rows.map((row) => row[second])];
}
