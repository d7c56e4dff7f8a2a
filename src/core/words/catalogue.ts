import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { projectFolder } from '../folder.ts';
import type { Lang } from './langs.ts';

/** What may stand in for a placeholder. Words from people are wrapped by `isolated` in right-to-left sentences. */
export type Values = Record<string, string | number | boolean>;

type Grammar = { format(values?: Values): unknown };
type Message = string | Grammar;
const catalogues = new Map<Lang, Map<string, Message>>();

/** A language's words, read once from locales/<lang>/<room>.json; plain sentences are never parsed. */
export function catalogue(lang: Lang): Map<string, Message> {
  const known = catalogues.get(lang);
  if (known) return known;
  const folder = path.join(projectFolder, 'locales', lang);
  const words = new Map<string, Message>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const room = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Record<string, string>;
    for (const [key, text] of Object.entries(room)) words.set(key, text);
  }
  catalogues.set(lang, words);
  return words;
}

/** The sentence for a key. A missing one falls back to English, then to the key, and never throws at a family. */
export function say(lang: Lang, key: string, values?: Values): string {
  const words = catalogue(lang);
  let message = words.get(key);
  if (message === undefined) return lang === 'en' ? key : say('en', key, values);
  if (typeof message === 'string') {
    if (!/[{'<]/.test(message)) return message;
    message =
      withPlaces(message) ?? new IntlMessageFormat(message, localeFor(lang), undefined, { ignoreTag: true });
    words.set(key, message);
  }
  return message.format(values) as string;
}

/** A sentence with nothing but named places needs no grammar: most of ours, said a dozen times on one page. */
function withPlaces(message: string): Grammar | undefined {
  if (!/^[^{}'<]*(\{\w+\}[^{}'<]*)+$/.test(message)) return undefined;
  const parts = message.split(/\{(\w+)\}/);
  return {
    format(values) {
      let text = parts[0] as string;
      for (let at = 1; at < parts.length; at += 2) {
        const name = parts[at] as string;
        text += `${values?.[name] ?? `{${name}}`}${parts[at + 1]}`;
      }
      return text;
    },
  };
}

/**
 * Arabic with Western digits, as schools in most of our languages' homes print times and phone numbers; English as it is
 * written where the school stands: "Nov 25, 2:30 PM" in the Americas, "25 Nov, 14:30" elsewhere.
 * @param timeZone the school's IANA zone
 */
export function localeFor(lang: Lang, timeZone = 'America/New_York'): string {
  if (lang === 'ar') return 'ar-u-nu-latn';
  if (lang === 'en') return /^(America|US)\//.test(timeZone) ? 'en-US' : 'en-GB';
  return lang;
}
