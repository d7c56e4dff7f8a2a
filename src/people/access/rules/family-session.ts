import { type DistrictId, isId, provenDistrict } from '#core/ids.ts';
import type { Secrets } from '#core/secrets.ts';

/** What a family's cookie holds after a link was opened: ids, signed. Whether the link still stands is asked anew each time. */
export interface FamilySession {
  district: DistrictId;
  link: string;
  person: string;
}

/** A session as the cookie carries it: readable, and nobody else's to write. */
export function sealed(secrets: Secrets, { district, link, person }: FamilySession): string {
  const ids = [district, link, person].join('.');
  return `${ids}.${secrets.sign('family-session', ids)}`;
}

/** Undefined for a cookie we did not write. */
export function unsealed(secrets: Secrets, cookie: string | undefined): FamilySession | undefined {
  const [district, link, person, seal, ...more] = (cookie ?? '').split('.');
  if (!isId(district) || !isId(link) || !isId(person) || !seal || more.length) return undefined;
  if (!secrets.verify('family-session', [district, link, person].join('.'), seal)) return undefined;
  return { district: provenDistrict(district), link, person };
}
