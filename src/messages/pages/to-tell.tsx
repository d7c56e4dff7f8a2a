import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { Button } from '#ui/button.tsx';
import { CardList } from '#ui/card.tsx';
import { Empty } from '#ui/empty.tsx';
import { Form } from '#ui/form.tsx';
import { PageHead, Section } from '#ui/heading.tsx';
import { Notice } from '#ui/notice.tsx';
import type { NotDelivered as NotDeliveredTo } from '../actions/given-up.ts';
import type { ToTell } from '../actions/to-tell.ts';
import type { ToldBefore } from '../actions/told-lately.ts';
import { NotDelivered } from './not-delivered.tsx';
import { ToTellCard } from './to-tell-card.tsx';
import { ToldLately } from './told-lately.tsx';

export const dones = ['told', 'changed', 'again', 'resent'] as const;

export interface ToTellPageProps {
  here: Here;
  list: ToTell[];
  lately: ToldBefore[];
  /** What the school's own staff were not told. */
  staff: NotDeliveredTo[];
  done?: (typeof dones)[number];
}

/** What the office tells families without an address, in the office's own words, to be read out or printed. */
export function ToTellPage({ here, list, lately, staff, done }: ToTellPageProps) {
  const { t } = here.words;
  const title = t('messages.by-hand.title');
  return (
    <StaffFrame here={here} title={title} current="to-tell">
      <PageHead title={title} lead={t('messages.by-hand.lead')} />
      {done && (
        <Notice tone={done === 'changed' ? 'care' : 'good'} role="status">
          {t(`messages.by-hand.done.${done}`)}
        </Notice>
      )}
      {list.length + staff.length === 0 && (
        <Empty title={t('messages.by-hand.empty')}>{t('messages.by-hand.empty.lead')}</Empty>
      )}
      {list.length > 0 && (
        <Section title={t('messages.by-hand.list', { count: list.length })}>
          <Form action="/office/to-tell/letters" csrf={here.csrf} bare>
            <Button kind="primary">{t('messages.by-hand.print-all', { count: list.length })}</Button>
          </Form>
          <CardList>
            {list.map((one) => (
              <ToTellCard here={here} one={one} />
            ))}
          </CardList>
        </Section>
      )}
      <NotDelivered here={here} list={staff} />
      <ToldLately here={here} lately={lately} />
    </StaffFrame>
  );
}
