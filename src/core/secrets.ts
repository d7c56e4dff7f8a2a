import {
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  timingSafeEqual,
} from 'node:crypto';
import { kept } from './kept.ts';

/** One installation secret, a separate key for every purpose (RFC 5869), so that no value serves two doors. */
export class Secrets {
  readonly #root: Buffer;
  readonly #keys = new Map<string, KeyObject>();
  constructor(root: string) {
    if (root.length < 32) throw new Error('ALONGSIDE_SECRET must hold at least 32 characters.');
    this.#root = Buffer.from(root);
  }
  key(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.#root, '', purpose, 32));
  }
  /** Every request signs and verifies; the purposes are few, and deriving a key costs ten digests. */
  #keyObject(purpose: string): KeyObject {
    const known = this.#keys.get(purpose);
    if (known) return known;
    const key = createSecretKey(this.key(purpose));
    this.#keys.set(purpose, key);
    return key;
  }
  /** A keyed digest, url-safe; the same input gives the same value on every process of this installation. */
  sign(purpose: string, message: string, bytes = 24): string {
    return createHmac('sha256', this.#keyObject(purpose))
      .update(message)
      .digest()
      .subarray(0, bytes)
      .toString('base64url');
  }
  /** The same, remembered: for what every page of a session asks again. */
  stamp(purpose: string, message: string): string {
    return this.#stamps(purpose)(message);
  }
  readonly #stamps = kept(20, (purpose: string) =>
    kept(5_000, (message: string) => this.sign(purpose, message)),
  );
  verify(purpose: string, message: string, given: string, bytes = 24): boolean {
    return same(this.sign(purpose, message, bytes), given);
  }
}

/** Whether two texts are the same, in a time that does not tell how much of them is. */
export function same(one: string, other: string): boolean {
  const a = createHash('sha256').update(one).digest();
  const b = createHash('sha256').update(other).digest();
  return timingSafeEqual(a, b);
}

/** What is stored of a secret. */
export function hashed(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
