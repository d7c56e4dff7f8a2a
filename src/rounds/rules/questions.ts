import { isLang, type Lang } from '#core/words/langs.ts';

/** What a question is after; shown to the teacher beside the family's answer. */
export const intents = ['passion', 'priority', 'hurdle', 'routines', 'wellbeing', 'hope'] as const;
export type Intent = (typeof intents)[number];

/** Whether a text names an intent. */
export function isIntent(text: unknown): text is Intent {
  return intents.includes(text as Intent);
}

/** What a new round asks until the school decides otherwise: short enough to answer on a phone. */
export const askedByDefault: readonly Intent[] = ['passion', 'priority', 'hurdle'];

/** More would be a questionnaire, not an invitation to talk. */
export const mostQuestions = 8;

/** The school's own wording, by language. */
export type Texts = Partial<Record<Lang, string>>;

export interface RoundQuestion {
  questionId: string;
  intent: Intent;
  /** NULL: the product's own question for this intent, which exists in every language. */
  texts: Texts | null;
}

/**
 * The school's wording for a reader: in the reader's language, else in the district's, else in any it was written in.
 * The language comes along, because a text is always labelled with the one it is in.
 */
export function wordingFor(
  texts: Texts,
  lang: Lang,
  fallback: string,
): { text: string; lang: Lang } | undefined {
  const order = [lang, fallback, 'en', ...Object.keys(texts)].filter(isLang);
  const found = order.find((one) => texts[one]?.trim());
  return found && { text: texts[found] as string, lang: found };
}

/** Only the languages something was written in; NULL when that is none, and the product's own question stands. */
export function ownTexts(texts: Texts): Texts | null {
  const written = Object.entries(texts).filter(([lang, text]) => isLang(lang) && text?.trim());
  return written.length ? Object.fromEntries(written) : null;
}
