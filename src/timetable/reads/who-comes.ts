import type { ViewerDb } from '#core/db/database.ts';
import { namesOf } from '#people/access/reads/people.ts';
import { guardiansIn, type StoredConference } from '../rules/conference.ts';

export type WhoComes = ReadonlyMap<string, readonly string[]>;

/**
 * The guardians of each talk by name, whoever booked it first: two separated households hold two talks about one child, and
 * a teacher must see at a glance which of them comes when.
 */
export async function whoComes(db: ViewerDb, talks: readonly StoredConference[]): Promise<WhoComes> {
  const names = await namesOf(db, talks.flatMap(guardiansIn));
  return new Map(
    talks.map((talk) => [talk.conferenceId, guardiansIn(talk).flatMap((person) => names.get(person) ?? [])]),
  );
}
