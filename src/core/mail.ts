import type { Temporal } from 'temporal-polyfill';
import type { DistrictId } from './ids.ts';

export interface Outgoing {
  messageId: string;
  toPerson: string | null;
  toAddress: string;
  lang: string;
  subject: string;
  html: string;
  text: string;
  calendar?: { method: string; content: string };
  at: Temporal.Instant;
}

/** How a mail leaves: over SMTP, or into the mailbox page. Throws when it did not leave. */
export type Transport = (district: DistrictId, mail: Outgoing) => Promise<void>;
