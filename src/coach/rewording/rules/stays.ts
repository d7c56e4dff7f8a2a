import type { Finding, Range } from '#coach/engine/findings.ts';
import lists from './stays.json' with { type: 'json' };

const MOST = 600;

const known = new Map(
  Object.entries(lists).map(([lang, any]) => [lang, new RegExp(`(?<![\\p{L}\\p{M}])(?:${any})`, 'iu')]),
);

/**
 * Whether a sentence is never sent, whoever asks: it is very long, or anything in the whole text may be about a child's
 * safety. Three locks: the engine finds nothing in what protects a child, so that there would be nothing to ask about;
 * the engine with the larger weights has to find something there, too; and no word of a long list may stand in the text.
 * A wording that is not sent costs little. @param larger what the larger weights find in the text
 */
export function staysHere(text: string, sentence: Range, larger: Finding[], lang: string): boolean {
  const agrees = larger.some(({ range }) => range[0] < sentence[1] && sentence[0] < range[1]);
  const isLong = sentence[1] - sentence[0] > MOST;
  return isLong || !agrees || (known.get(lang)?.test(text) ?? true);
}
