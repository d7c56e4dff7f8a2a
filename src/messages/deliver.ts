import { createHash } from 'node:crypto';
import type { ViewerDb } from '#core/db/database.ts';
import { systemOf } from '#core/db/viewer.ts';
import type { Deps } from '#core/http/deps.ts';
import type { DistrictId } from '#core/ids.ts';
import type { Outgoing } from '#core/mail.ts';
import { isLang } from '#core/words/langs.ts';
import { Words } from '#core/words/words.ts';
import type { EffectKinds, Mail, Recipient } from './kinds.ts';
import { type Effect, settle, takeDue } from './store/due.ts';
import { textOf } from './text.ts';

/** What this room asks of people without knowing the room that knows them. */
export interface Directory {
  recipient(db: ViewerDb, personId: string): Promise<Recipient | undefined>;
  /** Whether the person may be written to about the child today; always for staff. */
  mayContact(db: ViewerDb, personId: string, childId: string): Promise<boolean>;
  facts(db: ViewerDb): Promise<{ name: string; timeZone: string; defaultLang: string }>;
  linkFor(db: ViewerDb, deps: Deps, personId: string, path: string): Promise<string>;
}

type Decided = { send: Outgoing } | { cancelled: string };

/** Sends whatever is due in one district. @returns how many were settled. */
export async function deliverDue(
  deps: Deps,
  kinds: EffectKinds,
  directory: Directory,
  district: DistrictId,
): Promise<number> {
  let settled = 0;
  for (;;) {
    const due = await deps.db.as(systemOf(district), (db) => takeDue(db, deps.clock.now(), 20));
    for (const effect of due) await deliver(deps, kinds, directory, district, effect);
    settled += due.length;
    if (due.length === 0) return settled;
  }
}

async function deliver(
  deps: Deps,
  kinds: EffectKinds,
  directory: Directory,
  district: DistrictId,
  effect: Effect,
): Promise<void> {
  const as = <T>(work: (db: ViewerDb) => Promise<T>) => deps.db.as(systemOf(district), work);
  try {
    const decided = await as((db) => decide(db, deps, kinds, directory, effect));
    if ('send' in decided) await deps.transport(district, decided.send);
    const at = deps.clock.now();
    await as((db) =>
      'send' in decided
        ? settle(db, effect.effectId, { state: 'sent', at, messageId: decided.send.messageId })
        : settle(db, effect.effectId, { state: 'cancelled', at, because: decided.cancelled }),
    );
  } catch (error) {
    deps.log.error('effect', error, {
      kind: effect.kind,
      effect: effect.effectId,
      attempts: effect.attempts,
    });
    const at = deps.clock.now();
    // a mail server that is down is asked again after 1, 2, 4 … minutes, for about two days
    const again = effect.attempts < 12;
    const dueAt = again ? at.add({ minutes: 2 ** (effect.attempts - 1) }) : undefined;
    await as((db) =>
      settle(db, effect.effectId, { state: again ? 'waiting' : 'failed', at, because: 'not sent', dueAt }),
    );
  }
}

async function decide(
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

function outgoing(
  deps: Deps,
  key: string,
  to: { personId: string; address: string },
  lang: string,
  mail: Mail,
): Outgoing {
  const html = String(mail.body);
  const digest = createHash('sha256').update(key).digest('hex').slice(0, 32);
  return {
    messageId: `<${digest}@${new URL(deps.config.publicUrl).hostname}>`,
    toPerson: to.personId,
    toAddress: to.address,
    lang,
    subject: mail.subject,
    html,
    text: textOf(html),
    calendar: mail.calendar,
    at: deps.clock.now(),
  };
}

/** Sends at once, outside the ledger: for sign-in links, whose secret must not be stored in a row. */
export async function sendNow(
  deps: Deps,
  district: DistrictId,
  what: { key: string; to: { personId: string; address: string }; lang: string; mail: Mail },
): Promise<void> {
  await deps.transport(district, outgoing(deps, what.key, what.to, what.lang, what.mail));
}
