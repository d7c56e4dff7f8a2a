import type { Child } from 'hono/jsx';
import { Temporal } from 'temporal-polyfill';
import type { EffectKind, RenderContext } from '#messages/kinds.ts';
import { conferenceOf, isTeacherOf } from '#timetable/reads.ts';
import { MailBox, MailButton, MailLayout, MailText } from '#ui/mail.tsx';
import { findCheckIn } from '../store/check-ins.ts';
import { findPromise } from '../store/promises.ts';

/** A mail to a teacher: what it is about, and the one place to go. */
export function ToTeacher(props: {
  context: RenderContext;
  heading: string;
  href: string;
  link: string;
  children: Child;
}) {
  const { words, siteName } = props.context;
  return (
    <MailLayout lang={words.lang} dir={words.dir} siteName={siteName} heading={props.heading}>
      {props.children}
      <MailButton href={props.href}>{props.link}</MailButton>
    </MailLayout>
  );
}

const dateOf = (at: Temporal.Instant, { words }: RenderContext) =>
  at.toZonedDateTimeISO(words.timeZone).toPlainDate();

/** Whether a reminder goes out on its day; whatever kept it back (a mail server, a machine that was off) is not said. */
function dayOf(context: RenderContext, due: Temporal.PlainDate): 'today' | 'later' {
  return Temporal.PlainDate.compare(dateOf(context.now, context), due) > 0 ? 'later' : 'today';
}

/** On the morning a promise is due, if it still waits. */
export const promiseDue: EffectKind = {
  knownAs: 'follow-through.mail.promise.name',
  stillTrue: async (db, { about, to }) =>
    (await findPromise(db, about.promiseId))?.doneAt === null && isTeacherOf(db, about.conferenceId, to),
  render: async (db, { about }, context) => {
    const promise = await findPromise(db, about.promiseId);
    if (!promise) return undefined;
    const { t } = context.words;
    const day = dayOf(context, dateOf(promise.dueAt, context));
    const subject = t('follow-through.mail.promise.subject', { child: promise.childGiven, day });
    return {
      subject,
      body: (
        <ToTeacher
          context={context}
          heading={subject}
          href={await context.linkFor('/teacher/promises')}
          link={t('follow-through.mail.promise.link')}
        >
          <MailText>
            {t('follow-through.mail.promise.text', { day: context.words.date(promise.dueAt, 'day') })}
          </MailText>
          <MailBox lang={promise.lang}>{promise.what}</MailBox>
        </ToTeacher>
      ),
    };
  },
};

/** On the morning of the day that was agreed for looking again, if it is still that day and nothing was sent. */
export const checkInDue: EffectKind = {
  knownAs: 'follow-through.mail.due.name',
  stillTrue: async (db, { about, to }) => {
    const checkIn = await findCheckIn(db, about.checkInId);
    if (checkIn?.sentAt !== null || checkIn.dueOn.toString() !== about.on) return false;
    return isTeacherOf(db, about.conferenceId, to);
  },
  render: async (db, { about }, context) => {
    const talk = await conferenceOf(db, about.conferenceId);
    if (!talk) return undefined;
    const { t } = context.words;
    const day = dayOf(context, Temporal.PlainDate.from(`${about.on}`));
    const subject = t('follow-through.mail.due.subject', { child: talk.childGivenName, day });
    return {
      subject,
      body: (
        <ToTeacher
          context={context}
          heading={subject}
          href={await context.linkFor(`/teacher/check-ins/${about.checkInId}`)}
          link={t('follow-through.mail.due.link')}
        >
          <MailText>{t('follow-through.mail.due.text')}</MailText>
        </ToTeacher>
      ),
    };
  },
};
