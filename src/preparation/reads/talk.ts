import type { ViewerDb } from '#core/db/database.ts';
import { isId } from '#core/ids.ts';
import { personOf } from '#people/access/reads/people.ts';
import { type Conference, conferenceOf } from '#timetable/reads.ts';
import { guardiansIn } from '#timetable/rules/conference.ts';
import type { Talk } from '../rules/talk.ts';

/** A talk the viewing teacher holds, booked, open or closed; undefined for anybody else's and for a cancelled one. */
export async function talkToHold(db: ViewerDb, conferenceId: string): Promise<Talk | undefined> {
  const talk = await talkToPrepare(db, conferenceId);
  return talk?.timeTaken ? undefined : talk;
}

/** The same, and a talk whose time was taken away: another is coming, and nothing written for it is lost meanwhile. */
export async function talkToPrepare(db: ViewerDb, conferenceId: string): Promise<Talk | undefined> {
  const talk = isId(conferenceId) ? await conferenceOf(db, conferenceId) : undefined;
  if (!talk || talk.teacherId !== db.viewer.person) return undefined;
  const { roundId, schoolId, childId, startsAt, endsAt, timeTaken, openedAt, closedAt } = talk;
  const state = timeTaken ? 'booked' : talk.state;
  if (state === 'cancelled') return undefined;
  return {
    timeTaken,
    conferenceId,
    roundId,
    schoolId,
    childId,
    givenName: talk.childGivenName,
    familyName: talk.childFamilyName,
    startsAt,
    endsAt,
    state,
    openedAt,
    closedAt,
    guardians: await withNames(db, talk),
  };
}

/** Whoever booked comes first. */
async function withNames(db: ViewerDb, talk: Conference): Promise<Talk['guardians']> {
  const guardians: Talk['guardians'] = [];
  for (const id of guardiansIn(talk)) {
    const person = await personOf(db, id);
    if (!person) continue;
    const { personId, givenName, familyName, lang } = person;
    guardians.push({ guardianId: personId, givenName, familyName, lang });
  }
  return guardians;
}
