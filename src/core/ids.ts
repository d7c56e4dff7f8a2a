import { createHash, randomUUID } from 'node:crypto';

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
 * @param random ten bytes, of which 74 bits are used
 */
export function newId(now: number = Date.now(), random?: Uint8Array): string {
  if (now !== last.now) last = { now, head: headOf(now) };
  return last.head + (random ? tailOf(random) : randomUUID().slice(15));
}

/** A page mints a dozen ids in one millisecond. */
let last = { now: -1, head: '' };

function headOf(now: number): string {
  const time = now.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7`;
}

/** What follows the version in a UUID; node:crypto's own random ones end the same way, and cost nearly nothing. */
function tailOf(random: Uint8Array): string {
  const hex = Buffer.from(random).toString('hex');
  const variant = ((Number.parseInt(hex[4] as string, 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(1, 4)}-${variant}${hex.slice(5, 8)}-${hex.slice(8, 20)}`;
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

/** The id that was minted with a form; a new one where the form brought none, or something else. */
export function mintedIn(typed: unknown): string {
  return isId(typed) ? typed : newId();
}

/** The only way to a DistrictId; call it where the district was proven, and nowhere else. */
export function provenDistrict(id: string): DistrictId {
  if (!isId(id)) throw new Error('A district id must be a UUID.');
  return id as DistrictId;
}
