import { review } from './coach.ts';
import { englishLarge } from './en/pack-large.ts';
import { spanishLarge } from './es/pack-large.ts';
import type { Context, Finding } from './findings.ts';
import type { Pack } from './pack.ts';
import { Reviewer } from './reviewer.ts';

const PACKS = new Map<string, Pack>([
  ['en', englishLarge],
  ['es', spanishLarge],
]);

/** As `review`, with the larger weights where a language has them: for a server or a command, where size is free. */
export function reviewLarge(text: string, context: Context, language = 'en'): Finding[] {
  const pack = PACKS.get(language.toLowerCase().split('-')[0] ?? '');
  return pack ? new Reviewer(context, pack).review(text) : review(text, context, language);
}
