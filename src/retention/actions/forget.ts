import type { Temporal } from 'temporal-polyfill';
import type { Database } from '#core/db/database.ts';
import { refusedFor } from '#core/db/errors.ts';
import type { Viewer } from '#core/db/viewer.ts';
import { logRead } from '#people/access/reads/access-log.ts';
import { forgetPeople } from '../actions.ts';
import { isNameOf, type Refusal, type Subject, whyKept } from '../rules/forgetting.ts';
import type { Erased } from '../store/erased.ts';
import { findSubject } from '../store/subject.ts';

/** What forgetting somebody would take along; where it is refused, nothing is counted. */
export interface Look {
  readonly subject: Subject;
  readonly because?: Refusal;
  readonly would: Erased;
}

/**
 * Who would be forgotten, and what would go. Found as the viewer, counted by the system, which cannot read what it counts.
 * A page finds whoever is at the school now; the command, which acts as the system, also whoever has left.
 */
export async function lookBeforeForgetting(
  database: Database,
  viewer: Viewer,
  personId: string,
  now: Temporal.Instant,
): Promise<Look | undefined> {
  const command = viewer.roles.includes('system');
  const subject = await database.as(viewer, (db) => findSubject(db, personId, now));
  if (!subject || (subject.ended && !command)) return undefined;
  const because = whyKept(subject, command ? undefined : viewer.person);
  if (because) return { subject, because, would: {} };
  const counted = () =>
    forgetPeople(database, { district: viewer.district, people: [personId], yes: false }, now);
  // what is written in this very moment makes the count fail as it would the deed; then it is there, and counted
  const would = await counted().catch(unlessMeanwhile(counted));
  // afterwards: else the look itself would be among what it counts
  if (subject.isStudent && !command)
    await database.as(viewer, (db) => logRead(db, now, { childId: personId, what: 'forget' }));
  return { subject, would };
}

export type Forgotten =
  | { ok: true; subject: Subject; erased: Erased }
  | { ok: false; because: 'unknown' }
  | { ok: false; because: 'name' | 'meanwhile' | Refusal; look: Look };

/** Forgets one person for good, when the viewer has typed the name. Whoever is not there any more is `unknown`. */
export async function forgetPerson(
  database: Database,
  viewer: Viewer,
  asked: { personId: string; typed: string },
  now: Temporal.Instant,
): Promise<Forgotten> {
  const look = await lookBeforeForgetting(database, viewer, asked.personId, now);
  if (!look) return { ok: false, because: 'unknown' };
  if (look.because) return { ok: false, because: look.because, look };
  if (!isNameOf(look.subject, asked.typed)) return { ok: false, because: 'name', look };
  const erasing = { district: viewer.district, people: [asked.personId], yes: true };
  // a booking, an answer or a second press of the button in this very moment: the database undoes all of it
  const erased = await forgetPeople(database, erasing, now).catch(unlessMeanwhile(async () => ({})));
  if (Object.keys(erased).length > 0) return { ok: true, subject: look.subject, erased };
  // nothing went: gone by another hand, or named by a restriction since the look
  const again = await lookBeforeForgetting(database, viewer, asked.personId, now);
  if (!again) return { ok: false, because: 'unknown' };
  return { ok: false, because: again.because ?? 'meanwhile', look: again };
}

/** What to do instead, where something was written about whoever is erased while that was going on. */
function unlessMeanwhile(instead: () => Promise<Erased>): (error: unknown) => Promise<Erased> {
  return (error) => {
    if (refusedFor(error, 'foreignKey', 'deadlock')) return instead();
    throw error;
  };
}
