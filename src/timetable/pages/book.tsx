import type { Here } from '#core/http/here.ts';
import { fullName } from '#core/words/full-name.ts';
import { isolated } from '#core/words/words.ts';
import { Actions, ButtonLink } from '#ui/button.tsx';
import { Empty } from '#ui/empty.tsx';
import { PageHead, Section } from '#ui/heading.tsx';
import { Item, ItemList } from '#ui/list.tsx';
import { drawn, joined, type Markup, nothing, placed } from '#ui/markup.ts';
import { mould } from '#ui/mould.ts';
import { Notice } from '#ui/notice.tsx';
import { Name } from '#ui/person.tsx';
import type { ChildChoice, TeacherChoice } from '../rules/choices.ts';
import type { StoredRound } from '../rules/offer.ts';
import type { Mode } from '../rules/refusals.ts';
import { label } from './labels.ts';
import type { Place } from './place.ts';
import { Refused, type RefusedProps } from './refused.tsx';
import { teacherTimes } from './teacher-times.tsx';

/** What was sent and could not be taken: shown again, so that nothing chosen is lost. */
export interface Sent {
  childId: string;
  teacherId: string;
  mode?: Mode;
  companions: string[];
}

export interface BookPageProps {
  here: Here;
  place: Place;
  roundId: string;
  guardianId: string;
  round: StoredRound;
  choices: ChildChoice[];
  /** Until when a time can be picked, in milliseconds. */
  until: number;
  /** One child's page; without it, all children of the guardian. */
  childId?: string;
  /** Whom staff book for. */
  forWhom?: string;
  sent?: Sent;
  refused?: Omit<RefusedProps, 'here' | 'place' | 'pair'>;
  booked?: string;
}

/** The times a family may choose from, teacher by teacher, folded until one is wanted. Works without script. */
export function BookPage(props: BookPageProps) {
  const { here, place, choices } = props;
  const { t } = here.words;
  const one = props.childId ? choices[0] : undefined;
  const title = one
    ? t('timetable.book.child', { child: isolated(one.givenName) })
    : t('timetable.book.title');
  const Frame = place.Frame;
  return (
    <Frame here={here} title={title} current={place.current}>
      {placed(head({ round: props.round.name, title, lead: leadOf(props) }))}
      <First {...props} />
      {placed(joined(choices.map((child) => childTimes({ ...props, child, titled: !one }))))}
      {place.who === 'family' && choices.every(({ closed }) => closed) && (
        <Actions>
          <ButtonLink href="/family">{t('core.back')}</ButtonLink>
        </Actions>
      )}
    </Frame>
  );
}

const head = mould({ text: ['round', 'title', 'lead'] }, ({ round, title, lead }) => (
  <PageHead eyebrow={<Name>{round}</Name>} title={title} lead={lead} />
));

function leadOf({ here, round, until }: BookPageProps): string {
  const { words, now } = here;
  const ms = now.epochMilliseconds;
  if (until > ms) return words.t('timetable.book.lead', { until: label(words, until, 'moment') });
  return round.closes > ms ? words.t('timetable.book.lead.over') : '';
}

/** What has to be said before the times. */
function First(props: BookPageProps) {
  const { here, place, choices, roundId, guardianId, forWhom, refused, sent } = props;
  const { t } = here.words;
  return (
    <>
      {forWhom && (
        <Notice tone="info">{t('timetable.book.for-whom', { guardian: isolated(forWhom) })}</Notice>
      )}
      {refused && sent && (
        <Refused
          {...{ ...refused, here, place, sent }}
          pair={{ roundId, guardianId, childId: sent.childId }}
        />
      )}
      {choices.length === 0 && (
        <Empty title={t('timetable.book.nobody.title')}>{t('timetable.book.nobody.text')}</Empty>
      )}
    </>
  );
}

function childTimes(props: BookPageProps & { child: ChildChoice; titled: boolean }): Markup {
  const { child, titled, here, place, refused } = props;
  const { closed, teachers, childId, givenName } = child;
  const said = refused?.because === closed;
  const booked = teachers.some((teacher) => teacher.talk);
  const body = joined([
    closed && !said
      ? drawn(<Notice tone="care">{here.words.t(`timetable.refused.${closed}`)}</Notice>)
      : nothing,
    booked ? drawn(<Booked here={here} place={place} teachers={teachers} />) : nothing,
    ...teachers.flatMap((teacher) => (closed || teacher.talk ? [] : [teacherTimes({ ...props, teacher })])),
  ]);
  return titled ? part({ id: `child-${childId}`, child: givenName, body }) : body;
}

const part = mould({ text: ['id', 'child'], parts: ['body'] }, ({ id, child, body }) => (
  <Section id={id} title={<Name>{child}</Name>}>
    {body}
  </Section>
));

/** The talks that stand, each leading to its own page. */
function Booked({ here, place, teachers }: { here: Here; place: Place; teachers: TeacherChoice[] }) {
  const { words } = here;
  const booked = teachers.flatMap(({ talk, ...teacher }) => (talk ? [{ ...teacher, talk }] : []));
  if (booked.length === 0) return null;
  return (
    <ItemList label={words.t('timetable.book.booked')}>
      {booked.map(({ talk, ...teacher }) => (
        <Item>
          <p>
            <strong>
              <Name>{fullName(teacher)}</Name>
            </strong>
            <br />
            {label(words, talk.from, 'moment')} · {words.t(`timetable.mode.${talk.mode}`)}
          </p>
          <Actions>
            <ButtonLink href={place.talk(talk.conferenceId)}>
              {words.t('timetable.book.see', { teacher: isolated(fullName(teacher)) })}
            </ButtonLink>
          </Actions>
        </Item>
      ))}
    </ItemList>
  );
}
