import { systemClock } from '#core/clock.ts';
import { Database } from '#core/db/database.ts';
import { urlAs } from '#core/db/roles.ts';
import { systemOf } from '#core/db/viewer.ts';
import { provenDistrict } from '#core/ids.ts';
import { takeBackRole } from '#people/roster/actions/take-back.ts';
import { releaseTalksOf } from '#timetable/actions/people-left.ts';
import { asOwner } from './as-owner.ts';
import type { Io } from './io.ts';

/**
 * `alongside appoint <e-mail> <role> --end`: in every district where the address holds the role, each in a transaction of
 * its own, with everything that an import which no longer gives it would end.
 */
export async function takeBack(email: string, role: string, io: Io, url: string): Promise<number> {
  const held = await asOwner<{ district: string; people: string[] }>(url, holders, [email, role]);
  if (held.length === 0) {
    io.err(`Nobody on the roster has the address ${email} and the role ${role}.`);
    return 1;
  }
  const db = new Database(urlAs(url, 'app'), { max: 1 });
  const deps = { db, clock: systemClock, whenEnded: releaseTalksOf };
  let [talks, ofRoster] = [0, false];
  try {
    for (const { district, people } of held) {
      const taken = await takeBackRole(deps, systemOf(provenDistrict(district)), { people, role });
      talks += taken?.talks ?? 0;
      ofRoster ||= taken?.ofRoster ?? false;
    }
  } finally {
    await db.close();
  }
  io.out(`${email} no longer is ${role}.`);
  if (role === 'teacher') io.out(released(talks));
  if (ofRoster)
    io.out('The roster gave this role: take it out there too, or the next import gives it again.');
  return 0;
}

function released(talks: number): string {
  if (talks === 0) return 'No coming talk was booked with them.';
  return talks === 1
    ? '1 coming talk lost its time; its family is told.'
    : `${talks} coming talks lost their time; their families are told.`;
}

const holders = `
  SELECT p.district_id AS district, array_agg(DISTINCT p.person_id::text) AS people
  FROM person p JOIN person_role r ON r.district_id = p.district_id AND r.person_id = p.person_id
  WHERE lower(p.email) = lower($1) AND r.role = $2 AND r.ended_at IS NULL GROUP BY p.district_id`;
