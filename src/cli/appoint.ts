import { parseArgs } from 'node:util';
import pg from 'pg';
import type { Io } from './io.ts';

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
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query(values.end ? end : begin, [email, role]);
    if (!rowCount) {
      io.err(`Nobody on the roster has the address ${email}${values.end ? ` and the role ${role}` : ''}.`);
      return 1;
    }
    io.out(values.end ? `${email} no longer is ${role}.` : `${email} now is ${role}.`);
    return 0;
  } finally {
    await client.end();
  }
}

const begin = `
  WITH found AS (
    SELECT DISTINCT p.district_id, p.person_id, coalesce(
      (SELECT r.school_id FROM person_role r WHERE r.district_id = p.district_id AND r.person_id = p.person_id LIMIT 1),
      (SELECT s.school_id FROM school s WHERE s.district_id = p.district_id LIMIT 1)) AS school_id
    FROM person p WHERE lower(p.email) = lower($1) AND p.ended_at IS NULL),
  marked AS (UPDATE person p SET is_staff = true FROM found f WHERE p.district_id = f.district_id AND p.person_id = f.person_id)
  INSERT INTO person_role (district_id, person_id, school_id, role, origin)
  SELECT district_id, person_id, school_id, $2, 'office' FROM found
  ON CONFLICT (district_id, person_id, school_id, role) DO UPDATE SET ended_at = NULL, origin = 'office'`;

const end = `
  UPDATE person_role r SET ended_at = now() FROM person p
  WHERE p.district_id = r.district_id AND p.person_id = r.person_id AND lower(p.email) = lower($1) AND r.role = $2
    AND r.ended_at IS NULL`;
