import { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { tellLater } from '#messages/ledger.ts';
import { owedUnder } from '#messages/reads.ts';
import { districtOf } from '#people/access/reads/schools.ts';
import type { StoredConference } from '../rules/conference.ts';
import { afterItsEvening, asKnown, dayToldAt, eveningKey } from '../rules/evening.ts';
import { findConference } from '../store/conferences.ts';
import { findTakenId } from '../store/teacher-days.ts';

export interface Change {
  conferenceId: string;
  sequence: number;
  /** When it was made, and in which roles by whom, with commas. */
  at: Temporal.Instant;
  as: string | null;
}

/**
 * Owes the teacher word of a change that the mail of the evening no longer covers: to a talk still to begin on a day that
 * was told already, or to one that was told and is off now or has moved away. Nothing of what the teacher did, and nothing
 * twice. Asked by the worker when the family's own message is due, so that booking has no more to do.
 */
export async function tellTeacher(db: ViewerDb, change: Change): Promise<void> {
  if (change.as === 'teacher') return;
  const { timeZone } = await districtOf(db);
  const talk = await findConference(db, change.conferenceId);
  if (!talk || talk.sequence !== change.sequence) return;
  const coming = talk.state === 'booked' && afterItsEvening(talk.startsAt, change.at, timeZone);
  if (!coming && talk.sequence === 0) return; // nearly every booking: new, and not for the coming day
  const { soon, same } = await toldOf(db, talk, change.at, timeZone);
  if (same || !(coming || soon)) return;
  const takenId = await findTakenId(db, talk.conferenceId);
  const { conferenceId, sequence, teacherId: to, childId: child } = talk;
  const startsAt = talk.state === 'booked' ? talk.startsAt.epochMilliseconds : 0;
  const one = {
    ...{ key: changeKey(talk, sequence), kind: 'talk-changed', child },
    about: { conferenceId, sequence, startsAt },
  };
  const all = { key: `talks-taken:${takenId}:${to}`, kind: 'talks-taken', about: { takenId: takenId ?? '' } };
  await tellLater(db, change.at, { ...(takenId ? all : one), to, dueAt: change.at });
}

const changeKey = (talk: { conferenceId: string }, sequence: number) =>
  `talk-changed:${talk.conferenceId}:${sequence}`;

/**
 * What the teacher knows of the talk by the mails of today's and tomorrow's evening and those since.
 * @returns soon: the last they were told was a time of the coming day; same: it was the talk as it is, or that it is off
 */
async function toldOf(db: ViewerDb, talk: StoredConference, at: Temporal.Instant, zone: string) {
  const { teacherId, conferenceId, sequence } = talk;
  const today = at.toZonedDateTimeISO(zone).toPlainDate();
  const days = [...new Set([today.toString(), dayToldAt(at, zone).toString()])];
  const changes = Array.from({ length: sequence }, (_, earlier) => changeKey(talk, earlier));
  const calledOff = `talk-called-off:${conferenceId}:${teacherId}`;
  const evenings = days.map((day) => eveningKey(day, teacherId));
  const owed = await owedUnder(db, [...evenings, ...changes, calledOff]);
  const told = owed.filter((one) => one.state !== 'cancelled').flatMap(({ about }) => knownBy(about));
  const last = told
    .filter((one) => one.conferenceId === conferenceId)
    .reduce<Known | undefined>((a, b) => (a && a.sequence > b.sequence ? a : b), undefined);
  return {
    soon: last !== undefined && (last.startsAt === undefined || afterItsEvening(last.startsAt, at, zone)),
    same: last?.sequence === sequence || owed.some((one) => one.key === calledOff),
  };
}

interface Known {
  conferenceId: string;
  sequence: number;
  /** Not given by the mail of an evening: its talks are of its day. */
  startsAt?: Temporal.Instant;
}

function knownBy(about: Record<string, string | number>): Known[] {
  if (about.talks !== undefined) return String(about.talks).split(' ').map(asKnown);
  const { conferenceId, sequence, startsAt } = about;
  const when = Temporal.Instant.fromEpochMilliseconds(Number(startsAt ?? 0));
  return [{ conferenceId: String(conferenceId), sequence: Number(sequence), startsAt: when }];
}
