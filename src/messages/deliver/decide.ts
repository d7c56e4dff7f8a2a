import type { ViewerDb } from '#core/db/database.ts';
import type { Deps } from '#core/http/deps.ts';
import type { Outgoing } from '#core/mail.ts';
import { Words } from '#core/words/words.ts';
import type { ByHand, EffectKinds } from '../kinds.ts';
import type { Effect } from '../store/due.ts';
import { audienceOf, langOf, stillSo } from './audience.ts';
import type { Directory } from './directory.ts';
import { outgoing } from './outgoing.ts';

export type Decided = { send: Outgoing } | { byHand: ByHand } | { cancelled: string };

/** What becomes of an effect that is due: a mail, something for a person to tell, or nothing any more. */
export async function decide(
  db: ViewerDb,
  deps: Deps,
  kinds: EffectKinds,
  directory: Directory,
  effect: Effect,
): Promise<Decided> {
  const now = deps.clock.now();
  await kinds[effect.kind]?.besides?.(db, effect);
  const kind = await stillSo(db, kinds, effect, now);
  if (!kind) return { cancelled: 'no longer true' };
  if (kind.act) return kind.act(db, effect, now).then(() => ({ cancelled: 'done' }));
  const recipient = await audienceOf(db, directory, effect);
  if ('cancelled' in recipient) return recipient;
  const facts = await directory.facts(db);
  const lang = langOf(recipient, facts);
  const words = new Words(lang, facts.timeZone);
  if (!recipient.email) {
    // what a family did on its own page it has read there
    const own = effect.causedAs === 'guardian';
    const byHand = own ? undefined : await kind.byHand?.(db, effect, { words, recipient, now });
    return byHand ? { byHand } : { cancelled: 'no address' };
  }
  const linkFor = (path: string) => directory.linkFor(db, deps, recipient.personId, path);
  const mail = await kind.render(db, effect, { words, recipient, deps, now, siteName: facts.name, linkFor });
  if (!mail) return { cancelled: 'nothing to say' };
  return {
    send: outgoing(deps, effect.key, { personId: recipient.personId, address: recipient.email }, lang, mail),
  };
}
