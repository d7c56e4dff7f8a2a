import type { Here } from '#core/http/here.ts';
import { isolated } from '#core/words/words.ts';
import { Actions, ButtonLink } from '#ui/button.tsx';
import { Empty } from '#ui/empty.tsx';
import { PageHead, Section } from '#ui/heading.tsx';
import { Item, ItemList } from '#ui/list.tsx';
import { Notice } from '#ui/notice.tsx';
import { Name } from '#ui/person.tsx';
import type { ChildChoice, TeacherChoice } from '../rules/choices.ts';
import type { StoredRound } from '../rules/offer.ts';
import type { Mode } from '../rules/refusals.ts';
import { label } from './labels.ts';
import type { Place } from './place.ts';
import { Refused, type RefusedProps } from './refused.tsx';
import { TeacherTimes } from './teacher-times.tsx';

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
  const { here, place, round, choices, roundId, guardianId } = props;
  const { words } = here;
  const { t } = words;
  const one = props.childId ? choices[0] : undefined;
  const title = one
    ? t('timetable.book.child', { child: isolated(one.givenName) })
    : t('timetable.book.title');
  const Frame = place.Frame;
  return (
    <Frame here={here} title={title} current={place.current}>
      <PageHead
        eyebrow={<Name>{round.name}</Name>}
        title={title}
        lead={
          props.until > here.now.epochMilliseconds
            ? t('timetable.book.lead', { until: label(words, props.until, 'moment') })
            : round.closes > here.now.epochMilliseconds && t('timetable.book.lead.over')
        }
      />
      {props.forWhom && (
        <Notice tone="info">{t('timetable.book.for-whom', { guardian: isolated(props.forWhom) })}</Notice>
      )}
      {props.refused && props.sent && (
        <Refused
          {...props.refused}
          here={here}
          place={place}
          pair={{ roundId, guardianId, childId: props.sent.childId }}
          sent={props.sent}
        />
      )}
      {choices.length === 0 && (
        <Empty title={t('timetable.book.nobody.title')}>{t('timetable.book.nobody.text')}</Empty>
      )}
      {choices.map((child) => (
        <ChildTimes {...props} child={child} titled={!one} />
      ))}
    </Frame>
  );
}

function ChildTimes(props: BookPageProps & { child: ChildChoice; titled: boolean }) {
  const { child, titled, here, place } = props;
  const { t } = here.words;
  const body = (
    <>
      {child.closed && <Notice tone="care">{t(`timetable.refused.${child.closed}`)}</Notice>}
      <Booked here={here} place={place} teachers={child.teachers} />
      {!child.closed &&
        child.teachers
          .filter((teacher) => !teacher.talk)
          .map((teacher) => <TeacherTimes {...props} teacher={teacher} />)}
    </>
  );
  if (!titled) return body;
  return (
    <Section id={`child-${child.childId}`} title={<Name>{child.givenName}</Name>}>
      {body}
    </Section>
  );
}

/** The talks that stand, each leading to its own page. */
function Booked({ here, place, teachers }: { here: Here; place: Place; teachers: TeacherChoice[] }) {
  const { words } = here;
  const booked = teachers.flatMap(({ talk, ...teacher }) => (talk ? [{ ...teacher, talk }] : []));
  if (booked.length === 0) return null;
  return (
    <ItemList label={words.t('timetable.book.booked')}>
      {booked.map(({ talk, givenName, familyName }) => (
        <Item>
          <p>
            <strong>
              <Name>
                {givenName} {familyName}
              </Name>
            </strong>
            <br />
            {label(words, talk.from, 'moment')} · {words.t(`timetable.mode.${talk.mode}`)}
          </p>
          <Actions>
            <ButtonLink href={place.talk(talk.conferenceId)}>
              {words.t('timetable.book.see', { teacher: isolated(`${givenName} ${familyName}`) })}
            </ButtonLink>
          </Actions>
        </Item>
      ))}
    </ItemList>
  );
}
