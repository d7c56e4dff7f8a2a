import lists from './seen.json' with { type: 'json' };

/** Word edges by Unicode: `\b` knows only ASCII letters. */
const words = (any: string) => new RegExp(`(?<![\\p{L}\\p{M}\\d])(?:${any})(?![\\p{L}\\p{M}\\d])`, 'iu');

const seen = new Map(
  Object.entries(lists).map(([lang, { where, when }]) => [lang, { where: words(where), when: words(when) }]),
);

/** Whether a text says where or when something was seen. A sign, not a proof; a language without a list always does. */
export function says(what: 'where' | 'when', text: string, lang: string): boolean {
  return seen.get(lang)?.[what].test(text) ?? true;
}
