import type { PropsWithChildren } from 'hono/jsx';
import type { ViewerDb } from '#core/db/database.ts';
import { fullName } from '#core/words/full-name.ts';
import { isolated, type Words } from '#core/words/words.ts';
import { labelFor } from '#core/words/written-in.ts';
import type { Effect, EffectKind, EffectKinds } from '#messages/kinds.ts';
import { logRead } from '#people/access/reads/access-log.ts';
import { personOf } from '#people/access/reads/people.ts';
import { conferenceOf, isTeacherOf } from '#timetable/reads.ts';
import { teacherName } from '#timetable/rules/names.ts';
import { namesTold, toldAbout } from '#timetable/rules/told-about.ts';
import { MailBox, MailButton, MailLayout, MailText } from '#ui/mail.tsx';
import { agreementOf, recipientsOf } from './reads.ts';
import { summaryFor } from './rules/summary.ts';
import { findCorrection, findPromises } from './store/afterwards.ts';

/** In the reader's own words, after what somebody wrote in theirs. */
function Note({ words, children }: PropsWithChildren<{ words: Words }>) {
  return (
    <>
      <br />
      <bdi lang={words.lang}>({children})</bdi>
    </>
  );
}

/** To each guardian of the talk, the moment it is closed or agreed anew. */
const summary: EffectKind = {
  // an older version is not announced any more, nor anything to somebody who is no longer entitled
  stillTrue: async (db, { about, to }, now) => {
    const talk = await conferenceOf(db, about.conferenceId);
    const latest = talk && (await agreementOf(db, about.conferenceId));
    if (!talk || latest?.version !== about.version) return false;
    return (await recipientsOf(db, now, talk)).some((guardian) => guardian.guardianId === to);
  },
  // what was agreed is the family's and the teacher's: the office passes on where it can be read, and nothing of it
  byHand: async (db, { about }, { words: { t } }) => {
    const talk = await conferenceOf(db, about.conferenceId);
    if (!talk) return undefined;
    const names = namesTold(talk);
    return toldAbout(talk, {
      title: t(`agreements.summary.subject.${about.version > 1 ? 'revised' : 'closed'}`, names),
      paragraphs: [t('agreements.by-hand.text', names), t('agreements.by-hand.paper', names)],
      path: `/family/conferences/${talk.conferenceId}`,
    });
  },
  render: async (db, effect, { words, now, siteName, linkFor, recipient }) => {
    const { conferenceId } = effect.about;
    const talk = await conferenceOf(db, conferenceId);
    const agreed = await agreementOf(db, conferenceId);
    if (!talk || !agreed) return undefined;
    const promises = await findPromises(db, conferenceId);
    const said = summaryFor(words, {
      ...agreed,
      childGiven: talk.childGivenName,
      teacherName: teacherName(talk),
      promises: promises.map((p) => ({
        what: p.what,
        lang: p.lang,
        dueAt: p.dueAt,
        done: p.doneAt !== null,
      })),
    });
    await logRead(db, now, {
      childId: talk.childId,
      what: 'summary-mail',
      about: { conferenceId, to: recipient.personId },
    });
    return {
      subject: said.subject,
      body: (
        <MailLayout lang={words.lang} dir={words.dir} siteName={siteName} heading={said.subject}>
          {said.parts.map((part) =>
            part.kind === 'text' ? (
              <MailText>{part.text}</MailText>
            ) : (
              <MailBox
                title={part.writtenIn ? `${part.title} · ${part.writtenIn}` : part.title}
                lang={part.lang}
              >
                {part.lines.map(({ text, lang, note }, at) => (
                  <>
                    {at > 0 && <br />}
                    <span lang={lang}>{text}</span>
                    {note && <Note words={words}>{note}</Note>}
                  </>
                ))}
              </MailBox>
            ),
          )}
          <MailButton href={await linkFor(`/family/conferences/${conferenceId}`)}>{said.link}</MailButton>
          <MailText soft>{said.last}</MailText>
        </MailLayout>
      ),
    };
  },
};

/** To the teacher: a family remembers something differently. The words themselves wait behind the sign-in. */
const correction: EffectKind = {
  knownAs: 'agreements.correction-mail.name',
  stillTrue: async (db, effect) =>
    (await found(db, effect)) !== undefined && isTeacherOf(db, effect.about.conferenceId, effect.to),
  render: async (db, effect, { words, siteName, linkFor }) => {
    const talk = await conferenceOf(db, effect.about.conferenceId);
    const written = await found(db, effect);
    const author = written && (await personOf(db, written.authorId));
    if (!talk || !written || !author) return undefined;
    const { t } = words;
    const heading = t('agreements.correction-mail.subject', { child: talk.childGivenName });
    const label = labelFor(words, written.lang);
    return {
      subject: heading,
      body: (
        <MailLayout lang={words.lang} dir={words.dir} siteName={siteName} heading={heading}>
          <MailText>
            {t('agreements.correction-mail.text', {
              family: isolated(fullName(author)),
            })}
          </MailText>
          {label && <MailText soft>{label}</MailText>}
          <MailButton href={await linkFor(`/teacher/conferences/${talk.conferenceId}#corrections`)}>
            {t('agreements.correction-mail.link')}
          </MailButton>
        </MailLayout>
      ),
    };
  },
};

function found(db: ViewerDb, { about }: Effect) {
  return findCorrection(db, about.conferenceId, about.correctionId);
}

export const agreementEffects: EffectKinds = { summary, correction };
