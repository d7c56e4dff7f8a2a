import { districtByPrefix } from '#core/db/districts.ts';
import { systemOf } from '#core/db/viewer.ts';
import type { Deps } from '#core/http/deps.ts';
import type { DistrictId } from '#core/ids.ts';
import { hashed } from '#core/secrets.ts';
import type { FamilySession } from '../rules/family-session.ts';
import { readCode, readToken } from '../rules/link.ts';
import * as store from '../store/links.ts';

export type Entered = { ok: true; session: FamilySession; lang: string | null } | { ok: false };

/** Opens a personal link. Anything that is not a standing link is simply not one: no reasons given to a guesser. */
export async function enterByToken(deps: Deps, token: string): Promise<Entered> {
  const parts = readToken(token);
  if (!parts) return { ok: false };
  return enter(deps, parts.district, { link: parts.link, secretHash: hashed(parts.secret) });
}

/** Opens a code typed from a printed letter. */
export async function enterByCode(deps: Deps, typed: string): Promise<Entered> {
  const read = readCode(typed);
  const district = read && (await districtByPrefix(deps.db, read.prefix));
  if (!read || !district) return { ok: false };
  return enter(deps, district, { codeHash: hashed(read.code) });
}

async function enter(
  deps: Deps,
  district: DistrictId,
  by: Parameters<typeof store.findByHash>[1],
): Promise<Entered> {
  const found = await deps.db.as(systemOf(district), (db) => store.findByHash(db, by, deps.clock.now()));
  if (!found) return { ok: false };
  return { ok: true, session: { district, link: found.link_id, person: found.person_id }, lang: found.lang };
}
