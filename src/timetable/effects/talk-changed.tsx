import type { ViewerDb } from '#core/db/database.ts';
import { isolated } from '#core/words/words.ts';
import type { Effect, EffectKind } from '#messages/kinds.ts';
import { todayOf } from '#people/access/reads/schools.ts';
import { isBefore } from '#rounds/rules/order.ts';
import { MailButton, MailLayout, MailText } from '#ui/mail.tsx';
import { tellTeacher } from '../actions/tell-teacher.ts';
import { withGuests } from '../reads/guests.ts';
import type { StoredConference } from '../rules/conference.ts';
import { findConference } from '../store/conferences.ts';
import { whenOf } from './standing.ts';
import { childOf, TalkLine } from './talk-line.tsx';

type Now = Parameters<EffectKind['stillTrue']>[2];

/** The teacher's word of a change, beside the family's message about it. */
export const besides: EffectKind['besides'] = (db, { about, createdAt, causedAs }) =>
  tellTeacher(db, {
    conferenceId: about.conferenceId,
    sequence: about.sequence,
    at: createdAt,
    as: causedAs,
  });

/** To a teacher, at once: a talk of the coming day was booked, moved or called off after the mail of the evening. */
export const talkChanged: EffectKind = {
  knownAs: 'timetable.mail.changed.name',
  stillTrue: async (db, effect, now) => (await standing(db, effect, now)) !== undefined,
  render: async (db, effect, { words, now, siteName, linkFor }) => {
    const talk = await standing(db, effect, now);
    if (!talk) return undefined;
    const { t, lang, dir } = words;
    const off = talk.state === 'cancelled';
    const what = off ? 'off' : talk.sequence > 0 ? 'moved' : 'booked';
    const said = { child: isolated(childOf(talk)), when: whenOf(talk, words) };
    const told = await withGuests(db, talk, await todayOf(db, now));
    return {
      subject: t(`timetable.mail.changed.${what}.subject`, { when: words.date(talk.startsAt, 'moment') }),
      body: (
        <MailLayout {...{ lang, dir, siteName }} heading={t(`timetable.mail.changed.${what}.heading`)}>
          <MailText>{t(`timetable.mail.changed.${what}.text`, said)}</MailText>
          {!off && <TalkLine words={words} told={told} />}
          <MailButton href={await linkFor('/teacher/talks')}>{t('timetable.mail.day.button')}</MailButton>
        </MailLayout>
      ),
    };
  },
};

/** The talk as it was told of, if nothing has changed it since and its time has not come. */
async function standing(
  db: ViewerDb,
  { about, to }: Effect,
  now: Now,
): Promise<StoredConference | undefined> {
  const talk = await findConference(db, about.conferenceId);
  const same = talk?.sequence === about.sequence && talk?.teacherId === to;
  const stands = talk?.state === 'booked' || talk?.state === 'cancelled';
  return talk && same && stands && isBefore(now, talk.startsAt) ? talk : undefined;
}
