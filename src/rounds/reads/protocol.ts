import type { ViewerDb } from '#core/db/database.ts';
import { say } from '#core/words/catalogue.ts';
import type { Lang } from '#core/words/langs.ts';
import { districtOf } from '#people/access/reads/schools.ts';
import { type Intent, wordingFor } from '../rules/questions.ts';
import { type Protocol, usualProtocol } from '../rules/round.ts';
import { findQuestions } from '../store/questions.ts';
import * as store from '../store/rounds.ts';

export interface Question {
  questionId: string;
  intent: Intent;
  text: string;
  /** The language the text is really in: label it where it differs from the page's. */
  lang: Lang;
}

/** What families are asked, in the round's order, for a reader of this language. */
export async function questionsOf(db: ViewerDb, roundId: string, lang: Lang): Promise<Question[]> {
  const questions = await findQuestions(db, roundId);
  const { defaultLang } = await districtOf(db);
  return questions.map(({ texts, ...question }) => ({
    ...question,
    ...((texts && wordingFor(texts, lang, defaultLang)) ?? {
      text: say(lang, `rounds.bank.${question.intent}`),
      lang,
    }),
  }));
}

/** What the school has decided about how talks of this round end; the usual where the viewer finds no such round. */
export async function protocolOf(db: ViewerDb, roundId: string): Promise<Protocol> {
  const { goalRequired, checkInAfterDays } = (await store.findRound(db, roundId)) ?? usualProtocol;
  return { goalRequired, checkInAfterDays };
}
