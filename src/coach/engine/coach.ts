import { english } from './en/pack.ts';
import { spanish } from './es/pack.ts';
import type { Context, Finding } from './findings.ts';
import type { Pack } from './pack.ts';
import { Reviewer } from './reviewer.ts';

export type { Context, Finding, Label, Phrase, Range } from './findings.ts';
export type { Reviewer } from './reviewer.ts';

const PACKS = new Map<string, Pack>([
  ['en', english],
  ['es', spanish],
]);

/** Languages the coach can read. In any other it keeps silent. */
export const languages: string[] = [...PACKS.keys()];

/**
 * What in `text` closes a conversation, in the order in which it stands there; places are UTF-16 units. Never throws;
 * a language it does not know, or a text without words, has no findings. Pure: the same text, the same findings.
 */
export function review(text: string, context: Context, language = 'en'): Finding[] {
  return reviewerFor(context, language)?.review(text) ?? [];
}

/** For a text that is being written: keeps what it knows of unchanged sentences. */
export function reviewerFor(context: Context, language = 'en'): Reviewer | undefined {
  const pack = PACKS.get(language.toLowerCase().split('-')[0] ?? '');
  return pack && new Reviewer(context, pack);
}
