import { createHash, randomFillSync } from 'node:crypto';

declare const brand: unique symbol;
/** A district's id that came through a gate (a session, a link, the seed), never from a form. */
export type DistrictId = string & { readonly [brand]: 'district' };

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether the text is a UUID in its canonical lower-case form. */
export function isId(text: unknown): text is string {
  return typeof text === 'string' && shape.test(text);
}

/** The same shape as a part of a route's path: `/talks/:talk${idInPath}`. Anything else is an address of nothing. */
export const idInPath = '{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}';

/**
 * A UUIDv7 (RFC 9562): the time in milliseconds, then randomness, so that ids sort by when they were minted.
 * @param now milliseconds since 1970 UTC
 */
export function newId(now: number = Date.now(), random: Uint8Array = tenRandomBytes()): string {
  const hex = now.toString(16).padStart(12, '0') + Buffer.from(random).toString('hex');
  const variant = ((Number.parseInt(hex[16] as string, 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const store = Buffer.alloc(4_000);
let used = store.length;

/** Asking the system for randomness costs more than the rest of an id; a page mints a dozen. Each byte is used once. */
function tenRandomBytes(): Uint8Array {
  if (used >= store.length) {
    randomFillSync(store);
    used = 0;
  }
  used += 10;
  return store.subarray(used - 10, used);
}

/**
 * The id of what a form says: the same form sent twice is one deed, but a page that came back with "back" and is sent
 * with other words is another, and not lost.
 * @param minted the id that was made with the page
 */
export function deedId(minted: string, ...said: unknown[]): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([minted, ...said]))
    .digest();
  return newId(Number.parseInt(minted.slice(0, 8) + minted.slice(9, 13), 16), digest.subarray(0, 10));
}

/** The only way to a DistrictId; call it where the district was proven, and nowhere else. */
export function provenDistrict(id: string): DistrictId {
  if (!isId(id)) throw new Error('A district id must be a UUID.');
  return id as DistrictId;
}
