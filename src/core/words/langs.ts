import { kept } from '../kept.ts';

/** The languages Alongside speaks. A new one is a folder in locales/ and a line here. */
export const langs = ['en', 'es', 'ar'] as const;
export type Lang = (typeof langs)[number];

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'ckb', 'dv', 'yi']);

/** Whether Alongside speaks this language. */
export function isLang(text: unknown): text is Lang {
  return langs.includes(text as Lang);
}

/** How a language is written; of a tag such as ar-SY the first part counts. */
export function dirOf(lang: string): 'ltr' | 'rtl' {
  return rightToLeft.has(lang.split('-')[0] as string) ? 'rtl' : 'ltr';
}

/** A language's own name for itself: "Español", "العربية". */
export function nameOf(lang: string, inLang: string = lang): string {
  return names(inLang)(lang);
}

/** Tags come from people's texts too, so that neither store may grow for ever. */
const names = kept(500, (inLang: string) => kept(500, (lang: string) => named(lang, inLang)));

function named(lang: string, inLang: string): string {
  try {
    return new Intl.DisplayNames([inLang], { type: 'language' }).of(lang) ?? lang;
  } catch {
    return lang;
  }
}

/** The best of our languages for an Accept-Language header (RFC 9110), or undefined. Nonsense is nothing. */
export function fromHeader(header: string | undefined): Lang | undefined {
  const wishes = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', q] = part.trim().split(';q=');
      return { lang: tag.split('-')[0]?.toLowerCase(), weight: q === undefined ? 1 : Number(q) || 0 };
    })
    .sort((a, b) => b.weight - a.weight);
  return wishes.map((wish) => wish.lang).find(isLang);
}
