import type { Here } from '#core/http/here.ts';
import { newId } from '#core/ids.ts';
import { isolated } from '#core/words/words.ts';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Check, Fieldset } from '#ui/choice.tsx';
import { Fold } from '#ui/details.tsx';
import { Empty } from '#ui/empty.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { PageHead, Section } from '#ui/heading.tsx';
import { Item, ItemList } from '#ui/list.tsx';
import { Notice } from '#ui/notice.tsx';
import { Name } from '#ui/person.tsx';
import type { ChildChoice, TeacherChoice } from '../rules/choices.ts';
import type { StoredRound } from '../rules/offer.ts';
import type { Mode } from '../rules/refusals.ts';
import { label } from './labels.ts';
import { ModeChoice } from './mode.tsx';
import type { Pair, Place } from './place.ts';
import { Refused, type RefusedProps } from './refused.tsx';
import { Times } from './times.tsx';

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
        lead={t('timetable.book.lead', { until: label(words, round.closes, 'moment') })}
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
  const { child, titled, here, place, roundId, guardianId } = props;
  const { t } = here.words;
  const pair = { roundId, guardianId, childId: child.childId };
  const body = (
    <>
      {child.closed && <Notice tone="care">{t(`timetable.refused.${child.closed}`)}</Notice>}
      <Booked here={here} place={place} teachers={child.teachers} />
      {!child.closed &&
        child.teachers
          .filter((teacher) => !teacher.talk)
          .map((teacher) => <TeacherTimes {...props} teacher={teacher} pair={pair} />)}
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
          <strong>
            <Name>
              {givenName} {familyName}
            </Name>
          </strong>
          <br />
          {label(words, talk.from, 'moment')} · {words.t(`timetable.mode.${talk.mode}`)}
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

function TeacherTimes(props: BookPageProps & { child: ChildChoice; teacher: TeacherChoice; pair: Pair }) {
  const { here, teacher, child, pair, sent, place } = props;
  const { t } = here.words;
  const { teacherId, times } = teacher;
  const name = `${teacher.givenName} ${teacher.familyName}`;
  const again = sent?.teacherId === teacherId && sent.childId === child.childId ? sent : undefined;
  const id = `t-${child.childId.slice(-5)}-${teacherId.slice(-5)}`;
  const only = child.teachers.length === 1 && props.choices.length === 1;
  const summary = (
    <span>
      <Name>{name}</Name>{' '}
      <span class="soft small">
        <bdi>{teacher.classes.join(', ')}</bdi> · {t('timetable.times.count', { count: times.length })}
      </span>
    </span>
  );
  return (
    <Fold summary={summary} open={again !== undefined || only}>
      {times.length === 0 ? (
        t('timetable.times.none')
      ) : (
        <Form action={place.book(pair)} csrf={here.csrf} idempotency={newId()}>
          <Hidden name="teacher" value={teacherId} />
          {!props.childId && <Hidden name="page" value="all" />}
          <Times
            words={here.words}
            id={id}
            legend={t('timetable.times.legend', { teacher: isolated(name) })}
            times={times}
          />
          <ModeChoice words={here.words} id={`${id}-mode`} value={again?.mode} />
          {child.companions.length > 0 && (
            <Fieldset
              legend={t('timetable.companions.legend')}
              optional={t('core.optional')}
              id={`${id}-with`}
            >
              {child.companions.map(({ personId, givenName, familyName }) => (
                <Check
                  name="with"
                  id={`${id}-${personId.slice(-5)}`}
                  value={personId}
                  label={<Name>{`${givenName} ${familyName}`}</Name>}
                  checked={again?.companions.includes(personId)}
                />
              ))}
            </Fieldset>
          )}
          <Actions>
            <Button kind="primary">{t('timetable.book.button')}</Button>
          </Actions>
        </Form>
      )}
    </Fold>
  );
}
