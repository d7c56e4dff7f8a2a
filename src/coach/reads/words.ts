import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from '#core/folder.ts';
import type { Lang } from '#core/words/langs.ts';
import type { CoachWords } from '../rules/beginning.ts';
import { readable } from '../rules/coach.ts';

const known = new Map<Lang, { json: string; href: string }>();

/** The coach's words for a reader, and their address, which changes when they do. */
export function coachWords(lang: Lang): { json: string; href: string } {
  const kept = known.get(lang);
  if (kept) return kept;
  const words: CoachWords = {
    says: sentences(lang, /^coach\.(why|ask|note)\./),
    tries: Object.fromEntries(readable.map((one) => [one, sentences(one, /^coach\.try\./)])),
  };
  const json = JSON.stringify(words);
  const version = createHash('sha256').update(json).digest('base64url').slice(0, 12);
  const made = { json, href: `/teacher/coach/words/${lang}?v=${version}` };
  known.set(lang, made);
  return made;
}

/** Sentences as they are written, their places still open. */
function sentences(lang: Lang, wanted: RegExp): Record<string, string> {
  const file = path.join(projectFolder, 'locales', lang, 'coach.json');
  const all = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  return Object.fromEntries(Object.entries(all).filter(([key]) => wanted.test(key)));
}
