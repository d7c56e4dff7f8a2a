import type { ViewerDb } from '#core/db/database.ts';
import type { Deps } from '#core/http/deps.ts';
import type { Outgoing } from '#core/mail.ts';
import { isLang } from '#core/words/langs.ts';
import { Words } from '#core/words/words.ts';
import type { EffectKinds, Recipient } from '../kinds.ts';
import type { Effect } from '../store/due.ts';
import { outgoing } from './outgoing.ts';

/** What this room asks of people without knowing the room that knows them. */
export interface Directory {
  recipient(db: ViewerDb, personId: string): Promise<Recipient | undefined>;
  /** Whether the person may be written to about the child today; always for staff. */
  mayContact(db: ViewerDb, personId: string, childId: string): Promise<boolean>;
  facts(db: ViewerDb): Promise<{ name: string; timeZone: string; defaultLang: string }>;
  linkFor(db: ViewerDb, deps: Deps, personId: string, path: string): Promise<string>;
}

type Decided = { send: Outgoing } | { cancelled: string };

export async function decide(
  db: ViewerDb,
  deps: Deps,
  kinds: EffectKinds,
  directory: Directory,
  effect: Effect,
): Promise<Decided> {
  const kind = kinds[effect.kind];
  const now = deps.clock.now();
  if (!kind || !(await kind.stillTrue(db, effect, now))) return { cancelled: 'no longer true' };
  if (kind.act) return kind.act(db, effect, now).then(() => ({ cancelled: 'done' }));
  const recipient = effect.to ? await directory.recipient(db, effect.to) : undefined;
  if (!recipient) return { cancelled: 'nobody to tell' };
  if (effect.child && !(await directory.mayContact(db, recipient.personId, effect.child)))
    return { cancelled: 'no contact' };
  if (!recipient.email) return { cancelled: 'no address' };
  const facts = await directory.facts(db);
  const lang = [recipient.lang, facts.defaultLang].find(isLang) ?? 'en';
  const words = new Words(lang, facts.timeZone);
  const linkFor = (path: string) => directory.linkFor(db, deps, recipient.personId, path);
  const mail = await kind.render(db, effect, { words, recipient, deps, now, siteName: facts.name, linkFor });
  if (!mail) return { cancelled: 'nothing to say' };
  return {
    send: outgoing(deps, effect.key, { personId: recipient.personId, address: recipient.email }, lang, mail),
  };
}
