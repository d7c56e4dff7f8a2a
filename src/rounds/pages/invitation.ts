import { isolated, type Words } from '#core/words/words.ts';
import { datesOf } from '../rules/calendar.ts';
import { type Hours, phaseOf, type Round } from '../rules/round.ts';
import { lastChance } from '../rules/slots.ts';

export interface InvitationFacts {
  round: Round;
  hours: readonly Hours[];
  questionCount: number;
  /** Given names of the children this guardian is invited about. */
  children: string[];
  /** The guardian's given name. */
  name: string;
  /** False where somebody may answer but not pick a time. */
  mayBook: boolean;
}

export interface Invitation {
  subject: string;
  heading: string;
  hello: string;
  paragraphs: string[];
}

/** What an invitation says, in the guardian's language: the same words in the mail, in the letter and in the preview. */
export function invitationIn(words: Words, facts: InvitationFacts, now: Round['bookingOpensAt']): Invitation {
  const { t } = words;
  const { round, hours } = facts;
  const children = words.list(facts.children.map(isolated));
  const name = isolated(facts.name);
  const [from, to] = [
    words.date(round.bookingOpensAt, 'moment'),
    words.date(lastChance(round, hours), 'moment'),
  ];
  const paragraphs = [t('rounds.mail.why', { children })];
  if (facts.questionCount > 0) paragraphs.push(t('rounds.mail.questions', { count: facts.questionCount }));
  if (facts.mayBook) {
    const days = daysIn(words, hours);
    paragraphs.push(t('rounds.mail.book', { minutes: round.slotMinutes, days }));
    const soon =
      phaseOf(round, now) !== 'booking' && now.epochMilliseconds < round.bookingOpensAt.epochMilliseconds;
    paragraphs.push(soon ? t('rounds.mail.book-from', { from, to }) : t('rounds.mail.book-until', { to }));
  }
  return {
    // a subject is a header line: the marks that isolate names would be shown there by old programs
    subject: t('rounds.mail.subject', { name: facts.name, children: words.list(facts.children) }),
    heading: t('rounds.mail.heading', { children }),
    hello: t('core.letter.hello', { name }),
    paragraphs,
  };
}

/** The days of the talks: each by name while there are few. */
export function daysIn(words: Words, hours: readonly Hours[]): string {
  const dates = datesOf(hours, words.timeZone);
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) return words.t('rounds.days.none');
  if (dates.length <= 4) return words.list(dates.map((date) => words.date(date, 'day')));
  return words.t('rounds.days.between', { first: words.date(first, 'day'), last: words.date(last, 'day') });
}
