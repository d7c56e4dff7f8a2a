import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { systemOf } from '#core/db/viewer.ts';
import type { Deps } from '#core/http/deps.ts';
import { newId } from '#core/ids.ts';
import { hashed, type Secrets } from '#core/secrets.ts';
import { tellLater } from '#messages/ledger.ts';
import { districtOf } from '../reads/schools.ts';
import { codeOf, secretOf, tokenOf } from '../rules/link.ts';
import { guardiansByEmail } from '../store/addresses.ts';
import * as store from '../store/links.ts';

/** A new link opens for this long; one with less than half of it left is followed by a new one. */
const linkLife = { hours: 24 * 200 };

const stillFresh = { hours: 24 * 100 };

/** A personal link of a guardian: the standing one, or a new one. Sending twice sends the same link. */
async function issueLink(
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

/** From this transaction on no link of these people opens; the next mail to them carries a new one. @returns how many did */
export async function revokeLinksOf(
  db: ViewerDb,
  now: Temporal.Instant,
  people: readonly string[],
): Promise<number> {
  return people.length > 0 ? store.revokeLinks(db, people, now) : 0;
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
