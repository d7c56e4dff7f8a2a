import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { oneOf, together } from '#core/db/side-by-side.ts';
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
export const findVersions = together(
  (db, conferenceId: string) => versionsOf(db, [conferenceId]),
  async (db, talks) => {
    const versions = await versionsOf(db, talks);
    return (conferenceId) => versions.filter((one) => one.conferenceId === conferenceId);
  },
);

async function versionsOf(db: ViewerDb, talks: readonly string[]): Promise<Agreement[]> {
  const rows = await db.q
    .selectFrom('agreement')
    .where('district_id', '=', db.district)
    .where('conference_id', '=', oneOf(talks))
    .selectAll()
    .orderBy('version', 'desc')
    .execute();
  const commitments = rows.length > 0 ? await findCommitments(db, talks) : [];
  return rows.map((row) => ({
    conferenceId: row.conference_id,
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
      .filter((c) => c.conference_id === row.conference_id && c.version === row.version)
      .map((c) => ({
        side: c.side as Side,
        what: c.what,
        when: c.when_text,
        where: c.where_text,
        lang: c.lang,
      })),
  }));
}

function findCommitments(db: ViewerDb, talks: readonly string[]) {
  return db.q
    .selectFrom('commitment')
    .where('district_id', '=', db.district)
    .where('conference_id', '=', oneOf(talks))
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
