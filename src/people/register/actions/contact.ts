import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { revokeLinksOf } from '#people/access/actions/links.ts';
import { personOf } from '#people/access/reads/people.ts';
import type { Contact } from '../rules.ts';
import { findStanding, saveContact } from '../store/contact.ts';

/** A guardian's page data, or undefined: who is only staff, or a child, is not reached from here. */
export async function guardianToReach(db: ViewerDb, personId: string) {
  const person = await personOf(db, personId);
  const standing = await findStanding(db, personId);
  const isGuardian = standing?.roles.some(({ role }) => role === 'guardian') ?? false;
  return person && standing && isGuardian ? { person, standing } : undefined;
}

/**
 * Corrects how a guardian is reached. What was changed by hand outlasts the next import, unless it is given back to the
 * roster. Links that went to another address stop opening: it may be somebody else's. A guardian who works at the school
 * signs in with the e-mail, so that one stays as the roster has it.
 */
export async function correctContact(
  db: ViewerDb,
  now: Temporal.Instant,
  personId: string,
  typed: Contact,
): Promise<{ ok: true } | { ok: false; because: 'unknown' }> {
  const found = await guardianToReach(db, personId);
  if (!found) return { ok: false, because: 'unknown' };
  const { person, standing } = found;
  const { lang, phone, roster } = typed;
  const email = person.isStaff ? person.email : typed.email;
  await saveContact(db, personId, {
    lang,
    email,
    phone,
    byOffice: {
      lang: !roster && (standing.langByOffice || lang !== person.lang),
      contact: !roster && (standing.contactByOffice || email !== person.email || phone !== person.phone),
    },
  });
  if (person.email && person.email.toLowerCase() !== email?.toLowerCase())
    await revokeLinksOf(db, now, [personId]);
  return { ok: true };
}
