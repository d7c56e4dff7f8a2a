import { isolated, type Words } from '#core/words/words.ts';
import { childName } from '#timetable/rules/names.ts';
import { ButtonLink } from '#ui/button.tsx';
import { Item, ItemList } from '#ui/list.tsx';
import { Name, Tag, Time } from '#ui/person.tsx';
import type { TeacherHome } from '../reads/teacher.ts';

export function Lines({
  lines,
  words,
  dated,
}: {
  lines: TeacherHome['today'];
  words: Words;
  dated?: boolean;
}) {
  if (lines.length === 0) return null;
  return (
    <ItemList>
      {lines.map((line) => (
        <Item actions={<Ways talk={line.talk} words={words} />}>
          <Line {...line} words={words} dated={dated} />
        </Item>
      ))}
    </ItemList>
  );
}

function Line({
  talk,
  guardians,
  prepared,
  words,
  dated,
}: TeacherHome['today'][number] & { words: Words; dated?: boolean }) {
  const { t } = words;
  const span = isolated(words.span(talk.startsAt, talk.endsAt));
  const state =
    talk.state === 'closed' ? 'closed' : talk.state === 'open' ? 'open' : prepared ? 'prepared' : 'booked';
  return (
    <>
      <Time iso={talk.startsAt.toString()}>
        {dated ? t('core.day-and-span', { day: words.date(talk.startsAt, 'shortDay'), span }) : span}
      </Time>
      {dated ? <br /> : ' '}
      <strong>
        <Name>{childName(talk)}</Name>
      </strong>{' '}
      {state !== 'booked' && <Tag>{t(`home.teacher.state.${state}`)}</Tag>}
      {guardians.length > 0 && (
        <p class="hint">{t('timetable.agenda.who', { names: words.list(guardians.map(isolated)) })}</p>
      )}
    </>
  );
}

function Ways({ talk, words: { t } }: { talk: TeacherHome['today'][number]['talk']; words: Words }) {
  const at = `/teacher/conferences/${talk.conferenceId}`;
  const child = isolated(talk.childGivenName);
  if (talk.state === 'closed')
    return (
      <ButtonLink href={at} label={t('home.teacher.agreed.for', { child })}>
        {t('home.teacher.agreed')}
      </ButtonLink>
    );
  return (
    <>
      <ButtonLink href={`${at}/prepare`} label={t('home.teacher.prepare.for', { child })}>
        {t('home.teacher.prepare')}
      </ButtonLink>
      <ButtonLink href={`${at}/meet`} label={t('home.teacher.meet.for', { child })}>
        {t('home.teacher.meet')}
      </ButtonLink>
    </>
  );
}
