import { isolated, type Words } from '#core/words/words.ts';
import type { WithoutTime } from '#timetable/reads.ts';
import { teacherName } from '#timetable/rules/names.ts';
import { Actions, ButtonLink } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';

/** What the school had to change, first of all, with the way to another time; or to the office, where there is none. */
export function TimesTaken({ talks, words }: { talks: WithoutTime[]; words: Words }) {
  const { t } = words;
  return (
    <>
      {talks.map((talk) => (
        <Notice tone="info" title={t('home.family.taken')}>
          <p>
            {t('home.family.taken.lead', {
              teacher: isolated(teacherName(talk)),
              when: words.date(talk.startsAt, 'moment'),
            })}
          </p>
          <p>{t(talk.offered ? 'home.family.taken.choose' : 'timetable.taken.none')}</p>
          <Actions>
            <ButtonLink href={`/family/conferences/${talk.conferenceId}/booking`}>
              {t(talk.offered ? 'home.family.taken.open' : 'timetable.mail.taken.see')}
            </ButtonLink>
          </Actions>
        </Notice>
      ))}
    </>
  );
}
