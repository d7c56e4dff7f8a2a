import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import type { Side } from '../rules/terms.ts';

/** One version of what was agreed. Exactly one of goal and noGoalBecause is a text. */
export interface Agreement {
  conferenceId: string;
  version: number;
  goal: string | null;
  noGoalBecause: string | null;
  glow: string;
  growNeed: string;
  growStep: string;
  valueName: string;
  valueTie: string;
  lang: string;
  checkInOn: Temporal.PlainDate;
  madeBy: string;
  madeAt: Temporal.Instant;
  commitments: { side: Side; what: string; when: string; where: string; lang: string }[];
}

/** Every version, the latest first; none for whoever does not take part in the talk. */
export async function findVersions(db: ViewerDb, conferenceId: string): Promise<Agreement[]> {
  const rows = await db.q
    .selectFrom('agreement')
    .where('district_id', '=', db.district)
    .where('conference_id', '=', conferenceId)
    .selectAll()
    .orderBy('version', 'desc')
    .execute();
  const commitments = rows.length > 0 ? await findCommitments(db, conferenceId) : [];
  return rows.map((row) => ({
    conferenceId,
    version: row.version,
    goal: row.goal,
    noGoalBecause: row.no_goal_because,
    glow: row.glow,
    growNeed: row.grow_need,
    growStep: row.grow_step,
    valueName: row.value_name,
    valueTie: row.value_tie,
    lang: row.lang,
    checkInOn: row.check_in_on,
    madeBy: row.made_by,
    madeAt: row.made_at,
    commitments: commitments
      .filter((c) => c.version === row.version)
      .map((c) => ({
        side: c.side as Side,
        what: c.what,
        when: c.when_text,
        where: c.where_text,
        lang: c.lang,
      })),
  }));
}

function findCommitments(db: ViewerDb, conferenceId: string) {
  return db.q
    .selectFrom('commitment')
    .where('district_id', '=', db.district)
    .where('conference_id', '=', conferenceId)
    .selectAll()
    .orderBy('position')
    .execute();
}

/** The latest version of every closed talk in which the viewer takes part. */
export function findLatestOfMine(db: ViewerDb) {
  return db.q
    .selectFrom('agreement as a')
    .innerJoin('participant as p', (join) =>
      join.onRef('p.district_id', '=', 'a.district_id').onRef('p.conference_id', '=', 'a.conference_id'),
    )
    .where('a.district_id', '=', db.district)
    .where('p.person_id', '=', db.viewer.person)
    .where('p.ended_at', 'is', null)
    .distinctOn(['a.conference_id'])
    .select(['a.conference_id as conferenceId', 'a.version', 'a.made_at as madeAt'])
    .orderBy('a.conference_id')
    .orderBy('a.version', 'desc')
    .execute();
}
