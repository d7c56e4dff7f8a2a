import { createHash } from 'node:crypto';
import type { Effect } from '../store/due.ts';
import type { Directory } from './directory.ts';

/** A mail server that is down is asked again after 1, 2, 4 … minutes, for about a day and a half. */
const patience = 12;
/** One that knows no such mailbox is asked three times more: some say so to whoever writes for the first time. */
const patienceWithRefusal = 4;

/**
 * Whether the server refused this very recipient for good (RFC 5321, 4.2.1: a 5yz answer to RCPT TO). A refusal by the
 * server's policy (RFC 3463, X.7.Z) says nothing about the address: a school's relay that is set up wrongly gives it to all.
 */
function refusesTheAddress(error: unknown): boolean {
  const { command, responseCode, response } = (error ?? {}) as Record<string, unknown>;
  const forGood = command === 'RCPT TO' && Number(responseCode) >= 500;
  return forGood && !/^5\d\d[ -]5\.7\./.test(String(response));
}

/** Milliseconds until it is tried again; undefined when it is not. */
export function nextTry({ attempts }: Effect, error: unknown): number | undefined {
  const most = refusesTheAddress(error) ? patienceWithRefusal : patience;
  return attempts < most ? 2 ** (attempts - 1) * 60_000 : undefined;
}

/** Why an effect waits for a person though there is an address: as long as it is this one, no mail is tried again. */
export function refusedBy(address: string): string {
  return `not taken by ${createHash('sha256').update(address.toLowerCase()).digest('hex').slice(0, 16)}`;
}

/** The same people, none of whom a mail reaches. */
export function withoutAddresses(directory: Directory): Directory {
  return {
    ...directory,
    async recipient(db, personId) {
      const known = await directory.recipient(db, personId);
      return known && { ...known, email: null };
    },
  };
}
