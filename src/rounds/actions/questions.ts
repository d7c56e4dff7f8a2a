import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { type Intent, mostQuestions, ownTexts, type RoundQuestion, type Texts } from '../rules/questions.ts';
import { deleteQuestion, findQuestions, saveQuestion } from '../store/questions.ts';
import { type Done, onDraft, refuse } from './draft.ts';

/**
 * Adds a question, or changes its intent or wording: the same `questionId` is the same question. Without texts the
 * product's own question for the intent is asked, which exists in every language.
 */
export async function setQuestion(
  db: ViewerDb,
  _now: Temporal.Instant,
  question: { roundId: string; questionId: string; intent: Intent; texts?: Texts },
): Promise<Done> {
  const { roundId, questionId, intent } = question;
  return onDraft(db, roundId, async () => {
    const all = await findQuestions(db, roundId);
    const at = all.findIndex((one) => one.questionId === questionId);
    if (at < 0 && all.length >= mostQuestions) return refuse('too-many-questions');
    const texts = ownTexts(question.texts ?? {});
    await saveQuestion(db, roundId, { questionId, intent, texts, position: at < 0 ? all.length : at });
    return { ok: true };
  });
}

/** Changes places with the neighbour. */
export async function moveQuestion(
  db: ViewerDb,
  _now: Temporal.Instant,
  { roundId, questionId, to }: { roundId: string; questionId: string; to: 'earlier' | 'later' },
): Promise<Done> {
  return onDraft(db, roundId, async () => {
    const all = await findQuestions(db, roundId);
    const from = all.findIndex((one) => one.questionId === questionId);
    const moved = all[from];
    if (!moved) return refuse('not-found');
    const place = Math.min(Math.max(from + (to === 'earlier' ? -1 : 1), 0), all.length - 1);
    await keepOrder(db, roundId, all.toSpliced(from, 1).toSpliced(place, 0, moved));
    return { ok: true };
  });
}

/** Takes a question out of a draft; the others close up. */
export async function removeQuestion(
  db: ViewerDb,
  _now: Temporal.Instant,
  { roundId, questionId }: { roundId: string; questionId: string },
): Promise<Done> {
  return onDraft(db, roundId, async () => {
    await deleteQuestion(db, roundId, questionId);
    await keepOrder(db, roundId, await findQuestions(db, roundId));
    return { ok: true };
  });
}

async function keepOrder(db: ViewerDb, roundId: string, questions: RoundQuestion[]): Promise<void> {
  for (const [position, question] of questions.entries()) {
    await saveQuestion(db, roundId, { ...question, position });
  }
}
