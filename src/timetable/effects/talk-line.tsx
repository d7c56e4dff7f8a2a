import { isolated, type Words } from '#core/words/words.ts';
import { MailBox } from '#ui/mail.tsx';
import type { GuestTalk } from '../reads/guests.ts';
import type { StoredConference } from '../rules/conference.ts';
import { shortName } from '../rules/evening.ts';

/** One talk in a mail to its teacher: when, about whom, who comes, and where. */
export function TalkLine({ words, told }: { words: Words; told: GuestTalk }) {
  const { talk, guests } = told;
  const { t } = words;
  const who =
    guests.length > 0 && t('timetable.mail.day.with', { guardians: words.list(guests.map(isolated)) });
  return (
    <MailBox title={words.span(talk.startsAt, talk.endsAt)} dir={words.dir}>
      {[isolated(childOf(talk)), who].filter(Boolean).join(' · ')}
      <br />
      {t(`timetable.mode.${talk.mode}`)}
      {talk.mode === 'in-person' && talk.place && ` · ${isolated(talk.place)}`}
    </MailBox>
  );
}

/** The child of a talk as a mail to staff names it. */
export function childOf(talk: StoredConference): string {
  return shortName({ givenName: talk.childGivenName, familyName: talk.childFamilyName });
}
