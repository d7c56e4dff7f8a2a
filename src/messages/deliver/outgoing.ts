import { createHash } from 'node:crypto';
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

/** Sends at once, outside the ledger: for sign-in links, whose secret must not be stored in a row. */
export async function sendNow(
  deps: Deps,
  district: DistrictId,
  what: { key: string; to: { personId: string; address: string }; lang: string; mail: Mail },
): Promise<void> {
  await deps.transport(district, outgoing(deps, what.key, what.to, what.lang, what.mail));
}
