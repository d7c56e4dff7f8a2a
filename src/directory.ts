import type { Clock } from '#core/clock.ts';
import type { Directory } from '#messages/deliver/directory.ts';
import { letterLinkOf } from '#people/access/actions/links.ts';
import { guardiansOf } from '#people/access/reads/family.ts';
import { personOf, staffAt } from '#people/access/reads/people.ts';
import { districtOf, schoolsWhere, todayOf } from '#people/access/reads/schools.ts';

/** What the messages room asks of people: it knows no room, so the answers are put together here. */
export function directoryOf(clock: Clock): Directory {
  return {
    async recipient(db, personId) {
      const person = await personOf(db, personId);
      return person && !person.ended ? { ...person, lang: person.lang ?? '' } : undefined;
    },
    async mayContact(db, personId, childId) {
      const person = await personOf(db, personId);
      const today = await todayOf(db, clock.now());
      const pair = (await guardiansOf(db, childId, today)).find(
        (guardian) => guardian.guardianId === personId,
      );
      return pair ? pair.mayContact : (person?.isStaff ?? false);
    },
    facts: districtOf,
    async linkFor(db, deps, personId, path) {
      if (!path.startsWith('/family')) return `${deps.config.publicUrl}${path}`;
      return (await letterLinkOf(db, deps.clock.now(), deps, personId, path)).url;
    },
    letterLink: (db, deps, personId, path) => letterLinkOf(db, deps.clock.now(), deps, personId, path),
    staffAt,
    officesOf: (db, personId) => schoolsWhere(db, personId, 'office'),
  };
}
