import { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import type { Effect, EffectKind } from '#messages/kinds.ts';
import { districtOf, todayOf } from '#people/access/reads/schools.ts';
import { isBefore } from '#rounds/rules/order.ts';
import { MailButton, MailLayout, MailText } from '#ui/mail.tsx';
import { tellOfDay } from '../actions/evenings.ts';
import { withGuests } from '../reads/guests.ts';
import type { StoredConference } from '../rules/conference.ts';
import { spanOf } from '../rules/evening.ts';
import { findOfTeacher } from '../store/conferences.ts';
import { TalkLine } from './talk-line.tsx';

type Now = Parameters<EffectKind['stillTrue']>[2];

/** A deed, not a mail: the look at the day to come, once for a district. */
export const evenings: EffectKind = {
  stillTrue: async () => true,
  act: (db, effect, now) => tellOfDay(db, now, Temporal.PlainDate.from(effect.about.day)),
  render: async () => undefined,
};

/** To a teacher, the evening before a day with talks: that day in order. */
export const evening: EffectKind = {
  knownAs: 'timetable.mail.evening.name',
  stillTrue: async (db, effect, now) => (await toCome(db, effect, now)).length > 0,
  render: async (db, effect, { words, now, siteName, linkFor }) => {
    const today = await todayOf(db, now);
    const talks = [];
    for (const talk of await toCome(db, effect, now)) talks.push(await withGuests(db, talk, today));
    if (talks.length === 0) return undefined;
    const { t, lang, dir } = words;
    const day = words.date(Temporal.PlainDate.from(effect.about.day), 'day');
    const subject = t('timetable.mail.evening.subject', { day });
    return {
      subject,
      body: (
        <MailLayout {...{ lang, dir, siteName }} heading={subject}>
          <MailText>{t('timetable.mail.evening.text', { count: talks.length })}</MailText>
          {talks.map((told) => (
            <TalkLine words={words} told={told} />
          ))}
          <MailButton href={await linkFor('/teacher/talks')}>{t('timetable.mail.day.button')}</MailButton>
          <MailText soft>{t('timetable.mail.evening.last')}</MailText>
        </MailLayout>
      ),
    };
  },
};

/** The teacher's talks of that day that are booked and still to begin. */
async function toCome(db: ViewerDb, { to, about }: Effect, now: Now): Promise<StoredConference[]> {
  const { timeZone } = await districtOf(db);
  const day = spanOf(Temporal.PlainDate.from(about.day), timeZone);
  const talks = await findOfTeacher(db, to ?? '', day.from, day.to);
  return talks.filter((talk) => talk.state === 'booked' && isBefore(now, talk.startsAt));
}
