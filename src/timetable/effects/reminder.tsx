import type { ViewerDb } from '#core/db/database.ts';
import type { Effect, EffectKind } from '#messages/kinds.ts';
import { schoolsOf, todayOf } from '#people/access/reads/schools.ts';
import { hoursOf, roundOf } from '#rounds/reads/rounds.ts';
import { isBefore } from '#rounds/rules/order.ts';
import { type Hours, phaseOf, type Round } from '#rounds/rules/round.ts';
import { lastChance } from '#rounds/rules/slots.ts';
import { MailButton, MailLayout, MailText } from '#ui/mail.tsx';
import { reminderIn } from '../pages/reminder.ts';
import { childrenWithoutTalk } from '../reads/remind.ts';

type Now = Parameters<EffectKind['stillTrue']>[2];

/** The round and the children it would name, while a time can be picked and booking ends as the leader chose this for. */
async function standing(
  db: ViewerDb,
  effect: Effect,
  now: Now,
): Promise<{ round: Round; hours: Hours[]; children: string[] } | undefined> {
  const { roundId, closes } = effect.about as { roundId: string; closes: number };
  const round = await roundOf(db, String(roundId));
  if (!round || phaseOf(round, now) !== 'booking') return undefined;
  if (round.bookingClosesAt.epochMilliseconds !== closes) return undefined;
  const hours = await hoursOf(db, round.roundId);
  if (!isBefore(now, lastChance(round, hours))) return undefined;
  const of = { roundId, guardianId: effect.to ?? '' };
  const children = await childrenWithoutTalk(db, of, await todayOf(db, now));
  return children.length > 0 ? { round, hours, children } : undefined;
}

/** A leader's kind word to a family that has no time yet. */
export const reminder: EffectKind = {
  stillTrue: async (db, effect, now) => (await standing(db, effect, now)) !== undefined,
  byHand: async (db, effect, { words, recipient, now }) => {
    const stands = await standing(db, effect, now);
    const school = stands && (await schoolsOf(db)).find((one) => one.schoolId === stands.round.schoolId);
    if (!stands || !school) return undefined;
    const { heading, paragraphs } = reminderIn(words, { ...stands, name: recipient.givenName });
    return {
      school,
      child: words.list(stands.children),
      title: heading,
      // a letter has a greeting of its own
      paragraphs: paragraphs.slice(1),
      path: `/family/rounds/${stands.round.roundId}/book`,
    };
  },
  render: async (db, effect, { words, recipient, now, siteName, linkFor }) => {
    const stands = await standing(db, effect, now);
    if (!stands) return undefined;
    const { t, lang, dir } = words;
    const schools = await schoolsOf(db);
    const school = schools.find((one) => one.schoolId === stands.round.schoolId)?.name ?? siteName;
    const says = reminderIn(words, { ...stands, name: recipient.givenName });
    return {
      subject: says.subject,
      body: (
        <MailLayout
          {...{ lang, dir, siteName }}
          heading={says.heading}
          footer={t('rounds.mail.footer', { school })}
        >
          {says.paragraphs.map((text) => (
            <MailText>{text}</MailText>
          ))}
          <MailButton href={await linkFor(`/family/rounds/${stands.round.roundId}/book`)}>
            {says.button}
          </MailButton>
          <MailText soft>{t('rounds.mail.link')}</MailText>
        </MailLayout>
      ),
    };
  },
};
