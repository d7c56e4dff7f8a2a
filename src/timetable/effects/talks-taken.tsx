import type { ViewerDb } from '#core/db/database.ts';
import { isolated } from '#core/words/words.ts';
import type { Effect, EffectKind } from '#messages/kinds.ts';
import { isBefore } from '#rounds/rules/order.ts';
import { MailBox, MailButton, MailLayout, MailText } from '#ui/mail.tsx';
import type { StoredConference } from '../rules/conference.ts';
import { findConference } from '../store/conferences.ts';
import { findTakenWith } from '../store/teacher-days.ts';
import { childOf } from './talk-line.tsx';

type Now = Parameters<EffectKind['stillTrue']>[2];

/** To a teacher, at once and in one mail: hours of the coming day were taken away, with the talks that were told of. */
export const talksTaken: EffectKind = {
  knownAs: 'timetable.mail.changed.name',
  stillTrue: async (db, effect, now) => (await gone(db, effect, now)).length > 0,
  render: async (db, effect, { words, now, siteName, linkFor }) => {
    const talks = await gone(db, effect, now);
    const [first] = talks;
    if (!first) return undefined;
    const { t, lang, dir } = words;
    const count = talks.length;
    return {
      subject: t('timetable.mail.changed.taken.subject', {
        day: words.date(words.dayOf(first.startsAt), 'day'),
      }),
      body: (
        <MailLayout {...{ lang, dir, siteName }} heading={t('timetable.mail.changed.taken.heading')}>
          <MailText>{t('timetable.mail.changed.taken.text', { count })}</MailText>
          {talks.map((talk) => (
            <MailBox title={words.span(talk.startsAt, talk.endsAt)} dir={dir}>
              {isolated(childOf(talk))}
            </MailBox>
          ))}
          <MailButton href={await linkFor('/teacher/talks')}>{t('timetable.mail.day.button')}</MailButton>
        </MailLayout>
      ),
    };
  },
};

/** The talks that lost their time with this taking, have no other yet and would still have begun. */
async function gone(db: ViewerDb, { about, to }: Effect, now: Now): Promise<StoredConference[]> {
  const talks: StoredConference[] = [];
  for (const id of await findTakenWith(db, about.takenId, to ?? '')) {
    const talk = await findConference(db, id);
    if (talk && isBefore(now, talk.startsAt)) talks.push(talk);
  }
  return talks;
}
