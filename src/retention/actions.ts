import type { Temporal } from 'temporal-polyfill';
import { type Database, rollBackWith } from '#core/db/database.ts';
import { everyDistrict } from '#core/db/districts.ts';
import { systemOf, type Viewer } from '#core/db/viewer.ts';
import type { Deps } from '#core/http/deps.ts';
import type { DistrictId } from '#core/ids.ts';
import { logRead } from '#people/access/reads/access-log.ts';
import { isStaffAddress } from '#people/access/reads/addresses.ts';
import { KINDS, type Kind } from './rules/record.ts';
import { type Erased, eraseExpired, erasePeople } from './store/erased.ts';
import { findRecord, type Kept } from './store/record.ts';

/** The UTC day on which this program last looked. A second look on one day would find nothing, and is saved. */
const looked = new WeakMap<Deps, string>();

/** Once a day: erases in every district what has been kept for as long as its table says, and addresses without a person. */
export async function forgetExpired(deps: Deps): Promise<void> {
  const now = deps.clock.now();
  const day = now.toString().slice(0, 10);
  if (looked.get(deps) === day) return;
  for (const district of await everyDistrict(deps.db)) {
    const erased = await deps.db.as(systemOf(district), (db) => eraseExpired(db, now));
    if (Object.keys(erased).length > 0) deps.log.info('retention', erased);
  }
  await deps.signIn.forget((email) => isStaffAddress(deps.db, email));
  looked.set(deps, day);
}

/**
 * Erases people of one district for good, or only counts what would go.
 * @returns nothing counted for whoever a restriction names: that person stays (README)
 */
export async function forgetPeople(
  database: Database,
  asked: { district: DistrictId; people: string[]; yes: boolean },
  now: Temporal.Instant,
): Promise<Erased> {
  return database.as(systemOf(asked.district), async (db) => {
    const erased = await erasePeople(db, asked.people, now);
    return asked.yes ? erased : rollBackWith(erased);
  });
}

/**
 * What is kept about a guardian and, as far as that guardian may see it today, about the children: what the office hands
 * out when somebody asks to see it. Read as the guardian, so that it can hold nothing the guardian's own pages could not;
 * that each child's record was disclosed is logged, with who handed it out.
 */
export async function discloseRecord(
  database: Database,
  of: { district: DistrictId; guardian: string },
  now: Temporal.Instant,
  by: Viewer = systemOf(of.district),
): Promise<Record<Kind, Kept>> {
  const record = await readRecord(database, of, now);
  await database.as(by, async (db) => {
    for (const childId of childrenIn(record, of.guardian))
      await logRead(db, now, { childId, what: 'record', about: { to: of.guardian } });
  });
  return record;
}

/** The children of whom a record tells anything: also one whose guardian this is no longer, by a talk they once had. */
function childrenIn(record: Record<Kind, Kept>, guardian: string): ReadonlySet<string> {
  const named = record.people.map((one) => one.person_id).filter((id) => id !== guardian);
  const told = Object.values(record).flatMap((rows) => rows.map((row) => row.child_id));
  return new Set([...named, ...told].filter((id) => typeof id === 'string'));
}

/** How many things of each kind a record would hold. Nobody reads it, so nothing is logged. */
export async function countRecord(
  database: Database,
  of: { district: DistrictId; guardian: string },
  now: Temporal.Instant,
): Promise<Map<Kind, number>> {
  const record = await readRecord(database, of, now);
  return new Map(KINDS.map((kind) => [kind, record[kind].length]));
}

function readRecord(
  database: Database,
  { district, guardian }: { district: DistrictId; guardian: string },
  now: Temporal.Instant,
) {
  return database.as({ district, person: guardian, roles: ['guardian'] }, (db) => findRecord(db, now));
}
