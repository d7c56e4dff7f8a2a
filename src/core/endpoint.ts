/** A service that is asked over HTTP. */
export interface Endpoint {
  /** Its base, without a slash at the end: https://host/v1 */
  readonly url: string;
  readonly model: string;
  readonly key: string | undefined;
  /** How long it is waited for. */
  readonly seconds: number;
}

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * Whether nobody on the way can read along: https, or this machine itself. A password in an address ends in logs, and
 * behind a question mark no path can be added.
 */
export function isSafe(address: string): boolean {
  const url = URL.parse(address);
  if (!url || url.username || url.password || /[?#]/.test(address)) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname));
}

/** The host as people are told it. */
export function hostOf({ url }: Endpoint): string {
  return new URL(url).host;
}
