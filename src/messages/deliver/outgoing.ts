import { createHash } from 'node:crypto';
import { setTimeout as passed } from 'node:timers/promises';
import type { Deps } from '#core/http/deps.ts';
import type { DistrictId } from '#core/ids.ts';
import type { Outgoing } from '#core/mail.ts';
import type { Mail } from '../kinds.ts';
import { textOf } from '../text.ts';

export function outgoing(
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

/** Milliseconds: a mail server that takes nothing from strangers at first (RFC 6647) does so a minute or two later. */
const pauses = [20_000, 100_000, 300_000];

/**
 * Sends at once, outside the ledger: for sign-in links, whose secret must not be stored in a row. Tried again for some
 * minutes, as long as this program runs; whoever waits in vain asks for another.
 * @throws what the mail server said the last time
 */
export async function sendNow(
  deps: Deps,
  district: DistrictId,
  what: { key: string; to: { personId: string; address: string }; lang: string; mail: Mail },
  again: readonly number[] = pauses,
): Promise<void> {
  const mail = outgoing(deps, what.key, what.to, what.lang, what.mail);
  for (const pause of again) {
    const sent = await deps.transport(district, mail).then(
      () => true,
      () => false,
    );
    if (sent) return;
    await passed(pause, undefined, { ref: false });
  }
  await deps.transport(district, mail);
}
