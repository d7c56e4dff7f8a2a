import type { ViewerDb } from '#core/db/database.ts';

/** A talk the viewing teacher holds and that was not cancelled; anybody else's does not exist here. */
export function findTalk(db: ViewerDb, conferenceId: string) {
  return db.q
    .selectFrom('conference as c')
    .innerJoin('round as r', (join) =>
      join.onRef('r.district_id', '=', 'c.district_id').onRef('r.round_id', '=', 'c.round_id'),
    )
    .innerJoin('person as p', (join) =>
      join.onRef('p.district_id', '=', 'c.district_id').onRef('p.person_id', '=', 'c.child_id'),
    )
    .select(['c.conference_id', 'c.round_id', 'r.school_id', 'c.child_id', 'p.given_name', 'p.family_name'])
    .select(['c.starts_at', 'c.ends_at', 'c.state', 'c.opened_at', 'c.closed_at', 'c.guardian_id'])
    .where('c.district_id', '=', db.district)
    .where('c.conference_id', '=', conferenceId)
    .where('c.teacher_id', '=', db.viewer.person)
    .where('c.state', '<>', 'cancelled')
    .executeTakeFirst();
}

export function findGuardians(db: ViewerDb, conferenceId: string) {
  return db.q
    .selectFrom('participant as t')
    .innerJoin('person as p', (join) =>
      join.onRef('p.district_id', '=', 't.district_id').onRef('p.person_id', '=', 't.person_id'),
    )
    .select(['p.person_id', 'p.given_name', 'p.family_name', 'p.lang'])
    .where('t.district_id', '=', db.district)
    .where('t.conference_id', '=', conferenceId)
    .where('t.role', '=', 'guardian')
    .where('t.ended_at', 'is', null)
    .orderBy('p.person_id')
    .execute();
}
