import type { ViewerDb } from '#core/db/database.ts';
import { together } from '#core/db/side-by-side.ts';
import type { Intent, RoundQuestion, Texts } from '../rules/questions.ts';

/** A round's questions in their order. */
export const findQuestions = together(async (db, roundId: string): Promise<RoundQuestion[]> => {
  const rows = await db.q
    .selectFrom('round_question')
    .where('district_id', '=', db.district)
    .where('round_id', '=', roundId)
    .select(['question_id as questionId', 'intent', 'texts'])
    .orderBy('position')
    .orderBy('question_id')
    .execute();
  return rows.map((row) => ({ ...row, intent: row.intent as Intent, texts: row.texts as Texts | null }));
});

/** A question as it now is; the same id is the same question. */
export async function saveQuestion(
  db: ViewerDb,
  roundId: string,
  question: RoundQuestion & { position: number },
): Promise<void> {
  const change = {
    intent: question.intent,
    position: question.position,
    texts: question.texts && JSON.stringify(question.texts),
  };
  await db.q
    .insertInto('round_question')
    .values({ ...change, district_id: db.district, question_id: question.questionId, round_id: roundId })
    .onConflict((conflict) =>
      conflict
        .columns(['district_id', 'question_id'])
        .doUpdateSet(change)
        .where('round_question.round_id', '=', roundId),
    )
    .execute();
}

/** Takes a question out of a round. */
export async function deleteQuestion(db: ViewerDb, roundId: string, questionId: string): Promise<void> {
  await db.q
    .deleteFrom('round_question')
    .where('district_id', '=', db.district)
    .where('round_id', '=', roundId)
    .where('question_id', '=', questionId)
    .execute();
}
