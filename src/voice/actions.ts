import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import type { Lang } from '#core/words/langs.ts';
import { logRead } from '#people/access/reads/access-log.ts';
import { childrenOf } from '#people/access/reads/family.ts';
import { schoolsOf } from '#people/access/reads/schools.ts';
import { questionsOf } from '#rounds/reads/protocol.ts';
import { roundOf } from '#rounds/reads/rounds.ts';
import { changesIn, mayAnswer } from './rules.ts';
import { findAnswers, type StoredAnswer, saveFor, saveOwn, type Whose } from './store.ts';

/** Everything a page of questions shows; undefined where the viewer may not see that child in that round. */
export async function openVoice(
  db: ViewerDb,
  whose: Whose,
  reader: { today: Temporal.PlainDate; lang: Lang; now: Temporal.Instant },
) {
  const round = await roundOf(db, whose.roundId);
  const children = await childrenOf(db, reader.today, whose.guardianId);
  const child = children.find((one) => one.childId === whose.childId);
  if (!round || round.state === 'draft' || !child || child.schoolId !== round.schoolId) return undefined;
  const school = (await schoolsOf(db)).find((one) => one.schoolId === round.schoolId);
  const questions = await questionsOf(db, whose.roundId, reader.lang);
  const answers = await findAnswers(db, { ...whose, guardianIds: [whose.guardianId] });
  if (answers.length) {
    const about = { round: whose.roundId, guardian: whose.guardianId };
    await logRead(db, reader.now, { childId: whose.childId, what: 'voice', about });
  }
  return { round, child, questions, answers, emergencyLine: school?.emergencyLine ?? undefined };
}

export type OpenVoice = NonNullable<Awaited<ReturnType<typeof openVoice>>>;

export interface Typed {
  /** By question. */
  answers: ReadonlyMap<string, string>;
  lang: string;
  /** What the page had shown, as marks; without one, whatever stands. */
  shown?: ReadonlyMap<string, string>;
  /** Marks what was left empty as skipped. */
  skipping: boolean;
}

export type Answered = { ok: true; left: string[] } | { ok: false; because: 'round-ended' };

/**
 * Saves what was said, in the transaction in which the page was opened. The same answers sent twice change nothing.
 * @returns in `left` the questions whose answer was not taken, because the family itself has written there
 */
export async function answerVoice(
  db: ViewerDb,
  whose: Whose,
  { round, questions, answers }: OpenVoice,
  typed: Typed,
  now: Temporal.Instant,
): Promise<Answered> {
  if (!mayAnswer(round)) return { ok: false, because: 'round-ended' };
  const standing = questions.map(({ questionId }) => ({ questionId, body: bodyOf(answers, questionId) }));
  const said = changesIn(standing, typed.answers, typed.skipping, typed.shown);
  if (db.viewer.person === whose.guardianId) {
    await saveOwn(db, whose, said, typed.lang, now);
    return { ok: true, left: [] };
  }
  const taken = await saveFor(db, whose, said, typed.lang, now);
  return { ok: true, left: said.map((one) => one.questionId).filter((id) => !taken.includes(id)) };
}

function bodyOf(answers: readonly StoredAnswer[], questionId: string): string | null | undefined {
  return answers.find((answer) => answer.questionId === questionId)?.body;
}
