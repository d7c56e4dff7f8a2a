import { parseArgs } from 'node:util';
import { asOwner } from './as-owner.ts';
import type { Io } from './io.ts';
import { takeBack } from './take-back.ts';

const roles = ['office', 'leader', 'teacher'];

/** Gives a person of the roster a role that no export carries, or takes it back: `alongside appoint <e-mail> leader [--end]`. */
export async function appointCommand(args: string[], io: Io, url: string): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { end: { type: 'boolean' } },
  });
  const [email = '', role = ''] = positionals;
  if (!email.includes('@') || !roles.includes(role)) {
    io.err(`alongside appoint <e-mail> <${roles.join('|')}> [--end]`);
    return 2;
  }
  return values.end ? takeBack(email, role, io, url) : give(email, role, io, url);
}

async function give(email: string, role: string, io: Io, url: string): Promise<number> {
  const rows = await asOwner<{ name: string }>(url, begin, [email, role]);
  if (rows.length === 0) {
    io.err(`Nobody on the roster has the address ${email}.`);
    return 1;
  }
  io.out(`${email} now is ${role}: ${rows.map((school) => school.name).join(', ')}.`);
  return 0;
}

/** At every school where the person has a part; at every school of the district where there is none yet. */
const begin = `
  WITH found AS (
    SELECT DISTINCT p.district_id, p.person_id, s.school_id, s.name
    FROM person p JOIN school s ON s.district_id = p.district_id AND s.active
    WHERE lower(p.email) = lower($1) AND p.ended_at IS NULL AND (
      EXISTS (SELECT 1 FROM person_role r WHERE r.district_id = p.district_id AND r.person_id = p.person_id
        AND r.school_id = s.school_id AND r.ended_at IS NULL)
      OR NOT EXISTS (SELECT 1 FROM person_role r JOIN school o USING (district_id, school_id)
        WHERE r.district_id = p.district_id AND r.person_id = p.person_id AND r.ended_at IS NULL AND o.active))),
  marked AS (UPDATE person p SET is_staff = true FROM found f WHERE p.district_id = f.district_id AND p.person_id = f.person_id),
  given AS (INSERT INTO person_role (district_id, person_id, school_id, role, origin)
    SELECT district_id, person_id, school_id, $2, 'office' FROM found
    ON CONFLICT (district_id, person_id, school_id, role) DO UPDATE SET ended_at = NULL, origin = 'office')
  SELECT name FROM found ORDER BY name`;
