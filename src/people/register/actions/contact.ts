import type { ViewerDb } from '#core/db/database.ts';
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
 * roster. A guardian who works at the school signs in with the e-mail, so that one stays as the roster has it.
 */
export async function correctContact(
  db: ViewerDb,
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
  return { ok: true };
}
