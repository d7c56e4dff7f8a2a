import { agreementOf, recipientsOf, sentCheckInsOf } from '#agreements/reads.ts';
import type { ViewerDb } from '#core/db/database.ts';
import { fullName } from '#core/words/full-name.ts';
import { isolated } from '#core/words/words.ts';
import { labelFor } from '#core/words/written-in.ts';
import type { Effect, EffectKind } from '#messages/kinds.ts';
import { logRead } from '#people/access/reads/access-log.ts';
import { personOf } from '#people/access/reads/people.ts';
import { conferenceOf, isTeacherOf } from '#timetable/reads.ts';
import { teacherName } from '#timetable/rules/names.ts';
import { namesTold, toldAbout } from '#timetable/rules/told-about.ts';
import { MailBox, MailButton, MailLayout, MailText } from '#ui/mail.tsx';
import { answers, latestAnswer } from '../rules/answers.ts';
import { ToTeacher } from './reminders.tsx';

/** How it is going: to each guardian of the talk. Each answer is a link to a page with buttons; opening it answers nothing. */
export const checkInMail: EffectKind = {
  stillTrue: async (db, { about, to }, now) => {
    const talk = await conferenceOf(db, about.conferenceId);
    const last = talk && (await sentCheckInsOf(db, about.conferenceId)).at(-1);
    if (!talk || last?.checkInId !== about.checkInId) return false;
    return (await recipientsOf(db, now, talk)).some((guardian) => guardian.guardianId === to);
  },
  // what the teacher wrote is for the family: the office passes on that it waits, and nothing of it
  byHand: async (db, { about }, { words: { t } }) => {
    const talk = await conferenceOf(db, about.conferenceId);
    if (!talk) return undefined;
    const names = namesTold(talk);
    return toldAbout(talk, {
      title: t('follow-through.mail.ask.subject', names),
      paragraphs: [t('follow-through.by-hand.text', names)],
      path: `/family/check-ins/${about.checkInId}`,
    });
  },
  render: async (db, effect, { words, now, siteName, linkFor, recipient }) => {
    const { conferenceId, checkInId } = effect.about;
    const talk = await conferenceOf(db, conferenceId);
    const checkIn = (await sentCheckInsOf(db, conferenceId)).find((one) => one.checkInId === checkInId);
    if (!talk || !checkIn) return undefined;
    const goal = await agreementOf(db, conferenceId);
    const { t } = words;
    const teacher = teacherName(talk);
    const subject = t('follow-through.mail.ask.subject', { child: talk.childGivenName });
    const links = await Promise.all(answers.map((one) => linkFor(`/family/check-ins/${checkInId}?a=${one}`)));
    await logRead(db, now, {
      childId: talk.childId,
      what: 'check-in-mail',
      about: { conferenceId, to: recipient.personId },
    });
    return {
      subject,
      body: (
        <MailLayout lang={words.lang} dir={words.dir} siteName={siteName} heading={subject}>
          <MailText>{t('follow-through.mail.ask.text', { teacher: isolated(teacher) })}</MailText>
          <MailBox title={labelFor(words, checkIn.lang)} lang={checkIn.lang}>
            {checkIn.noticed}
            <br />
            <br />
            {checkIn.message}
          </MailBox>
          {goal?.goal && (
            <MailBox
              title={[t('agreements.our-goal'), labelFor(words, goal.lang)].filter(Boolean).join(' · ')}
              lang={goal.lang}
            >
              {goal.goal}
            </MailBox>
          )}
          {answers.map((one, at) => (
            <MailButton href={links[at] as string}>{t(`follow-through.answer.${one}`)}</MailButton>
          ))}
          <MailText soft>{t('follow-through.mail.ask.last')}</MailText>
        </MailLayout>
      ),
    };
  },
};

/** To the teacher: a family answered. Not told any more once the same guardian has answered again. */
export const checkInAnswered: EffectKind = {
  knownAs: 'follow-through.mail.answered.name',
  stillTrue: async (db, effect) =>
    (await given(db, effect)) !== undefined && isTeacherOf(db, effect.about.conferenceId, effect.to),
  render: async (db, effect, context) => {
    const { conferenceId } = effect.about;
    const talk = await conferenceOf(db, conferenceId);
    const answer = await given(db, effect);
    const guardian = answer && (await personOf(db, answer.guardianId));
    if (!talk || !answer || !guardian) return undefined;
    const { words, linkFor } = context;
    const { t } = words;
    const name = isolated(fullName(guardian));
    const subject = t('follow-through.mail.answered.subject', { child: talk.childGivenName });
    const look = answer.answer === 'tricky' || answer.answer === 'change';
    return {
      subject,
      body: (
        <ToTeacher
          context={context}
          heading={subject}
          href={await linkFor(`/teacher/conferences/${conferenceId}${look ? '/revise' : '#afterwards'}`)}
          link={t(look ? 'follow-through.mail.answered.revise' : 'follow-through.mail.answered.read')}
        >
          <MailText>
            {answer.answer === null
              ? t('agreements.history.wrote', { name })
              : t(`agreements.history.answered.${answer.answer}`, { name })}
          </MailText>
          {answer.words && (
            <MailBox title={labelFor(words, answer.lang)} lang={answer.lang}>
              {answer.words}
            </MailBox>
          )}
        </ToTeacher>
      ),
    };
  },
};

/** The answer of this effect, if it is still the one that counts. */
async function given(db: ViewerDb, { about }: Effect) {
  const checkIn = (await sentCheckInsOf(db, about.conferenceId)).find(
    (one) => one.checkInId === about.checkInId,
  );
  const told = checkIn?.answers.find((one) => one.answerId === about.answerId);
  return told && latestAnswer(checkIn?.answers ?? [], told.guardianId)?.answerId === about.answerId
    ? told
    : undefined;
}
