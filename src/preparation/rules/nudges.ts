import { allClosed } from './closed-question.ts';
import type { Draft } from './preparation.ts';

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
