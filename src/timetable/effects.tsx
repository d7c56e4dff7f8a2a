import { fullName } from '#core/words/full-name.ts';
import { isolated } from '#core/words/words.ts';
import type { EffectKind, EffectKinds, RenderContext } from '#messages/kinds.ts';
import { MailBox, MailButton, MailLayout, MailText } from '#ui/mail.tsx';
import * as byHand from './effects/by-hand.ts';
import { evening, evenings } from './effects/evening.tsx';
import { reminder } from './effects/reminder.tsx';
import { standing, theirs, whenOf } from './effects/standing.ts';
import { besides, talkChanged } from './effects/talk-changed.tsx';
import { talksTaken } from './effects/talks-taken.tsx';
import { calendarOf, whereOf } from './rules/calendar.ts';
import type { StoredConference } from './rules/conference.ts';
import { teacherName } from './rules/names.ts';

/** What a family is told about its times. Each mail carries the calendar entry as it stands when it is sent. */
export const timetableEffects: EffectKinds = {
  reminder,
  evenings,
  evening,
  'talk-changed': talkChanged,
  'talks-taken': talksTaken,
  booked: {
    stillTrue: async (db, effect) => (await standing(db, effect))?.state === 'booked',
    byHand: byHand.booked,
    besides,
    render: async (db, effect, context) => {
      const talk = await standing(db, effect);
      if (!talk) return undefined;
      const moved = talk.sequence > 0 ? 'moved' : 'booked';
      const { t } = context.words;
      return mailAbout(talk, context, {
        subject: t(`timetable.mail.${moved}.subject`, { when: whenOf(talk, context.words) }),
        heading: t(`timetable.mail.${moved}.heading`),
        text: t('timetable.mail.booked.text', { child: isolated(talk.childGivenName) }),
        button: t('timetable.mail.booked.button'),
        path: `/family/conferences/${talk.conferenceId}/booking`,
      });
    },
  },
  'talk-yours': {
    stillTrue: async (db, effect) => (await theirs(db, effect)) !== undefined,
    byHand: byHand.yours,
    render: async (db, effect, context) => {
      const talk = await theirs(db, effect);
      if (!talk) return undefined;
      const { t } = context.words;
      const when = whenOf(talk, context.words);
      return mailAbout(talk, context, {
        subject: t('timetable.mail.yours.subject', { when }),
        heading: t('timetable.mail.yours.heading'),
        text: t('timetable.mail.yours.text', { child: isolated(talk.childGivenName), when }),
        button: t('timetable.mail.booked.button'),
        path: `/family/conferences/${talk.conferenceId}/booking`,
      });
    },
  },
  'time-taken': {
    stillTrue: async (db, effect) => (await standing(db, effect))?.timeTaken === true,
    byHand: byHand.taken,
    besides,
    render: async (db, effect, context) => {
      const talk = await standing(db, effect);
      if (!talk) return undefined;
      const { t } = context.words;
      const when = whenOf(talk, context.words);
      const teacher = isolated(teacherName(talk));
      const choosing = effect.to === talk.guardianId && !effect.about.gone;
      const next = effect.about.gone ? 'gone' : choosing ? 'choose' : 'along';
      return mailAbout(talk, context, {
        subject: t('timetable.mail.taken.subject', { when }),
        heading: t('timetable.mail.taken.heading'),
        text: t('timetable.mail.taken.text', { child: isolated(talk.childGivenName), teacher, when }),
        next: t(`timetable.mail.taken.${next}`),
        button: t(choosing ? 'timetable.mail.taken.button' : 'timetable.mail.taken.see'),
        path: `/family/conferences/${talk.conferenceId}/booking`,
      });
    },
  },
  cancelled: calledOff(byHand.cancelled, (talk, { words: { t } }) => ({
    heading: t('timetable.mail.cancelled.heading'),
    button: t('timetable.mail.cancelled.button'),
    path: `/family/children/${talk.childId}/rounds/${talk.roundId}/book`,
  })),
  'called-off': calledOff(byHand.calledOff, (_, { words: { t } }) => ({
    heading: t('timetable.mail.left.heading'),
  })),
  'child-left': calledOff(byHand.childLeft, (talk, { words: { t } }) => ({
    heading: t('timetable.mail.left.heading'),
    next: t('timetable.mail.left.next', { child: isolated(talk.childGivenName) }),
  })),
};

/** A talk is off: what all such mails say, and what one of them says besides. */
function calledOff(
  told: EffectKind['byHand'],
  more: (talk: StoredConference, context: RenderContext) => Omit<MailWords, 'subject' | 'text'>,
): EffectKind {
  return {
    stillTrue: async (db, effect) => (await standing(db, effect))?.state === 'cancelled',
    byHand: told,
    besides,
    render: async (db, effect, context) => {
      const talk = await standing(db, effect);
      if (!talk) return undefined;
      const { t } = context.words;
      const when = whenOf(talk, context.words);
      return mailAbout(talk, context, {
        ...more(talk, context),
        subject: t('timetable.mail.cancelled.subject', { when }),
        text: t('timetable.mail.cancelled.text', { child: isolated(talk.childGivenName), when }),
      });
    },
  };
}

interface MailWords {
  subject: string;
  heading: string;
  text: string;
  next?: string;
  button?: string;
  path?: string;
}

async function mailAbout(talk: StoredConference, context: RenderContext, says: MailWords) {
  const { words, recipient, deps, now, siteName, linkFor } = context;
  const { t, lang, dir } = words;
  const { schoolName } = talk;
  const where = whereOf(talk, schoolName);
  const invitation = recipient.email && {
    from: deps.config.mailFrom,
    toAddress: recipient.email,
    toName: fullName(recipient),
  };
  return {
    subject: says.subject,
    calendar: calendarOf({ talk, words, schoolName, now, invitation: invitation || undefined }),
    body: (
      <MailLayout
        lang={lang}
        dir={dir}
        siteName={siteName}
        heading={says.heading}
        footer={t('timetable.mail.footer', { school: isolated(schoolName) })}
      >
        {!talk.timeTaken && (
          <MailBox title={whenOf(talk, context.words)} dir={dir}>
            {`${isolated(teacherName(talk))} · ${t(`timetable.mode.${talk.mode}`)}`}
            {where && `\n${isolated(where)}`}
          </MailBox>
        )}
        <MailText>{says.text}</MailText>
        {says.next && <MailText>{says.next}</MailText>}
        {says.path && <MailButton href={await linkFor(says.path)}>{says.button}</MailButton>}
      </MailLayout>
    ),
  };
}
