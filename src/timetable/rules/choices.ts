import type { Temporal } from 'temporal-polyfill';
import { entitlementUnder, restrictionFrom } from '#people/access/rules/entitlement.ts';
import { freeTimes, lastBegin, type Time } from './free.ts';
import { instant } from './grid.ts';
import { calendarOf, type StoredChild, type StoredOffer, type StoredTalk } from './offer.ts';
import { closedTo } from './refusals.ts';
import { byTime, type Span } from './slots.ts';

export interface TeacherChoice {
  teacherId: string;
  givenName: string;
  familyName: string;
  classes: string[];
  talk: StoredTalk | undefined;
  times: readonly Time[];
}

export interface ChildChoice
  extends Pick<StoredChild, 'childId' | 'givenName' | 'familyName' | 'companions'> {
  /** Why nothing can be booked about this child, as refusals put it; talks that stand are still shown. */
  closed: 'not-open' | 'closed' | 'restricted' | undefined;
  teachers: TeacherChoice[];
}

/**
 * What a guardian may choose from: for every child the teachers who offer times, with the talk they have or the times
 * that are free. Children who may not be seen, or have no teacher here, are left out.
 * @param today a date of the school's calendar
 */
export function choicesOf(
  offer: StoredOffer,
  now: Temporal.Instant,
  today: Temporal.PlainDate,
  byStaff = false,
): ChildChoice[] {
  const { round } = offer;
  const timing = { ...round, bookingOpensAt: instant(round.opens), bookingClosesAt: instant(round.closes) };
  const closedRound = closedTo(timing, now, byStaff);
  const ms = now.epochMilliseconds;
  return offer.children.toSorted(byGivenName).flatMap((child) => {
    const may = child.restrictions.length
      ? entitlementUnder(child.restrictions.map(restrictionFrom), today)
      : everything;
    const closed = may.mayBook ? closedRound : 'restricted';
    const teachers = child.teachers
      .map((teacher) => {
        const talk = offer.talks.find(
          (t) => t.childId === child.childId && t.teacherId === teacher.teacherId,
        );
        const calendar = offer.calendars.get(teacher.teacherId);
        const offered = calendar && !talk && !closed;
        const times = offered ? freeTimes(calendar, round, ms, offer.own) : [];
        return { ...teacher, talk, times };
      })
      .filter((teacher) => teacher.talk || offer.calendars.has(teacher.teacherId))
      .sort(byFamilyName);
    if (!may.maySee || teachers.length === 0) return [];
    const { childId, givenName, familyName, companions } = child;
    return [{ childId, givenName, familyName, companions, closed, teachers }];
  });
}

/** Until when a time can really be picked, in milliseconds: until booking closes, or the last talk offered begins. */
export function pickableUntil({ round, calendars }: Pick<StoredOffer, 'round' | 'calendars'>): number {
  const last = Math.max(0, ...[...calendars.values()].map((one) => lastBegin(one, round)));
  return last > 0 ? Math.min(last, round.closes) : round.closes;
}

/** The times of one teacher at which a talk could be moved; the talk's own time is free for itself. */
export function timesForMove(
  offer: StoredOffer,
  talk: Span & { conferenceId: string; teacherId: string },
  now: number,
): readonly Time[] {
  const { hours, busy } = calendarOf(offer, talk.teacherId);
  const others = offer.own.filter((own) => own.conferenceId !== talk.conferenceId);
  const without = { hours, busy: busy.filter((span) => span.from !== talk.from) };
  return freeTimes(without, offer.round, now, others);
}

interface Named {
  givenName: string;
  familyName: string;
}

/** The database sorts by code points; people are sorted as people sort names, the same in every language of a page. */
const { compare } = new Intl.Collator('und');
const byGivenName = (a: Named, b: Named) =>
  compare(a.givenName, b.givenName) || compare(a.familyName, b.familyName);
const byFamilyName = (a: Named, b: Named) =>
  compare(a.familyName, b.familyName) || compare(a.givenName, b.givenName);

const everything = { maySee: true, mayBook: true };

/** Days in order with their times in order, by the calendar that `dayOf` reads. */
export function byDay<T extends Span>(
  times: readonly T[],
  dayOf: (ms: number) => string,
): { day: string; times: T[] }[] {
  const days: { day: string; times: T[] }[] = [];
  for (const time of [...times].sort(byTime)) {
    const day = dayOf(time.from);
    const last = days.at(-1);
    if (last?.day === day) last.times.push(time);
    else days.push({ day, times: [time] });
  }
  return days;
}
