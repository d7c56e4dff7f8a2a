import { createHash } from 'node:crypto';
import { languages } from '#coach/engine/coach.ts';
import { catalogue } from '#core/words/catalogue.ts';
import { isLang, type Lang } from '#core/words/langs.ts';

/** What the browser needs to say: notes in the reader's language, suggestions in that of the text. */
export interface CoachWords {
  says: Record<string, string>;
  /** By language of the text. */
  tries: Record<string, Record<string, string>>;
}

const known = new Map<Lang, { json: string; href: string }>();

/** The coach's words for a reader, and their address, which changes when they do. */
export function coachWords(lang: Lang): { json: string; href: string } {
  const made = known.get(lang) ?? made_(lang);
  known.set(lang, made);
  return made;
}

function made_(lang: Lang): { json: string; href: string } {
  const words: CoachWords = {
    says: sentences(lang, (key) => /^coach\.(why|ask|note)\./.test(key)),
    tries: Object.fromEntries(
      languages.filter(isLang).map((one) => [one, sentences(one, (key) => key.startsWith('coach.try.'))]),
    ),
  };
  const json = JSON.stringify(words);
  const version = createHash('sha256').update(json).digest('base64url').slice(0, 12);
  return { json, href: `/teacher/coach/words/${lang}?v=${version}` };
}

/** Sentences as they stand in the catalogue. The catalogue may hold some of them read already: those are not sentences. */
function sentences(lang: Lang, wanted: (key: string) => boolean): Record<string, string> {
  return Object.fromEntries([...catalogue(lang)].filter(([key, text]) => wanted(key) && typeof text === 'string')) as Record<string, string>;
}
