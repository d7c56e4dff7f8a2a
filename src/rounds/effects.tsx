import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import type { Effect, EffectKinds, RenderContext } from '#messages/kinds.ts';
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

/** What the invitation says now, and the school it comes from; undefined when there is nobody to invite for any more. */
async function invitation(
  db: ViewerDb,
  effect: Effect,
  { words, recipient, now }: Pick<RenderContext, 'words' | 'recipient' | 'now'>,
) {
  const round = await roundOf(db, String(effect.about.roundId));
  const children = await childrenToName(db, effect, now);
  if (!round || children.length === 0) return undefined;
  const names = children.map((child) => child.givenName);
  const facts = {
    round,
    hours: await hoursOf(db, round.roundId),
    questionCount: (await findQuestions(db, round.roundId)).length,
    children: names,
    name: recipient.givenName,
    mayBook: children.some((child) => child.mayBook),
  };
  const school = (await schoolsOf(db)).find((one) => one.schoolId === round.schoolId);
  return { says: invitationIn(words, facts, now), names, school };
}

export const roundsEffects: EffectKinds = {
  invite: {
    async stillTrue(db, effect, now) {
      const round = await roundOf(db, String(effect.about.roundId));
      const phase = round && phaseOf(round, now);
      if (phase !== 'soon' && phase !== 'booking') return false;
      return (await childrenToName(db, effect, now)).length > 0;
    },
    // who had an address when the round opened has no letter among the printed ones
    async byHand(db, effect, context) {
      const found = await invitation(db, effect, context);
      if (!found?.school) return undefined;
      const { says, names, school } = found;
      return {
        school,
        child: context.words.list(names),
        title: says.heading,
        paragraphs: says.paragraphs,
        path: '/family',
      };
    },
    async render(db, effect, context) {
      const found = await invitation(db, effect, context);
      if (!found) return undefined;
      const { says, school } = found;
      const { siteName } = context;
      const { t, lang, dir } = context.words;
      const link = await context.linkFor('/family');
      return {
        subject: says.subject,
        body: (
          <MailLayout
            {...{ lang, dir, siteName }}
            preheader={says.paragraphs[0]}
            heading={says.heading}
            footer={t('rounds.mail.footer', { school: school?.name ?? siteName })}
          >
            <MailText>{says.hello}</MailText>
            {says.paragraphs.map((text) => (
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
