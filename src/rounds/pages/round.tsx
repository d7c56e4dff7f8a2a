import { ButtonLink } from '#ui/button.tsx';
import { Tag } from '#ui/person.tsx';
import { type Hours, phaseOf } from '../rules/round.ts';
import { Decided } from './decided.tsx';
import { Planning, type PlanningProps } from './planning.tsx';
import { WhileOpen } from './while-open.tsx';

export interface RoundPageProps extends Omit<PlanningProps, 'title'> {
  hours: Hours[];
  invited: { guardians: number; children: number; letters: number };
  /** Guardians who could be invited and are not yet. */
  newcomers: number;
}

/** One round as it stands: where it is, what was decided, and what can be done now. */
export function RoundPage(props: RoundPageProps) {
  const { here, round } = props;
  const { t } = here.words;
  const base = `/leader/rounds/${round.roundId}`;
  return (
    <Planning {...props} title={round.name} lead={<Tag>{t(`rounds.phase.${phaseOf(round, here.now)}`)}</Tag>}>
      <Decided {...props} />
      {round.state === 'draft' && (
        <p>
          <ButtonLink kind="primary" href={`${base}/hours`}>
            {t('rounds.round.go-on')}
          </ButtonLink>
        </p>
      )}
      {round.state === 'open' && <WhileOpen {...props} />}
    </Planning>
  );
}
