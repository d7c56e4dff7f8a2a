import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { isolated } from '#core/words/words.ts';
import { ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Empty } from '#ui/empty.tsx';
import { PageHead, Section } from '#ui/heading.tsx';
import type { TeacherHome } from '../reads/teacher.ts';
import { Lines } from './talk-lines.tsx';
import { Waiting } from './waiting.tsx';

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
