import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { districtByPrefix } from '#core/db/districts.ts';
import { systemOf } from '#core/db/viewer.ts';
import type { Deps } from '#core/http/deps.ts';
import { type DistrictId, newId } from '#core/ids.ts';
import { hashed, type Secrets } from '#core/secrets.ts';
import { tellLater } from '#messages/ledger.ts';
import { districtOf } from './reads.ts';
import type { FamilySession } from './rules/family-session.ts';
import { codeOf, readCode, readToken, secretOf, tokenOf } from './rules/link.ts';
import { guardiansByEmail } from './store/addresses.ts';
import * as store from './store/links.ts';
import { insertShowing } from './store/notice.ts';
import { setLang } from './store/people.ts';

/** A new link opens for this long; one with less than half of it left is followed by a new one. */
const linkLife = { hours: 24 * 200 };
const stillFresh = { hours: 24 * 100 };

/** A personal link of a guardian: the standing one, or a new one. Sending twice sends the same link. */
export async function issueLink(
  db: ViewerDb,
  now: Temporal.Instant,
  secrets: Secrets,
  guardianId: string,
): Promise<{ token: string; code: string }> {
  const { codePrefix } = await districtOf(db);
  const standing = await store.findStandingLink(db, guardianId, now.add(stillFresh));
  const link = standing?.link_id ?? newId(now.epochMilliseconds);
  const secret = secretOf(secrets, link);
  const code = codeOf(secrets, codePrefix, link);
  if (!standing) {
    await store.insertLink(db, {
      linkId: link,
      personId: guardianId,
      secretHash: hashed(secret),
      codeHash: hashed(code),
      createdAt: now,
      expiresAt: now.add(linkLife),
    });
  }
  return { token: tokenOf({ district: db.district, link, secret }), code };
}

/** The whole address of a guardian's personal link, landing on `path` of the family pages, and the code for a letter. */
export async function letterLinkOf(
  db: ViewerDb,
  now: Temporal.Instant,
  deps: Pick<Deps, 'secrets' | 'config'>,
  guardianId: string,
  path = '/family',
): Promise<{ url: string; code: string }> {
  const { token, code } = await issueLink(db, now, deps.secrets, guardianId);
  const to = path === '/family' ? '' : `?to=${encodeURIComponent(path)}`;
  return { url: `${deps.config.publicUrl}/f/${token}${to}`, code };
}

/** From this transaction on no link of the person opens; the next mail to them carries a new one. */
export async function revokeLinksOf(db: ViewerDb, now: Temporal.Instant, personId: string): Promise<number> {
  return store.revokeLinks(db, personId, now);
}

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

/** Sends every guardian with this address their link again. Says nothing about whether there was one. */
export async function resendLostLink(deps: Deps, address: string): Promise<void> {
  const now = deps.clock.now();
  for (const { district, person } of await guardiansByEmail(deps.db, address)) {
    await deps.db.as(systemOf(district), (db) =>
      // one mail in ten minutes, however often the button is pressed
      tellLater(db, now, {
        key: `lost-link:${person}:${Math.floor(now.epochMilliseconds / 600_000)}`,
        kind: 'lost-link',
        about: {},
        to: person,
        dueAt: now,
      }),
    );
  }
}

/** Records that this version of the notice was on the screen, in this language. */
export async function recordNotice(
  db: ViewerDb,
  now: Temporal.Instant,
  version: number,
  lang: string,
): Promise<void> {
  await insertShowing(db, { notice_version: version, lang, shown_at: now });
}

/** From now on the person is written to in this language. */
export async function chooseLang(db: ViewerDb, lang: string): Promise<void> {
  await setLang(db, db.viewer.person, lang);
}
