import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { isLang, type Lang } from '#core/words/langs.ts';
import type { EffectKind, EffectKinds, Recipient } from '../kinds.ts';
import type { Effect } from '../store/due.ts';
import type { Directory } from './directory.ts';

/** The effect's kind, if what it would announce still holds. */
export async function stillSo(
  db: ViewerDb,
  kinds: EffectKinds,
  effect: Effect,
  now: Temporal.Instant,
): Promise<EffectKind | undefined> {
  const kind = kinds[effect.kind];
  return kind && (await kind.stillTrue(db, effect, now)) ? kind : undefined;
}

/** Whom it tells, if they are still known and may be told about this child today; by mail or by hand, it is one question. */
export async function audienceOf(
  db: ViewerDb,
  directory: Directory,
  effect: Effect,
): Promise<Recipient | { cancelled: string }> {
  const recipient = effect.to ? await directory.recipient(db, effect.to) : undefined;
  if (!recipient) return { cancelled: 'nobody to tell' };
  const kept = effect.child && !(await directory.mayContact(db, recipient.personId, effect.child));
  return kept ? { cancelled: 'no contact' } : recipient;
}

/** The language a person is written to in: their own where it is spoken here, else the district's. */
export function langOf(recipient: Recipient, { defaultLang }: { defaultLang: string }): Lang {
  return [recipient.lang, defaultLang].find(isLang) ?? 'en';
}
