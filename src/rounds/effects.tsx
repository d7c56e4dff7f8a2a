import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import type { Effect, EffectKinds } from '#messages/kinds.ts';
import type { Child } from '#people/access/reads/family.ts';
import { schoolsOf, todayOf } from '#people/access/reads/schools.ts';
import { MailButton, MailLayout, MailText } from '#ui/mail.tsx';
import { invitationIn } from './pages/invitation.ts';
import { invitedChildren } from './reads/invited.ts';
import { hoursOf, roundOf } from './reads/rounds.ts';
import { phaseOf } from './rules/round.ts';
import { findQuestions } from './store/questions.ts';

async function childrenToName(db: ViewerDb, effect: Effect, now: Temporal.Instant): Promise<Child[]> {
  const of = { roundId: String(effect.about.roundId), guardianId: effect.to ?? '' };
  return invitedChildren(db, of, await todayOf(db, now));
}

export const roundsEffects: EffectKinds = {
  invite: {
    async stillTrue(db, effect, now) {
      const round = await roundOf(db, String(effect.about.roundId));
      const phase = round && phaseOf(round, now);
      if (phase !== 'soon' && phase !== 'booking') return false;
      return (await childrenToName(db, effect, now)).length > 0;
    },
    async render(db, effect, { words, recipient, now, siteName, linkFor }) {
      const round = await roundOf(db, String(effect.about.roundId));
      const children = await childrenToName(db, effect, now);
      if (!round || children.length === 0) return undefined;
      const facts = {
        round,
        hours: await hoursOf(db, round.roundId),
        questionCount: (await findQuestions(db, round.roundId)).length,
        children: children.map((child) => child.givenName),
        name: recipient.givenName,
        mayBook: children.some((child) => child.mayBook),
      };
      const { t, lang, dir } = words;
      const school = (await schoolsOf(db)).find((one) => one.schoolId === round.schoolId)?.name ?? siteName;
      const mail = invitationIn(words, facts, now);
      const link = await linkFor('/family');
      return {
        subject: mail.subject,
        body: (
          <MailLayout
            lang={lang}
            dir={dir}
            siteName={siteName}
            preheader={mail.paragraphs[0]}
            heading={mail.heading}
            footer={t('rounds.mail.footer', { school })}
          >
            <MailText>{mail.hello}</MailText>
            {mail.paragraphs.map((text) => (
              <MailText>{text}</MailText>
            ))}
            <MailButton href={link}>{t('rounds.mail.button')}</MailButton>
            <MailText soft>{t('rounds.mail.link')}</MailText>
            <MailText soft>{t('core.letter.help')}</MailText>
          </MailLayout>
        ),
      };
    },
  },
};
