import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { newId } from '#core/ids.ts';
import { fullName } from '#core/words/full-name.ts';
import { isolated } from '#core/words/words.ts';
import type { Member } from '#people/access/reads/people.ts';
import type { Round, Span } from '#rounds/rules/round.ts';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { PageHead, Section } from '#ui/heading.tsx';
import { Item, ItemList } from '#ui/list.tsx';
import { Name, Time } from '#ui/person.tsx';
import { teacherName } from '../rules/names.ts';
import type { FamilyTalk } from '../store/without-time.ts';
import type { HoursPlace } from './hours-place.ts';
import { familyIn } from './without-time.tsx';

export interface AwayPageProps {
  here: Here;
  place: HoursPlace;
  round: Round;
  /** Without one: the hours of all teachers. */
  teacher?: Member;
  /** What is taken away; as typed it is sent again. */
  span: Span;
  typed: Record<string, string>;
  /** The booked talks in it, in order. */
  talks: FamilyTalk[];
}

/** Who has a time in the hours that are about to go. Nothing has happened yet. */
export function AwayPage({ here, place, round, teacher, span, typed, talks }: AwayPageProps) {
  const { words, csrf } = here;
  const { t } = words;
  const title = t('timetable.away.title');
  const at = teacher ? place.teacher(round.roundId, teacher.personId) : place.round(round.roundId);
  const families = new Set(talks.map((talk) => talk.guardianId)).size;
  const name = teacher ? isolated(fullName(teacher)) : t('timetable.evening.everybody');
  const when = t('core.day-and-span', {
    day: words.date(span.startsAt, 'day'),
    span: isolated(words.span(span.startsAt, span.endsAt)),
  });
  return (
    <StaffFrame here={here} title={title} current={place.current}>
      <PageHead eyebrow={<Name>{round.name}</Name>} title={title} lead={`${name} · ${when}`} />
      <Section title={t('timetable.away.families', { count: families })}>
        {teacher && <Families here={here} talks={talks} />}
        {talks.length > 0 && <p>{t('timetable.away.what')}</p>}
      </Section>
      <Form action={`${at}/away`} csrf={csrf} idempotency={newId()} bare>
        {['on', 'from', 'until'].map((field) => (
          <Hidden name={field} value={typed[field] ?? ''} />
        ))}
        <Actions>
          <Button kind="danger">{t('timetable.away.button', { count: families })}</Button>
          <ButtonLink kind="plain" href={at}>
            {t('timetable.away.keep')}
          </ButtonLink>
        </Actions>
      </Form>
      {!teacher && <Families here={here} talks={talks} named />}
    </StaffFrame>
  );
}

/** Those of all teachers are too many to be read before the question; they follow it, each with the teacher. */
function Families({
  here: { words },
  talks,
  named,
}: Pick<AwayPageProps, 'here' | 'talks'> & { named?: boolean }) {
  if (talks.length === 0) return null;
  return (
    <ItemList>
      {talks.map((talk) => (
        <Item>
          <Time iso={talk.startsAt.toString()}>{words.date(talk.startsAt, 'moment')}</Time>
          <br />
          {familyIn(words, talk)}
          {named && (
            <span class="soft">
              {' · '}
              <Name>{teacherName(talk)}</Name>
            </span>
          )}
        </Item>
      ))}
    </ItemList>
  );
}
