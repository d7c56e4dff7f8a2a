import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { say } from '#core/words/catalogue.ts';
import type { Lang } from '#core/words/langs.ts';
import { type Child, childrenOf } from '#people/access/reads/family.ts';
import { pairsAt } from '#people/access/reads/pairs.ts';
import { membersOf } from '#people/access/reads/people.ts';
import { districtOf } from '#people/access/reads/schools.ts';
import { type Guests, guestsOf } from './rules/invited.ts';
import { type Intent, wordingFor } from './rules/questions.ts';
import type { Hours, Round } from './rules.ts';
import { findHours } from './store/hours.ts';
import { findInvitations, type Invitation } from './store/invitations.ts';
import { findQuestions } from './store/questions.ts';
import * as store from './store/rounds.ts';

/** A round of the viewer's district. A guardian is never shown a draft. */
export async function roundOf(db: ViewerDb, roundId: string): Promise<Round | undefined> {
  return store.findRound(db, roundId);
}

/** The open rounds, the newest first; for a guardian those the guardian was invited to. */
export async function openRoundsOf(db: ViewerDb): Promise<Round[]> {
  const open = await store.findRounds(db, { state: 'open' });
  if (!db.viewer.roles.includes('guardian')) return open;
  const invited = new Set((await invitationsOf(db)).map((one) => one.roundId));
  return open.filter((round) => invited.has(round.roundId));
}

/** Every teacher's hours in the round, in order of time. */
export async function hoursOf(db: ViewerDb, roundId: string): Promise<Hours[]> {
  return findHours(db, roundId);
}

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

export interface Protocol {
  goalRequired: boolean;
  checkInAfterDays: number;
}

/** What the school has decided about how talks of this round end. */
export async function protocolOf(db: ViewerDb, roundId: string): Promise<Protocol | undefined> {
  const round = await store.findRound(db, roundId);
  return round && { goalRequired: round.goalRequired, checkInAfterDays: round.checkInAfterDays };
}

/** Who was invited about whom, as far as the viewer may know: a guardian sees its own invitations only. */
export async function invitationsOf(db: ViewerDb, roundId?: string): Promise<Invitation[]> {
  const guardianId = db.viewer.roles.includes('guardian') ? db.viewer.person : undefined;
  return findInvitations(db, { roundId, guardianId });
}

/** Whom a round at this school invites today, and whom nobody can invite. For staff. */
export async function guestsAt(db: ViewerDb, schoolId: string, today: Temporal.PlainDate): Promise<Guests> {
  const pairs = await pairsAt(db, schoolId, today);
  const children = await membersOf(db, schoolId, 'student');
  const { defaultLang } = await districtOf(db);
  return guestsOf(
    pairs,
    children.map((child) => child.personId),
    defaultLang,
  );
}

/**
 * The children a guardian is invited about in a round, as the rights of this day are: what a court has said since the
 * round was opened counts. For the worker and the office.
 */
export async function invitedChildren(
  db: ViewerDb,
  of: { roundId: string; guardianId: string },
  today: Temporal.PlainDate,
): Promise<Child[]> {
  const invited = new Set((await findInvitations(db, of)).map((one) => one.childId));
  const children = await childrenOf(db, today, of.guardianId);
  return children.filter((child) => child.mayContact && invited.has(child.childId));
}
