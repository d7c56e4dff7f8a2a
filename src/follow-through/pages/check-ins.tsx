import { StaffFrame } from '#core/http/frame.tsx';
import type { Here } from '#core/http/here.ts';
import { Actions, ButtonLink } from '#ui/button.tsx';
import { Card, CardList } from '#ui/card.tsx';
import { Fold } from '#ui/details.tsx';
import { Empty } from '#ui/empty.tsx';
import { PageHead, Section } from '#ui/heading.tsx';
import { Item, ItemList } from '#ui/list.tsx';
import { Notice } from '#ui/notice.tsx';
import { Name } from '#ui/person.tsx';
import type { Turn } from '../reads.ts';
import type { Proposed } from '../rules/next-to-reach.ts';

export interface CheckInsProps {
  here: Here;
  turns: Proposed<Turn>[];
  sent: boolean;
}

/** How many are proposed at once: following up with everyone at the same time is too much. */
const atOnce = 5;

/** Whom to reach next, each with the reason; the rest is there, but later. */
export function CheckInsPage({ here, turns, sent }: CheckInsProps) {
  const { t } = here.words;
  const title = t('follow-through.check-ins.title');
  const come = turns.filter((turn) => turn.because !== 'planned');
  const later = [...come.slice(atOnce), ...turns.filter((turn) => turn.because === 'planned')];
  return (
    <StaffFrame here={here} title={title} current="check-ins">
      <PageHead title={title} lead={t('follow-through.check-ins.lead')} />
      {sent && (
        <Notice tone="good" role="status">
          {t('follow-through.check-ins.sent')}
        </Notice>
      )}
      <Section title={t('follow-through.check-ins.next')} id="next">
        {come.length === 0 ? (
          <Empty title={t('follow-through.check-ins.none')}>{t('follow-through.check-ins.none-text')}</Empty>
        ) : (
          <CardList>
            {come.slice(0, atOnce).map((turn) => (
              <Card title={<Name>{turn.childName}</Name>} footer={<Open turn={turn} here={here} />}>
                <p>{because(here, turn)}</p>
              </Card>
            ))}
          </CardList>
        )}
      </Section>
      {later.length > 0 && (
        <Fold summary={t('follow-through.check-ins.later', { count: later.length })} open={come.length === 0}>
          <ItemList>
            {later.map((turn) => (
              <Item>
                <a
                  href={
                    turn.said
                      ? `/teacher/conferences/${turn.conferenceId}/revise`
                      : `/teacher/check-ins/${turn.checkInId}`
                  }
                >
                  <Name>{turn.childName}</Name>
                </a>
                <p class="soft small">{because(here, turn)}</p>
              </Item>
            ))}
          </ItemList>
        </Fold>
      )}
    </StaffFrame>
  );
}

function because({ words }: Here, turn: Proposed<Turn>): string {
  const day = words.date(turn.because === 'again' ? words.dayOf(turn.lastReachedAt) : turn.dueOn, 'day');
  return words.t(`follow-through.because.${turn.because}`, { day });
}

function Open({ here, turn }: { here: Here; turn: Turn }) {
  const { t } = here.words;
  return turn.said ? (
    <Actions>
      <ButtonLink href={`/teacher/conferences/${turn.conferenceId}/revise`}>
        {t('follow-through.check-ins.revise')}
      </ButtonLink>
      <ButtonLink kind="plain" href={`/teacher/conferences/${turn.conferenceId}#afterwards`}>
        {t('follow-through.check-ins.read')}
      </ButtonLink>
    </Actions>
  ) : (
    <ButtonLink href={`/teacher/check-ins/${turn.checkInId}`}>
      {t('follow-through.check-ins.write')}
    </ButtonLink>
  );
}
