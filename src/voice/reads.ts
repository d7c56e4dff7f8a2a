import type { ViewerDb } from '#core/db/database.ts';
import { fullName } from '#core/words/full-name.ts';
import type { Lang } from '#core/words/langs.ts';
import { personOf } from '#people/access/reads/people.ts';
import { type Question, questionsOf } from '#rounds/reads/protocol.ts';
import { conferenceOf } from '#timetable/reads.ts';
import { guardiansIn } from '#timetable/rules/conference.ts';
import { findAnswers } from './store.ts';

export interface VoiceAnswer {
  guardianId: string;
  guardianName: string;
  text: string;
  /** BCP 47; `und` where nobody said. Label it where it differs from the reader's. */
  lang: string;
  /** Written down by the office from paper or the telephone. */
  byOffice: boolean;
}

/** A question (`text` in `lang`, `intent`) with what each guardian said; skipped ones have no answers. */
export interface Voice extends Question {
  answers: VoiceAnswer[];
}

export type VoiceOf =
  | { conferenceId: string }
  | { roundId: string; childId: string; guardianIds: readonly string[] };

/**
 * What the guardians of a talk said beforehand, question by question in the round's order. A teacher reads it of the
 * guardians that teacher meets, a guardian its own; everybody else finds no answers. The caller logs the reading
 * (`logRead`, what: "voice").
 * @param lang in which the questions are wanted
 */
export async function voiceOf(db: ViewerDb, of: VoiceOf, lang: Lang): Promise<Voice[]> {
  const whose = 'conferenceId' in of ? await heardAt(db, of.conferenceId) : of;
  if (!whose) return [];
  const questions = await questionsOf(db, whose.roundId, lang);
  const answers = await findAnswers(db, whose);
  const names = new Map<string, string>();
  for (const id of new Set(answers.map((answer) => answer.guardianId))) {
    const person = await personOf(db, id);
    names.set(id, person ? fullName(person) : '');
  }
  return questions.map((question) => ({
    ...question,
    answers: answers.flatMap(({ guardianId, questionId, body, lang, writtenBy }) =>
      questionId === question.questionId && body !== null
        ? [
            {
              guardianId,
              guardianName: names.get(guardianId) ?? '',
              text: body,
              lang,
              byOffice: writtenBy !== guardianId,
            },
          ]
        : [],
    ),
  }));
}

/** How far a guardian has come: what a family's start page says beside "tell us beforehand". */
export async function voiceProgress(
  db: ViewerDb,
  of: { roundId: string; childId: string; guardianId: string },
): Promise<{ answered: number; skipped: number }> {
  const answers = await findAnswers(db, { ...of, guardianIds: [of.guardianId] });
  const answered = answers.filter((answer) => answer.body !== null).length;
  return { answered, skipped: answers.length - answered };
}

async function heardAt(db: ViewerDb, conferenceId: string) {
  const talk = await conferenceOf(db, conferenceId);
  if (!talk) return undefined;
  return { roundId: talk.roundId, childId: talk.childId, guardianIds: guardiansIn(talk) };
}
