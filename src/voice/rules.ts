import { saysSomething } from '#core/forms/says.ts';
import { nameOf } from '#core/words/langs.ts';
import type { Words } from '#core/words/words.ts';
import { unknownLanguage } from '#core/words/written-in.ts';

/** Languages families are likely to write in; any other may be left as "another language". */
const writtenIn = [
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

function isWrittenIn(lang: string): boolean {
  return lang === unknownLanguage || (writtenIn as readonly string[]).includes(lang);
}

/** The language that was chosen; where nothing was, or nothing we know, `otherwise`. */
export function chosenOr(lang: string, otherwise: string): string {
  return isWrittenIn(lang) ? lang : otherwise;
}

/** What somebody can say a text is written in, named and sorted for the reader; any other language comes last. */
export function languageChoices({ lang, t }: Words): { value: string; label: string }[] {
  const named = writtenIn.map((value) => ({ value, label: nameOf(value, lang) }));
  const sorted = named.sort((a, b) => a.label.localeCompare(b.label, lang));
  return [...sorted, { value: unknownLanguage, label: t('voice.language.other') }];
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
 * A field left as the page showed it says nothing: a page that stood open on another phone takes no newer answer back.
 * @param shown the mark of what the page showed, by question; see `markOf`
 */
export function changesIn(
  standing: readonly Standing[],
  typed: ReadonlyMap<string, string>,
  skipping: boolean,
  shown: ReadonlyMap<string, string> = new Map(),
): Said[] {
  return standing.flatMap(({ questionId, body }): Said[] => {
    const words = typed.get(questionId)?.trim() ?? '';
    const untouched = !typed.has(questionId) || shown.get(questionId) === markOf(words);
    if (!untouched && saysSomething(words)) return words === body ? [] : [{ questionId, body: words }];
    const wasSaid = typeof body === 'string' && !untouched;
    const open = body === undefined;
    return wasSaid || (open && skipping) ? [{ questionId, body: null }] : [];
  });
}

/** Stands in a form for an answer as it was shown, so that the answer need not travel twice. 32 bits, FNV-1a. */
export function markOf(words: string): string {
  let mark = 0x811c9dc5;
  for (const unit of words.trim()) mark = Math.imul(mark ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return mark.toString(36);
}

/** Whether answers may still be given: from the opening of the round until it ends. */
export function mayAnswer(round: { state: 'draft' | 'open' | 'ended' }): boolean {
  return round.state === 'open';
}
