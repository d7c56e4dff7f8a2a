import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { isolated, type Words } from '#core/words/words.ts';
import { Actions, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Empty } from '#ui/empty.tsx';
import { PageHead, Section } from '#ui/heading.tsx';
import { Item, ItemList } from '#ui/list.tsx';
import { Name, Tag, Time } from '#ui/person.tsx';
import type { TeacherHome } from '../reads.ts';

/** So many of the coming talks stand on the page; the rest is one tap away. */
const most = 6;

/** A teacher's day. */
export function TeacherHomePage({ here, home, hello }: { here: Here; home: TeacherHome; hello: string }) {
  const { words } = here;
  const { t } = words;
  const { today, coming, due } = home;
  return (
    <StaffFrame here={here} title={t('home.teacher.window')} current="talks">
      <PageHead
        eyebrow={words.date(here.now, 'day')}
        title={t('home.hello', { name: isolated(hello) })}
        actions={<ButtonLink href="/teacher/talks">{t('home.teacher.all')}</ButtonLink>}
      />
      {!home.whyVisited && (
        <Card
          title={t('home.teacher.why')}
          footer={
            <ButtonLink kind="primary" href="/teacher/why?to=/teacher">
              {t('home.teacher.why.open')}
            </ButtonLink>
          }
        >
          {t('home.teacher.why.lead')}
        </Card>
      )}
      <Waiting due={due} words={words} />
      <Section title={t('home.teacher.today')}>
        {today.length === 0 ? <p>{t('home.teacher.today.none')}</p> : <Lines lines={today} words={words} />}
      </Section>
      <Section title={t('home.teacher.coming')}>
        {coming.length === 0 && today.length === 0 && (
          <Empty title={t('home.teacher.none')}>{t('home.teacher.none.lead')}</Empty>
        )}
        {coming.length === 0 && today.length > 0 && <p>{t('home.teacher.coming.none')}</p>}
        <Lines lines={coming.slice(0, most)} words={words} dated />
        {coming.length > most && (
          <p>
            <a href="/teacher/talks">{t('home.teacher.more', { count: coming.length - most })}</a>
          </p>
        )}
      </Section>
    </StaffFrame>
  );
}

/** What waits, only where something does. */
function Waiting({ due, words: { t } }: { due: TeacherHome['due']; words: Words }) {
  const kinds = (['answers', 'promises', 'checkIns'] as const).filter((kind) => due[kind] > 0);
  if (kinds.length === 0) return null;
  return (
    <Section title={t('home.teacher.waiting')}>
      <ItemList label={t('home.teacher.waiting')}>
        {kinds.map((kind) => (
          <Item>
            <a href={kind === 'promises' ? '/teacher/promises' : '/teacher/check-ins'}>
              {t(`home.teacher.due.${kind}`, { count: due[kind] })}
            </a>
          </Item>
        ))}
      </ItemList>
    </Section>
  );
}

function Lines({ lines, words, dated }: { lines: TeacherHome['today']; words: Words; dated?: boolean }) {
  if (lines.length === 0) return null;
  return (
    <ItemList>
      {lines.map((line) => (
        <Item>
          <Line {...line} words={words} dated={dated} />
        </Item>
      ))}
    </ItemList>
  );
}

function Line({
  talk,
  prepared,
  words,
  dated,
}: TeacherHome['today'][number] & { words: Words; dated?: boolean }) {
  const { t } = words;
  const at = `/teacher/conferences/${talk.conferenceId}`;
  const child = isolated(talk.childGivenName);
  const state =
    talk.state === 'closed' ? 'closed' : talk.state === 'open' ? 'open' : prepared ? 'prepared' : 'booked';
  return (
    <>
      <Time iso={talk.startsAt.toString()}>
        {dated && `${words.date(talk.startsAt, 'shortDay')}, `}
        <bdi>{words.span(talk.startsAt, talk.endsAt)}</bdi>
      </Time>{' '}
      <strong>
        <Name>{`${talk.childGivenName} ${talk.childFamilyName}`}</Name>
      </strong>{' '}
      {state !== 'booked' && <Tag>{t(`home.teacher.state.${state}`)}</Tag>}
      <Actions>
        {talk.state === 'closed' ? (
          <ButtonLink href={at} label={t('home.teacher.agreed.for', { child })}>
            {t('home.teacher.agreed')}
          </ButtonLink>
        ) : (
          <>
            <ButtonLink href={`${at}/prepare`} label={t('home.teacher.prepare.for', { child })}>
              {t('home.teacher.prepare')}
            </ButtonLink>
            <ButtonLink href={`${at}/meet`} label={t('home.teacher.meet.for', { child })}>
              {t('home.teacher.meet')}
            </ButtonLink>
          </>
        )}
      </Actions>
    </>
  );
}
