import { type DistrictId, isId, provenDistrict } from '#core/ids.ts';
import type { Secrets } from '#core/secrets.ts';

export interface LinkParts {
  district: DistrictId;
  link: string;
  secret: string;
}

/** The secret of a link: a keyed digest of its id (144 bits), so a letter can be printed again from the id alone. */
export function secretOf(secrets: Secrets, link: string): string {
  return secrets.sign('family-link', link, 18);
}

/** What stands behind /f/ in a personal link: district, link and secret, url-safe. It names nobody. */
export function tokenOf({ district, link, secret }: LinkParts): string {
  return Buffer.concat([bytesOf(district), bytesOf(link), Buffer.from(secret, 'base64url')]).toString(
    'base64url',
  );
}

/** Reads a token somebody opened. Undefined for anything that cannot be one. */
export function readToken(token: string): LinkParts | undefined {
  if (!/^[\w-]{67}$/.test(token)) return undefined;
  const bytes = Buffer.from(token, 'base64url');
  // the last character holds two bits that say nothing: of the four spellings only the one we write is a link
  if (bytes.toString('base64url') !== token) return undefined;
  const district = idOf(bytes.subarray(0, 16));
  const link = idOf(bytes.subarray(16, 32));
  if (!isId(district) || !isId(link)) return undefined;
  return { district: provenDistrict(district), link, secret: bytes.subarray(32).toString('base64url') };
}

// Crockford's base 32: no I, L, O or U to misread
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The code on a printed letter: the district's prefix and ten characters (50 bits), "LIN-7K3M9-QXT2B". */
export function codeOf(secrets: Secrets, prefix: string, link: string): string {
  const bytes = Buffer.from(secrets.sign('family-code', link, 10), 'base64url');
  const characters = [...bytes].map((byte) => letters[byte % 32]).join('');
  return `${prefix}-${characters.slice(0, 5)}-${characters.slice(5)}`;
}

/** Reads a code as people type it: any case, any dash, spaces or nothing for dashes, O for 0, digits of an Arabic keyboard. */
export function readCode(typed: string): { prefix: string; code: string } | undefined {
  const plain = typed
    .toUpperCase()
    .replace(/[\s\p{Dash}\p{Cf}]/gu, '')
    .replace(/[٠-٩۰-۹]/g, latinDigit);
  const [, prefix = '', rest = ''] = /^([A-Z]{2,4})([0-9A-Z]{10})$/.exec(plain) ?? [];
  if (!prefix) return undefined;
  const characters = rest.replace(/[IL]/g, '1').replaceAll('O', '0');
  return { prefix, code: `${prefix}-${characters.slice(0, 5)}-${characters.slice(5)}` };
}

/** The digit that an Arabic or Persian one stands for: its number's last four bits. */
function latinDigit(digit: string): string {
  return String(digit.charCodeAt(0) % 16);
}

function bytesOf(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

function idOf(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
