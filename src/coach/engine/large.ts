import { review } from './coach.ts';
import { englishLarge } from './en/pack-large.ts';
import type { Context, Finding } from './findings.ts';
import { Reviewer } from './reviewer.ts';

/** As `review`, with the larger weights where a language has them: for a server or a command, where size is free. */
export function reviewLarge(text: string, context: Context, language = 'en'): Finding[] {
  const isEnglish = language.toLowerCase().split('-')[0] === 'en';
  return isEnglish ? new Reviewer(context, englishLarge).review(text) : review(text, context, language);
}
