import type { ViewerDb } from '#core/db/database.ts';
import { isolated, type Words } from '#core/words/words.ts';
import type { Effect } from '#messages/kinds.ts';
import type { StoredConference } from '../rules/conference.ts';
import { findConference } from '../store/conferences.ts';

/** The talk, if nothing has changed it since and the recipient still takes part in it. */
export async function standing(db: ViewerDb, effect: Effect): Promise<StoredConference | undefined> {
  const { conferenceId, sequence } = effect.about as { conferenceId: string; sequence: number };
  const talk = await findConference(db, conferenceId);
  const takesPart = talk?.participants.some((p) => p.personId === effect.to && p.endedAt === null);
  return talk && takesPart && talk.sequence === sequence ? talk : undefined;
}

/** The same, while it is booked in the recipient's name. */
export async function theirs(db: ViewerDb, effect: Effect): Promise<StoredConference | undefined> {
  const talk = await standing(db, effect);
  return talk?.state === 'booked' && talk.guardianId === effect.to ? talk : undefined;
}

export function whenOf(talk: StoredConference, words: Words): string {
  return isolated(words.date(talk.startsAt, 'moment'));
}
