import type { Draft } from './preparation.ts';

/** What a preparation may still lack, in the order in which the page asks for it. Each has words. */
const parts = ['glow', 'grow-need', 'grow-step', 'value', 'questions'] as const;

export type Part = (typeof parts)[number];

export interface Readiness {
  /** Whether the talk counts as prepared: a strength, a need and a next step are there. */
  prepared: boolean;
  missing: Part[];
}

/**
 * A talk is prepared with a strength and one concrete area of growth: improvement messages that are specific and
 * actionable were the ones that helped children most (Kraft & Rogers 2015), so the grow is never optional.
 * The value and two questions round it off.
 */
export function readinessOf(draft: Draft): Readiness {
  const lacks: Record<Part, boolean> = {
    glow: draft.glow === '',
    'grow-need': draft.growNeed === '',
    'grow-step': draft.growStep === '',
    value: draft.valueId === null || draft.valueTie === '',
    questions: draft.questions.length < 2,
  };
  return {
    prepared: !lacks.glow && !lacks['grow-need'] && !lacks['grow-step'],
    missing: parts.filter((part) => lacks[part]),
  };
}
