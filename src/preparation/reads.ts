import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { isId } from '#core/ids.ts';
import type { Preparation } from './rules/preparation.ts';
import { type Readiness, readinessOf } from './rules/readiness.ts';
import type { Talk } from './rules/talk.ts';
import * as store from './store/preparation.ts';
import { findPrivateNote } from './store/private-note.ts';
import { findQuestions } from './store/questions.ts';
import { findGuardians, findTalk } from './store/talk.ts';

/** A talk the viewing teacher holds, booked, open or closed; undefined for anybody else's and for a cancelled one. */
export async function talkOf(db: ViewerDb, conferenceId: string): Promise<Talk | undefined> {
  if (!isId(conferenceId)) return undefined;
  const row = await findTalk(db, conferenceId);
  if (!row) return undefined;
  const guardians = await findGuardians(db, conferenceId);
  return {
    conferenceId: row.conference_id,
    roundId: row.round_id,
    schoolId: row.school_id,
    childId: row.child_id,
    givenName: row.given_name,
    familyName: row.family_name,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    state: row.state as Talk['state'],
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    guardians: guardians
      .map(({ person_id, given_name, family_name, lang }) => ({
        guardianId: person_id,
        givenName: given_name,
        familyName: family_name,
        lang,
      }))
      .sort((a, b) => Number(b.guardianId === row.guardian_id) - Number(a.guardianId === row.guardian_id)),
  };
}

/** The viewer's own private note on a talk. Never put it on a page that a family may see. */
export async function privateNoteOf(
  db: ViewerDb,
  conferenceId: string,
): Promise<{ body: string; lang: string; updatedAt: Temporal.Instant } | undefined> {
  const row = await findPrivateNote(db, conferenceId);
  return row && { body: row.body, lang: row.lang, updatedAt: row.updated_at };
}

/** The viewing teacher's preparation of a talk, or undefined. Nobody else's is ever found. */
export async function preparationOf(db: ViewerDb, conferenceId: string): Promise<Preparation | undefined> {
  const row = await store.findPreparation(db, conferenceId);
  if (!row) return undefined;
  const questions = await findQuestions(db, [conferenceId]);
  return preparationFrom(row, questions);
}

/** How ready the viewing teacher is for each of these talks; a talk without a line was not begun. */
export async function readinessByTalk(
  db: ViewerDb,
  conferenceIds: string[],
): Promise<Map<string, Readiness & { updatedAt: Temporal.Instant }>> {
  if (conferenceIds.length === 0) return new Map();
  const rows = await store.findPreparations(db, conferenceIds);
  const questions = await findQuestions(db, conferenceIds);
  return new Map(
    rows.map((row) => {
      const preparation = preparationFrom(row, questions);
      return [row.conference_id, { ...readinessOf(preparation), updatedAt: preparation.updatedAt }];
    }),
  );
}

type Row = NonNullable<Awaited<ReturnType<typeof store.findPreparation>>>;
type QuestionRow = Awaited<ReturnType<typeof findQuestions>>[number];

function preparationFrom(row: Row, questions: QuestionRow[]): Preparation {
  return {
    glow: row.glow,
    glowWhere: row.glow_where,
    glowWhen: row.glow_when,
    growNeed: row.grow_need,
    growStep: row.grow_step,
    valueId: row.value_id,
    valueTie: row.value_tie,
    questions: questions
      .filter((question) => question.conference_id === row.conference_id)
      .map(({ intent, body, lang }) => ({ intent, body, lang })),
    lang: row.lang,
    updatedAt: row.updated_at,
  };
}
