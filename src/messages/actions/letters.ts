import type { ViewerDb } from '#core/db/database.ts';
import type { Deps } from '#core/http/deps.ts';
import type { Lang } from '#core/words/langs.ts';
import { langOf } from '../deliver/audience.ts';
import type { Rooms } from '../deliver/directory.ts';
import { type ToTell, toTell } from './to-tell.ts';

/** Everything that one person is told, on one sheet. */
export interface LetterByHand {
  lang: Lang;
  tells: [ToTell, ...ToTell[]];
  /** Where there is something to do: the personal link, and the code for whoever has no camera. */
  link?: { url: string; code: string };
}

/**
 * The letters about these effects, or about everything that is to be told: one for each person, who gets it all on one
 * sheet. A letter may need a new personal link.
 */
export async function lettersByHand(
  db: ViewerDb,
  deps: Deps,
  rooms: Rooms,
  schools: readonly string[],
  wanted: (effectId: string) => boolean,
): Promise<LetterByHand[]> {
  const { directory } = rooms;
  const facts = await directory.facts(db);
  const all = (await toTell(db, deps.clock.now(), rooms, schools)).filter((one) => wanted(one.effectId));
  const letters: LetterByHand[] = [];
  for (const [first, ...rest] of Map.groupBy(all, paper).values()) {
    if (!first) continue;
    const paths = [first, ...rest].flatMap(({ says }) => says.path ?? []);
    const path = paths.length === 1 ? paths[0] : paths.length > 1 ? '/family' : undefined;
    const { personId } = first.recipient;
    letters.push({
      lang: langOf(first.recipient, facts),
      tells: [first, ...rest],
      link: path === undefined ? undefined : await directory.letterLink(db, deps, personId, path),
    });
  }
  return letters;
}

const paper = ({ recipient, says }: ToTell) => `${recipient.personId} ${says.school.schoolId}`;
