import lists from './kept.json' with { type: 'json' };
import { MARK } from './mask.ts';

const words = (any: string) =>
  new RegExp(`(?<![\\p{L}\\p{M}\\p{Nd}])(?:${any})(?![\\p{L}\\p{M}\\p{Nd}])`, 'giu');
const DIGITS = /\p{Nd}+(?:[.,:/]\p{Nd}+)*/gu;

const known = new Map(
  Object.entries(lists).map(([lang, { numbers, days, denials, absolutes }]) => [
    lang,
    { counted: words(`${numbers}|${days}`), denials: words(denials), absolutes: words(absolutes) },
  ]),
);

/**
 * Whether a rewording says the same facts: the same numbers, days and times, and a denial exactly where there was one.
 * "Never" and "always" are no facts but what is to be worded anew, and come back in no rewording. Both texts hold marks for whoever is named.
 */
export function keepsFacts(before: string, after: string, lang: string): boolean {
  const list = known.get(lang);
  if (!list) return false;
  const [old, fresh] = [before.replace(MARK, ' '), after.replace(MARK, ' ')];
  const facts = (text: string) =>
    [...(text.match(DIGITS) ?? []), ...(text.toLowerCase().match(list.counted) ?? [])].sort().join(' ');
  if (facts(old) !== facts(fresh) || fresh.search(list.absolutes) >= 0) return false;
  const denies = (text: string) => text.search(list.denials) >= 0;
  return denies(old) === denies(fresh) || (!denies(old) && old.search(list.absolutes) >= 0);
}
