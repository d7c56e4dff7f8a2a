/** Languages families are likely to write in; any other may be left as "another language". */
export const writtenIn = [
  'en',
  'es',
  'ar',
  'bg',
  'de',
  'el',
  'fa',
  'fr',
  'hi',
  'hr',
  'it',
  'ja',
  'ko',
  'ku',
  'pl',
  'ps',
  'pt',
  'ro',
  'ru',
  'so',
  'sq',
  'sr',
  'ti',
  'tl',
  'tr',
  'uk',
  'ur',
  'vi',
  'zh',
] as const;

/** BCP 47 for "not said which": shown with the writer's direction, labelled with no language. */
export const unknownLanguage = 'und';

export function isWrittenIn(lang: string): boolean {
  return lang === unknownLanguage || (writtenIn as readonly string[]).includes(lang);
}

/** The longest answer, in characters: about three printed pages. */
export const longest = 6000;

/** One question with what a guardian has said to it so far; `null` was looked at and skipped. */
export interface Standing {
  questionId: string;
  body: string | null | undefined;
}

export interface Said {
  questionId: string;
  /** `null` skips the question, or takes back what was said. */
  body: string | null;
}

/**
 * What changes when a form is saved: words are kept, emptied answers are taken back, and what was never answered stays
 * open; with `skipping`, open questions are marked as skipped. Answers to questions of another round are not taken.
 */
export function changesIn(
  standing: readonly Standing[],
  typed: ReadonlyMap<string, string>,
  skipping: boolean,
): Said[] {
  return standing.flatMap(({ questionId, body }): Said[] => {
    const words = typed.get(questionId)?.trim() ?? '';
    if (saysSomething(words)) return words === body ? [] : [{ questionId, body: words }];
    const wasSaid = typeof body === 'string';
    const open = body === undefined;
    return wasSaid || (open && skipping) ? [{ questionId, body: null }] : [];
  });
}

/** More than spaces and invisible characters. */
function saysSomething(words: string): boolean {
  return /[^\s\p{C}]/u.test(words);
}

/** Whether answers may still be given: from the opening of the round until it ends. */
export function mayAnswer(round: { state: 'draft' | 'open' | 'ended' }): boolean {
  return round.state === 'open';
}
