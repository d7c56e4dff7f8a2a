import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import type { Preparation } from '../rules/preparation.ts';
import { type Readiness, readinessOf } from '../rules/readiness.ts';
import * as store from '../store/preparation.ts';
import { findQuestions } from '../store/questions.ts';

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
