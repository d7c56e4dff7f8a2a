import type { Here } from '#core/http/here.ts';
import { Steps } from '#ui/steps.tsx';
import type { Round } from '../rules/round.ts';

const steps = ['basics', 'hours', 'questions', 'preview', 'open'] as const;
export type PlanningStep = (typeof steps)[number];

/** The way from a draft to its opening, with where one stands on it. */
export function PlanningSteps({ here, round, step }: { here: Here; round: Round; step?: PlanningStep }) {
  const { t } = here.words;
  const at = step ? steps.indexOf(step) : -1;
  const state = (i: number) => (i === at ? 'current' : i < at ? 'done' : 'todo');
  return (
    <Steps
      label={t('rounds.steps')}
      steps={steps.map((one, i) => ({
        label: t(`rounds.step.${one}`),
        href: i === at ? undefined : `/leader/rounds/${round.roundId}/${one}`,
        state: state(i),
        stateLabel: t(`rounds.step.${state(i)}`),
      }))}
    />
  );
}
