import { allClosed } from './closed-question.ts';
import type { Draft } from './preparation.ts';

/** What a preparation may still lack, in the order in which the page asks for it. Each has words. */
export const parts = ['glow', 'grow-need', 'grow-step', 'value', 'questions'] as const;
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

/** A friendly hint beside what was saved; never a reason not to save. */
export type Nudge =
  | 'glow-place'
  | 'glow-time'
  | 'glow-place-and-time'
  | 'questions-closed'
  | 'questions-many';

/** Nudges towards an observation (seen where and when) and towards questions that open a conversation. */
export function nudgesFor(draft: Draft): Nudge[] {
  const nudges: Nudge[] = [];
  if (draft.glow !== '') {
    if (draft.glowWhere === '' && draft.glowWhen === '') nudges.push('glow-place-and-time');
    else if (draft.glowWhere === '') nudges.push('glow-place');
    else if (draft.glowWhen === '') nudges.push('glow-time');
  }
  if (allClosed(draft.questions)) nudges.push('questions-closed');
  if (draft.questions.length > 3) nudges.push('questions-many');
  return nudges;
}
