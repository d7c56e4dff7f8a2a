import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { newId } from '#core/ids.ts';
import { bookingProblem } from '../rules/problems.ts';
import { askedByDefault } from '../rules/questions.ts';
import { type Basics, insertRound, updateBasics } from '../store/basics.ts';
import { saveQuestion } from '../store/questions.ts';
import { type Done, leads, onDraft, refuse } from './draft.ts';

/** Drafts a round with the questions every school begins with. The same `roundId` again is the same round. */
export async function createRound(
  db: ViewerDb,
  now: Temporal.Instant,
  round: Basics & { roundId: string; schoolId: string },
): Promise<Done<{ roundId: string }>> {
  if (!(await leads(db, round.schoolId))) return refuse('not-found');
  const problem = bookingProblem(round);
  if (problem) return refuse(problem);
  const { roundId } = round;
  if (!(await insertRound(db, now, round))) {
    // its first page came back with "back": what is written there now is meant
    const revised = await reviseRound(db, now, round);
    return revised.ok || revised.because === 'not-draft' ? { ok: true, roundId } : revised;
  }
  for (const [position, intent] of askedByDefault.entries()) {
    await saveQuestion(db, roundId, {
      questionId: newId(now.epochMilliseconds),
      intent,
      texts: null,
      position,
    });
  }
  return { ok: true, roundId };
}

/** Changes a draft's name, times and protocol; what families have seen is not changed here. */
export async function reviseRound(
  db: ViewerDb,
  _now: Temporal.Instant,
  { roundId, ...basics }: Basics & { roundId: string },
): Promise<Done> {
  return onDraft(db, roundId, async () => {
    const problem = bookingProblem(basics);
    if (problem) return refuse(problem);
    await updateBasics(db, roundId, basics);
    return { ok: true };
  });
}
