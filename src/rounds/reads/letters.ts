import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { membersOf } from '#people/access/reads/people.ts';
import { schoolsWhere } from '#people/access/reads/schools.ts';
import type { Round } from '../rules/round.ts';
import { guestsAt, invitationsOf } from './invited.ts';
import { openRoundsOf } from './rounds.ts';

export interface Addressee {
  guardianId: string;
  givenName: string;
  familyName: string;
  lang: string;
  email: string | null;
  children: { givenName: string; familyName: string; grade: string | null; mayBook: boolean }[];
}

/** The open rounds of the schools at which the viewer works in the office. */
export async function roundsOfOffice(db: ViewerDb): Promise<Round[]> {
  const schools = await schoolsWhere(db, db.viewer.person, 'office');
  return (await openRoundsOf(db)).filter((round) => schools.includes(round.schoolId));
}

/**
 * Everybody invited in the round to whom a letter may go today, with the children it names: those the guardian may see
 * and may be written to about, whatever was true when the round was opened.
 */
export async function addresseesOf(
  db: ViewerDb,
  round: Round,
  today: Temporal.PlainDate,
): Promise<Addressee[]> {
  const invited = new Set(
    (await invitationsOf(db, round.roundId)).map((one) => `${one.guardianId} ${one.childId}`),
  );
  const students = new Map(
    (await membersOf(db, round.schoolId, 'student')).map((one) => [one.personId, one]),
  );
  const { invitees } = await guestsAt(db, round.schoolId, today);
  const addressees = invitees.map(({ childIds, mayBook, ...guardian }) => ({
    ...guardian,
    children: childIds
      .filter((childId) => invited.has(`${guardian.guardianId} ${childId}`))
      .flatMap((childId) => students.get(childId) ?? [])
      .map((child) => ({ ...child, mayBook: mayBook.includes(child.personId) }))
      .sort((a, b) => a.givenName.localeCompare(b.givenName)),
  }));
  return addressees.filter((one) => one.children.length > 0);
}
