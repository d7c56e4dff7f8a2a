import type { Temporal } from 'temporal-polyfill';
import type { Intent } from '#rounds/rules/questions.ts';

/** A question the teacher means to ask, in the words and the language in which it was written. */
export interface Question {
  intent: Intent;
  body: string;
  lang: string;
}

/** What a teacher wrote down before one talk. An empty text is "not yet"; saving half of it always works. */
export interface Preparation {
  glow: string;
  glowWhere: string;
  glowWhen: string;
  growNeed: string;
  growStep: string;
  /** One of the school's values, and how it ties to this child. */
  valueId: string | null;
  valueTie: string;
  questions: Question[];
  lang: string;
  updatedAt: Temporal.Instant;
}

export type Draft = Omit<Preparation, 'updatedAt'>;

/** A preparation before its first saving. @param lang in which it is going to be written */
export function nothingYet(lang: string): Draft {
  return {
    glow: '',
    glowWhere: '',
    glowWhen: '',
    growNeed: '',
    growStep: '',
    valueId: null,
    valueTie: '',
    questions: [],
    lang,
  };
}
