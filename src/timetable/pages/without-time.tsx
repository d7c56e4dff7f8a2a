import type { Child } from 'hono/jsx';
import type { Here } from '#core/http/here.ts';
import { isolated, type Words } from '#core/words/words.ts';
import { ButtonLink } from '#ui/button.tsx';
import { Section } from '#ui/heading.tsx';
import { Name, Time } from '#ui/person.tsx';
import { Table } from '#ui/table.tsx';
import type { FamilyTalk } from '../store/without-time.ts';

export interface WithoutTimeProps {
  here: Here;
  talks: FamilyTalk[];
  /** The page on which a time can be chosen for the family, where the reader may. */
  choose?: (conferenceId: string) => string;
  /** Whether the reader may call families who have no e-mail. */
  calls?: boolean;
}

/** Who lost a time with hours that were taken away and has no other yet. Nothing is shown where there is nobody. */
export function WithoutTime({ here, talks, choose, calls }: WithoutTimeProps) {
  const { words } = here;
  const { t } = words;
  if (talks.length === 0) return null;
  const rows = talks.map((talk) => {
    const row: Record<string, Child> = {
      child: <Name>{`${talk.childGivenName} ${talk.childFamilyName}`}</Name>,
      guardian: <Name>{`${talk.guardianGivenName} ${talk.guardianFamilyName}`}</Name>,
      teacher: <Name>{`${talk.teacherGivenName} ${talk.teacherFamilyName}`}</Name>,
      was: <Time iso={talk.startsAt.toString()}>{words.date(talk.startsAt, 'moment')}</Time>,
      told: toldOf(words, talk, calls),
    };
    if (choose)
      row.act = (
        <ButtonLink
          href={choose(talk.conferenceId)}
          label={t('timetable.without.act.for', { child: isolated(talk.childGivenName) })}
        >
          {t('timetable.without.act')}
        </ButtonLink>
      );
    return row;
  });
  const columns = [
    { key: 'child', label: t('timetable.desk.child') },
    { key: 'guardian', label: t('timetable.desk.guardian') },
    { key: 'teacher', label: t('timetable.hours.teacher') },
    { key: 'was', label: t('timetable.without.was') },
    { key: 'told', label: t('timetable.without.told') },
    ...(choose ? [{ key: 'act', label: t('timetable.desk.act') }] : []),
  ];
  return (
    <Section id="without-time" title={t('timetable.without.title', { count: talks.length })}>
      <Table caption={t('timetable.without.caption')} columns={columns} rows={rows} />
    </Section>
  );
}

function toldOf({ t }: Words, { email, phone }: FamilyTalk, calls = false): string {
  if (email) return t('timetable.without.told.mail');
  return calls && phone
    ? t('timetable.without.told.call', { phone: isolated(phone) })
    : t('timetable.without.told.none');
}
