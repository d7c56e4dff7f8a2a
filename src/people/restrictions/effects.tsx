import { isolated } from '#core/words/words.ts';
import type { EffectKinds } from '#messages/kinds.ts';
import { conferenceOf } from '#timetable/reads.ts';
import { childName } from '#timetable/rules/names.ts';
import { MailButton, MailLayout } from '#ui/mail.tsx';
import { actOnItsDay } from './actions.ts';

export const restrictionEffects: EffectKinds = {
  /** A deed, not a mail: a restriction begins or ends on its day. */
  'restriction-day': {
    stillTrue: async () => true,
    act: (db, effect, now) => actOnItsDay(db, now, effect.about.restrictionId),
    render: async () => undefined,
  },
  'talk-called-off': {
    // as every other change to a talk: that a court stands behind it is not said
    knownAs: 'timetable.mail.changed.name',
    stillTrue: async (db, { about, to }) => {
      const talk = await conferenceOf(db, about.conferenceId);
      return talk?.state === 'cancelled' && talk.teacherId === to;
    },
    async render(db, effect, { words, siteName, linkFor }) {
      const talk = await conferenceOf(db, effect.about.conferenceId);
      if (!talk) return undefined;
      const child = isolated(childName(talk));
      const when = words.date(talk.startsAt, 'moment');
      return {
        subject: words.t('restrictions.mail.off.subject', { when }),
        body: (
          <MailLayout
            lang={words.lang}
            dir={words.dir}
            siteName={siteName}
            heading={words.t('restrictions.mail.off.heading')}
            footer={words.t('access.mail.footer', { school: siteName })}
          >
            <p>{words.t('restrictions.mail.off.body', { child, when })}</p>
            <p>{words.t('restrictions.mail.off.free')}</p>
            <MailButton href={await linkFor('/teacher')}>
              {words.t('restrictions.mail.off.button')}
            </MailButton>
          </MailLayout>
        ),
      };
    },
  },
};
