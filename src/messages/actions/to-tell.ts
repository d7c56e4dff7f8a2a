import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { sideBySide } from '#core/db/side-by-side.ts';
import { Words } from '#core/words/words.ts';
import { audienceOf, langOf, stillSo } from '../deliver/audience.ts';
import type { Rooms } from '../deliver/directory.ts';
import { refusedBy } from '../deliver/undelivered.ts';
import type { ByHand, Recipient } from '../kinds.ts';
import { findByHand, type Gone, type Left, leaveByHand } from '../store/by-hand.ts';
import type { Effect } from '../store/due.ts';

/** Something a person at school has to tell somebody whom no mail reaches. An address that stands here took none. */
export interface ToTell {
  effectId: string;
  since: Temporal.Instant;
  recipient: Recipient;
  says: ByHand;
}

/** So many are asked about at once; told ones make room for those behind them. */
const most = 200;

/**
 * What the offices of these schools have to tell now, the oldest first. Each is asked, as a mail is at the moment of
 * sending, whether it still holds: what does not is owed no longer, and what has an address by now goes out as a mail.
 * Asked as the system, which alone sees all that this rests on; of all of them side by side, so that it costs about as many
 * statements as of one.
 * @param words whose words it is said in; the guardian's own when undefined
 */
export async function toTell(
  db: ViewerDb,
  now: Temporal.Instant,
  rooms: Rooms,
  schools: readonly string[],
  words?: Words,
): Promise<ToTell[]> {
  const effects = await findByHand(db, schools, most);
  const answers = await sideBySide(db, effects, (shared, effect) => ask(shared, now, rooms, effect, words));
  const found: ToTell[] = [];
  const gone: Gone[] = [];
  for (const [n, effect] of effects.entries()) {
    const asked = answers[n] as (typeof answers)[number];
    if ('says' in asked) found.push({ effectId: effect.effectId, since: effect.createdAt, ...asked });
    else gone.push({ effectId: effect.effectId, left: asked });
  }
  await leave(db, now, gone);
  return found;
}

async function leave(db: ViewerDb, now: Temporal.Instant, gone: readonly Gone[]): Promise<void> {
  await leaveByHand(db, gone, now);
  if (gone.some(({ left }) => left.state === 'waiting')) db.wake();
}

/** The one effect, if it is still to be told by hand; else it leaves the list for where it belongs. */
export async function askAgain(
  db: ViewerDb,
  now: Temporal.Instant,
  rooms: Rooms,
  effect: Effect,
  words?: Words,
): Promise<ToTell | undefined> {
  const asked = await ask(db, now, rooms, effect, words);
  if ('says' in asked) return { effectId: effect.effectId, since: effect.createdAt, ...asked };
  await leave(db, now, [{ effectId: effect.effectId, left: asked }]);
  return undefined;
}

async function ask(
  db: ViewerDb,
  now: Temporal.Instant,
  { kinds, directory }: Rooms,
  effect: Effect,
  given: Words | undefined,
): Promise<{ recipient: Recipient; says: ByHand } | Left> {
  const kind = await stillSo(db, kinds, effect, now);
  if (!kind) return { state: 'cancelled', because: 'no longer true' };
  const recipient = await audienceOf(db, directory, effect);
  if ('cancelled' in recipient) return { state: 'cancelled', because: recipient.cancelled };
  if (recipient.email && effect.because !== refusedBy(recipient.email)) return { state: 'waiting' };
  const facts = await directory.facts(db);
  const words = given ?? new Words(langOf(recipient, facts), facts.timeZone);
  const says = await kind.byHand?.(db, effect, { words, recipient, now });
  return says ? { recipient, says } : { state: 'cancelled', because: 'nothing to say' };
}
