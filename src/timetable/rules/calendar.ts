import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator';
import type { Temporal } from 'temporal-polyfill';
import type { Words } from '#core/words/words.ts';
import type { StoredConference } from './conference.ts';
import { teacherName } from './names.ts';

export interface CalendarWish {
  talk: StoredConference;
  /** In the language of whoever keeps the calendar. */
  words: Words;
  schoolName: string;
  now: Temporal.Instant;
  /** Set for mails: calendars then follow changes by themselves. Without it the file is just to be added. */
  invitation?: { from: string; toAddress: string; toName: string };
}

export interface CalendarFile {
  method: 'REQUEST' | 'PUBLISH' | 'CANCEL';
  content: string;
}

/**
 * The talk as a calendar entry (RFC 5545, 5546). The UID never changes and SEQUENCE grows with every change, so a later
 * file updates the entry that is there and a cancellation takes it out. Times are UTC: every calendar shows its own.
 */
export function calendarOf({ talk, words, schoolName, now, invitation }: CalendarWish): CalendarFile {
  const { t } = words;
  const cancelled = talk.state === 'cancelled';
  const method = cancelled ? 'CANCEL' : invitation ? 'REQUEST' : 'PUBLISH';
  const teacher = teacherName(talk);
  const calendar = ical({
    prodId: { company: 'Alongside', product: 'Talks', language: words.lang.toUpperCase() },
    method: ICalCalendarMethod[method],
  });
  const event = calendar.createEvent({
    id: `${talk.conferenceId}@alongside`,
    sequence: talk.sequence,
    stamp: now,
    start: talk.startsAt,
    end: talk.endsAt,
    summary: t('timetable.calendar.title', { child: talk.childGivenName }),
    description: t('timetable.calendar.text', {
      teacher,
      how: t(`timetable.mode.${talk.mode}`),
    }),
    location: whereOf(talk, schoolName) || undefined,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  if (invitation) {
    event.organizer({ name: schoolName, email: addressIn(invitation.from) });
    event.createAttendee({
      email: invitation.toAddress,
      name: invitation.toName,
      role: ICalAttendeeRole.REQ,
      status: ICalAttendeeStatus.ACCEPTED,
      rsvp: false,
    });
  }
  return { method, content: calendar.toString() };
}

/**
 * Where to go for a talk at school: always with the school's name, for a family may have children at several. Nowhere for a
 * talk by telephone or video.
 */
export function whereOf(
  { mode, place }: Pick<StoredConference, 'mode' | 'place'>,
  schoolName: string,
): string {
  if (mode !== 'in-person') return '';
  return place ? `${place}, ${schoolName}` : schoolName;
}

/** The address in "Alongside <alongside@school.example>". */
function addressIn(from: string): string {
  return /<([^<>]+)>/.exec(from)?.[1] ?? from;
}
