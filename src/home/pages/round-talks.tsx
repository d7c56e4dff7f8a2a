import { isolated, type Words } from '#core/words/words.ts';
import type { Conference } from '#timetable/reads.ts';
import { teacherName } from '#timetable/rules/names.ts';
import { Actions, ButtonLink } from '#ui/button.tsx';
import { Item, ItemList } from '#ui/list.tsx';
import { Time } from '#ui/person.tsx';

/** @param me the guardian who reads: whoever only comes along to a talk looks at it, and does not change it */
export function Talks({ talks, words, me }: { talks: Conference[]; words: Words; me: string | undefined }) {
  const { t } = words;
  return (
    <ItemList label={t('home.leg.talk')}>
      {talks.map((talk) => (
        <Item>
          <Time iso={talk.startsAt.toString()}>{words.date(talk.startsAt, 'moment')}</Time>
          <br />
          {t('home.talk.with', { teacher: isolated(teacherName(talk)) })}
          <Actions>
            <ButtonLink kind="plain" href={`/family/conferences/${talk.conferenceId}/booking`}>
              {t(talk.guardianId === me ? 'home.talk.open' : 'timetable.mail.taken.see')}
            </ButtonLink>
            <ButtonLink kind="plain" href={`/family/conferences/${talk.conferenceId}`}>
              {t('home.talk.expect')}
            </ButtonLink>
          </Actions>
        </Item>
      ))}
    </ItemList>
  );
}
