import type { ViewerDb } from '#core/db/database.ts';
import { isLang, type Lang } from '#core/words/langs.ts';
import type { Words } from '#core/words/words.ts';
import { isolated } from '#core/words/words.ts';
import { districtOf } from '#people/access/reads/schools.ts';
import type { Conference } from '#timetable/reads.ts';
import { teacherName } from '#timetable/rules/names.ts';
import type { Reached } from '../reads.ts';

/** How the viewer is told who wrote something: by name where the viewer may know it, else by the part they have in it. */
export function namesFor(
  db: ViewerDb,
  words: Words,
  talk: Conference,
  guardians: Reached[] = [],
): (personId: string) => string {
  return (personId) => {
    if (personId === db.viewer.person) return words.t('agreements.by.you');
    if (personId === talk.teacherId) return isolated(teacherName(talk));
    const guardian = guardians.find((one) => one.guardianId === personId);
    return guardian ? isolated(guardian.name) : words.t('agreements.by.family');
  };
}

/** The language in which each will be written to. */
export async function spokenBy(db: ViewerDb, guardians: Reached[]): Promise<(Reached & { lang: Lang })[]> {
  const { defaultLang } = await districtOf(db);
  return guardians.map((one) => ({ ...one, lang: [one.lang, defaultLang].find(isLang) ?? 'en' }));
}
