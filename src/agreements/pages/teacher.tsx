import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { isolated } from '#core/words/words.ts';
import type { Conference } from '#timetable/reads.ts';
import { childName } from '#timetable/rules/names.ts';
import { Actions, ButtonLink } from '#ui/button.tsx';
import { PageHead } from '#ui/heading.tsx';
import { Notice } from '#ui/notice.tsx';
import { Steps } from '#ui/steps.tsx';
import type { EarlierTalk, Reached, SharedPage } from '../reads.ts';
import { Booked } from './before.tsx';
import { EarlierTalks } from './earlier-talks.tsx';
import { Shared } from './shared.tsx';

/** What was just done; each has words. */
export const closings = ['now', 'already', 'revised'] as const;
export type Closed = (typeof closings)[number];

export interface TeacherProps {
  here: Here;
  talk: Conference;
  page: SharedPage | undefined;
  nameOf: (personId: string) => string;
  guardians: Reached[];
  earlier: EarlierTalk[];
  /** The talk was closed a moment ago, or already before somebody pressed the button again. */
  closed: Closed | undefined;
}

/** The teacher's page of one talk: where it stands, and from the closing on exactly what the family sees. */
export function TeacherTalkPage(props: TeacherProps) {
  const { here, talk, page, nameOf } = props;
  const { words } = here;
  const { t } = words;
  const path = `/teacher/conferences/${talk.conferenceId}`;
  const title = isolated(childName(talk));
  const names = props.guardians.map((one) => isolated(one.name));
  const paper = page ? props.guardians.filter((one) => one.entitled && !one.email) : [];
  return (
    <StaffFrame here={here} title={title} current="talks">
      <PageHead
        eyebrow={isolated(talk.roundName)}
        title={title}
        lead={names.length > 0 ? t('agreements.teacher.with', { names: words.list(names) }) : undefined}
        actions={page && <ButtonLink href={`${path}/revise`}>{t('agreements.revise.open')}</ButtonLink>}
      />
      {props.closed && (
        <Notice tone="good" role="status" title={t(`agreements.teacher.closed-${props.closed}`)}>
          {t(`agreements.teacher.${sentTo(props.guardians)}`)}
        </Notice>
      )}
      {paper.length > 0 && (
        <Notice tone="info">
          {t('agreements.teacher.paper', { names: words.list(paper.map((one) => isolated(one.name))) })}
        </Notice>
      )}
      {page ? <Shared {...{ words, talk, page, nameOf }} /> : <Before {...props} path={path} />}
      <EarlierTalks words={words} who="teacher" talks={props.earlier} />
    </StaffFrame>
  );
}

/** What the teacher can believe now: that a mail is on its way is only said where there is one. */
function sentTo(guardians: Reached[]): 'closed-text' | 'closed-paper' | 'closed-nobody' {
  const reached = guardians.filter((one) => one.entitled);
  if (reached.length === 0) return 'closed-nobody';
  return reached.some((one) => one.email) ? 'closed-text' : 'closed-paper';
}

function Before({ here, talk, path }: TeacherProps & { path: string }) {
  const { t } = here.words;
  if (talk.state === 'cancelled') return <Notice tone="care">{t('agreements.before.cancelled')}</Notice>;
  return (
    <>
      <Steps
        label={t('agreements.teacher.steps')}
        steps={[
          {
            label: t('agreements.teacher.prepare'),
            href: `${path}/prepare`,
            state: talk.state === 'open' ? 'done' : 'current',
          },
          {
            label: t('agreements.teacher.meet'),
            href: `${path}/meet`,
            state: talk.state === 'open' ? 'current' : 'todo',
          },
          { label: t('agreements.teacher.agree'), href: `${path}/agree`, state: 'todo' },
        ]}
      />
      <Booked words={here.words} talk={talk} />
      <Actions>
        <ButtonLink kind="primary" href={`${path}/${talk.state === 'open' ? 'meet' : 'prepare'}`}>
          {t(talk.state === 'open' ? 'agreements.teacher.meet' : 'agreements.teacher.prepare')}
        </ButtonLink>
        <ButtonLink href={`/teacher/bookings/talks/${talk.conferenceId}`}>
          {t('agreements.before.change')}
        </ButtonLink>
      </Actions>
    </>
  );
}
