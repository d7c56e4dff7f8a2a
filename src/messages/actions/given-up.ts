import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import type { WordKey } from '#core/words/keys.ts';
import type { Rooms, Staff } from '../deliver/directory.ts';
import type { EffectKinds } from '../kinds.ts';
import { findGivenUp, tryAgain } from '../store/given-up.ts';

/** What one member of staff was not told, because no mail server took it. */
export interface NotDelivered {
  to: Staff;
  mails: { effectId: string; knownAs: WordKey; at: Temporal.Instant }[];
}

/**
 * Mails to the staff of these schools that were given up in the last 30 days: whom, what kind and when, and never about
 * whom. A family's that can still be told is told by hand; sign-in links are asked for anew by whoever waits for one.
 */
export async function notDelivered(
  db: ViewerDb,
  now: Temporal.Instant,
  { kinds, directory }: Rooms,
  schools: readonly string[],
): Promise<NotDelivered[]> {
  const staff = await directory.staffAt(db, schools);
  const since = now.subtract({ hours: 30 * 24 });
  const of = { kinds: toStaff(kinds), people: [...staff.keys()], since };
  const found = Map.groupBy(await findGivenUp(db, of, 200), (one) => one.to);
  return [...found].map(([personId, mails]) => ({
    to: staff.get(personId) as Staff,
    mails: mails.map(({ kind, ...mail }) => ({ ...mail, knownAs: kinds[kind]?.knownAs as WordKey })),
  }));
}

/** The office has them sent again; each is asked at that moment whether it still holds, as ever. */
export async function sendAgain(
  db: ViewerDb,
  now: Temporal.Instant,
  { kinds, directory }: Rooms,
  schools: readonly string[],
  effectIds: readonly string[],
): Promise<void> {
  const people = [...(await directory.staffAt(db, schools)).keys()];
  await tryAgain(db, now, { effectIds, kinds: toStaff(kinds), people });
}

const toStaff = (kinds: EffectKinds) => Object.keys(kinds).filter((kind) => kinds[kind]?.knownAs);
