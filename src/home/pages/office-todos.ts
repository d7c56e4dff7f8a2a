import type { Words } from '#core/words/words.ts';
import type { Census } from '../store.ts';
import type { Todo } from './todo.tsx';

export interface OfficeFacts {
  census: Census;
  restrictions: { holds: number; upcoming: number };
  notice: number | undefined;
  openRounds: string[];
  /** What families without e-mail have to be told by telephone or letter. */
  toTell: number;
}

/** From the roster to the letters, in the order in which a school year begins. */
export function officeTodos(facts: OfficeFacts, { t }: Words): Todo[] {
  const { census, restrictions, notice, openRounds, toTell } = facts;
  const link = (href: string, key: Parameters<typeof t>[0]) => ({ href, words: t(key) });
  const held = restrictions.holds + restrictions.upcoming;
  const [people, calendar] = [
    link('/office/people', 'home.office.people.open'),
    link('/office/calendar', 'roster.calendar.title'),
  ];
  return [
    {
      title: t('home.office.roster'),
      says: t(census.children ? 'home.office.roster.has' : 'home.office.roster.none', { ...census }),
      done: census.children > 0,
      links: [link('/office/roster', 'home.office.roster.open')],
    },
    {
      title: t('home.office.people'),
      says: t('home.office.people.has', { ...census }),
      done: census.guardians > 0 && census.withoutLang === 0 && census.closures > 0,
      // what is still missing comes first
      links: census.withoutLang === 0 && census.closures === 0 ? [calendar, people] : [people, calendar],
    },
    {
      title: t('home.office.restrictions'),
      says: t('home.office.restrictions.has', { count: held }),
      links: [link('/office/restrictions', 'home.office.restrictions.open')],
    },
    {
      title: t('home.office.notice'),
      says: notice ? t('home.office.notice.has', { version: notice }) : t('home.office.notice.none'),
      done: notice !== undefined,
      links: [link('/office/notice', 'home.office.notice.open')],
    },
    {
      title: t('home.office.letters'),
      says: t(openRounds.length ? 'home.office.letters.has' : 'home.office.letters.none', {
        count: census.withoutEmail,
      }),
      links: [link('/office/letters', 'home.office.letters.open')],
    },
    {
      title: t('home.office.by-hand'),
      says: t('home.office.by-hand.has', { count: toTell }),
      done: toTell === 0,
      links: [link('/office/to-tell', 'home.office.by-hand.open')],
    },
    {
      title: t('home.office.voice'),
      says: t('home.office.voice.lead'),
      links: [link('/office/voice', 'home.office.voice.open')],
    },
    {
      title: t('home.office.bookings'),
      says: t('home.office.bookings.lead'),
      links: [link('/office/bookings', 'home.office.bookings.open')],
    },
  ];
}
