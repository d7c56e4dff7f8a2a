import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { newId } from '#core/ids.ts';
import { fullName } from '#core/words/full-name.ts';
import { isolated } from '#core/words/words.ts';
import type { Preparation } from '#preparation/rules/preparation.ts';
import { readinessOf } from '#preparation/rules/readiness.ts';
import { minutesOf, type Talk } from '#preparation/rules/talk.ts';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import { PageHead, Section } from '#ui/heading.tsx';
import { Item, ItemList } from '#ui/list.tsx';
import { Notice } from '#ui/notice.tsx';
import { stepKeys } from '../rules/script.ts';
import { timeboxes } from '../rules/timebox.ts';

export interface StartProps {
  here: Here;
  talk: Talk;
  preparation: Preparation | undefined;
}

/** Before the talk: what lies ahead, and one button. */
export function StartPage({ here, talk, preparation }: StartProps) {
  const { words } = here;
  const { t } = words;
  const name = isolated(talk.givenName);
  const names = words.list(talk.guardians.map((one) => isolated(fullName(one))));
  const boxes = timeboxes(minutesOf(talk));
  const base = `/teacher/conferences/${talk.conferenceId}`;
  const otherDay = !words.dayOf(talk.startsAt).equals(words.dayOf(here.now));
  const prepared = preparation !== undefined && readinessOf(preparation).prepared;
  const when = words.date(talk.startsAt, 'moment');
  return (
    <StaffFrame here={here} title={t('conversation.title', { name })} current="talks">
      <PageHead
        eyebrow={`${when} · ${t('preparation.with', { names })}`}
        title={t('conversation.title', { name })}
        lead={t('conversation.start.lead')}
      />
      {otherDay && <Notice tone="info">{t('conversation.start.other-day', { when: isolated(when) })}</Notice>}
      {!prepared && (
        <Notice tone="info" title={t('conversation.start.unprepared.title')}>
          <p>{t('conversation.start.unprepared.lead')}</p>
        </Notice>
      )}
      <Form action={`${base}/meet/open`} csrf={here.csrf} idempotency={newId()}>
        <Actions>
          <Button kind="primary">{t('conversation.start.go')}</Button>
          <ButtonLink href={`${base}/prepare`}>{t('conversation.start.prepare')}</ButtonLink>
        </Actions>
      </Form>
      <Section title={t('conversation.start.steps')} id="steps">
        <ItemList ordered>
          {stepKeys.map((step) => (
            <Item>
              <strong>{t(`conversation.step.${step}`)}</strong>{' '}
              <span class="soft small">{t('conversation.minutes', { minutes: boxes[step] / 60 })}</span>
              <p class="soft">{t(`conversation.step.${step}.purpose`)}</p>
            </Item>
          ))}
        </ItemList>
      </Section>
    </StaffFrame>
  );
}
