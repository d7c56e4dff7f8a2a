import { isolated, type Words } from '#core/words/words.ts';
import type { EffectKind } from '#messages/kinds.ts';
import { roundOf } from '#rounds/reads/rounds.ts';
import { isBefore } from '#rounds/rules/order.ts';
import { whereOf } from '../rules/calendar.ts';
import type { StoredConference } from '../rules/conference.ts';
import { namesTold, toldAbout } from '../rules/told-about.ts';
import { findSame } from '../store/conferences.ts';
import { standing, theirs, whenOf } from './standing.ts';

/*
 * The mails of effects.tsx, told by telephone or letter: without the calendar entry that only a mail carries, and no longer
 * than there is something to do about it.
 */
type Tell = NonNullable<EffectKind['byHand']>;

export const booked: Tell = async (db, effect, { words, now }) => {
  const talk = await standing(db, effect);
  if (!talk || !isBefore(now, talk.startsAt)) return undefined;
  const { t } = words;
  const where = whereOf(talk, talk.schoolName);
  return toldAbout(talk, {
    title: t(`timetable.mail.${talk.sequence > 0 ? 'moved' : 'booked'}.heading`),
    paragraphs: [
      t('timetable.by-hand.booked', { ...namesTold(talk), when: whenOf(talk, words) }),
      [t(`timetable.mode.${talk.mode}`), where && isolated(where)].filter(Boolean).join(' · '),
      t('timetable.by-hand.change'),
    ],
    path: `/family/conferences/${talk.conferenceId}/booking`,
  });
};

export const yours: Tell = async (db, effect, { words, now }) => {
  const talk = await theirs(db, effect);
  if (!talk || !isBefore(now, talk.startsAt)) return undefined;
  return toldAbout(talk, {
    title: words.t('timetable.mail.yours.heading'),
    paragraphs: [words.t('timetable.mail.yours.text', { ...namesTold(talk), when: whenOf(talk, words) })],
    path: `/family/conferences/${talk.conferenceId}/booking`,
  });
};

export const taken: Tell = async (db, effect, { words: { t }, words }) => {
  const talk = await standing(db, effect);
  if (!talk || (await roundOf(db, talk.roundId))?.state !== 'open') return undefined;
  const next = effect.about.gone ? 'gone' : effect.to === talk.guardianId ? 'choose' : 'along';
  return toldAbout(talk, {
    title: t('timetable.mail.taken.heading'),
    paragraphs: [
      t('timetable.by-hand.taken', { ...namesTold(talk), when: whenOf(talk, words) }),
      t(`timetable.mail.taken.${next}`),
    ],
    path: `/family/conferences/${talk.conferenceId}/booking`,
  });
};

export const cancelled = off((talk, { t }) => ({
  title: t('timetable.mail.cancelled.heading'),
  next: t('timetable.by-hand.again'),
  path: `/family/children/${talk.childId}/rounds/${talk.roundId}/book`,
}));

export const calledOff = off((_, { t }) => ({ title: t('timetable.mail.left.heading') }));

export const childLeft = off((talk, { t }) => ({
  title: t('timetable.mail.left.heading'),
  next: t('timetable.mail.left.next', { child: isolated(talk.childGivenName) }),
}));

/** A talk is off, and its family has found no other time with this teacher since. */
function off(
  besides: (talk: StoredConference, words: Words) => { title: string; next?: string; path?: string },
): Tell {
  return async (db, effect, { words, now }) => {
    const talk = await standing(db, effect);
    if (!talk || !isBefore(now, talk.startsAt) || (await findSame(db, talk))) return undefined;
    const { title, next, path } = besides(talk, words);
    const said = words.t('timetable.by-hand.cancelled', { ...namesTold(talk), when: whenOf(talk, words) });
    return toldAbout(talk, { title, paragraphs: next ? [said, next] : [said], path });
  };
}
