import { Temporal } from 'temporal-polyfill';
import { CoachSetting } from '#coach/pages/setting.tsx';
import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import type { StaffSignIn } from '#core/sign-in/staff.ts';
import { Button } from '#ui/button.tsx';
import { Card, CardList } from '#ui/card.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { PageHead, Section } from '#ui/heading.tsx';

type Session = Awaited<ReturnType<StaffSignIn['sessions']>>[number];

export interface AccountProps {
  here: Here;
  sessions: Session[];
  /** Whether the coach is on; undefined for whoever writes about no child. */
  coachOn: boolean | undefined;
}

/** Where somebody of the staff is signed in, and the coach's switch. */
export function AccountPage({ here, sessions, coachOn }: AccountProps) {
  const { t } = here.words;
  return (
    <StaffFrame here={here} title={t('access.account.title')}>
      <PageHead title={t('access.account.title')} />
      {coachOn !== undefined && <CoachSetting here={here} isOn={coachOn} />}
      <Section title={t('access.account.sessions')}>
        <p>{t('access.account.sessions.lead')}</p>
        <CardList>
          {sessions.map((session) => (
            <Card
              title={deviceOf(session.device) || t('access.account.unknown-device')}
              eyebrow={session.current ? t('access.account.this') : undefined}
            >
              <p>
                {t('access.account.since', {
                  when: here.words.date(
                    Temporal.Instant.fromEpochMilliseconds(session.startedAt.getTime()),
                    'moment',
                  ),
                })}
              </p>
              <Form action="/account/sessions/end" csrf={here.csrf}>
                <Hidden name="session" value={session.id} />
                <Button kind="quiet">{t('access.account.end')}</Button>
              </Form>
            </Card>
          ))}
        </CardList>
      </Section>
    </StaffFrame>
  );
}

/** "Firefox, Android" from a browser's self-description: enough to recognise one's own phone. */
function deviceOf(agent: string): string {
  const browser = /(Firefox|Edg|OPR|Chrome|Safari)\//
    .exec(agent)?.[1]
    ?.replace('Edg', 'Edge')
    .replace('OPR', 'Opera');
  const system = /(Android|iPhone|iPad|Windows|Mac OS X|CrOS|Linux)/.exec(agent)?.[1];
  return [browser, system].filter(Boolean).join(', ');
}
