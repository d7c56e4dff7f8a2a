import { asOwner } from './as-owner.ts';
import type { Io } from './io.ts';

export interface FoundPerson {
  district_id: string;
  person_id: string;
  name: string;
  school: string;
  children: string | null;
}

/**
 * The one person an operator means by an e-mail address, an id of the roster or our own id. Where nobody or several are
 * meant, says so and answers with nothing.
 */
export async function personCalled(whom: string, io: Io, url: string): Promise<FoundPerson | undefined> {
  const people = await asOwner<FoundPerson>(url, search, [whom]);
  if (people.length === 0) io.err(`Nobody here has the address or id ${whom}.`);
  if (people.length > 1) {
    io.err(`${people.length} people have ${whom}. Say which one by the id in front:`);
    for (const one of people) io.err(`  ${one.person_id}  ${described(one)}`);
  }
  return people.length === 1 ? people[0] : undefined;
}

/** A person as an operator tells one from others of the same name. */
export function described({ name, school, children }: FoundPerson): string {
  return `${name}${children ? `, guardian of ${children}` : ''} (${school})`;
}

const search = `
  SELECT p.district_id, p.person_id, p.given_name || ' ' || p.family_name AS name, d.name AS school,
    (SELECT string_agg(k.given_name || ' ' || k.family_name, ', ' ORDER BY k.given_name) FROM guardianship g
     JOIN person k ON k.district_id = g.district_id AND k.person_id = g.child_id
     WHERE g.district_id = p.district_id AND g.guardian_id = p.person_id) AS children
  FROM person p JOIN district d ON d.district_id = p.district_id
  WHERE lower(p.email) = lower($1) OR p.source_id = $1 OR p.person_id::text = lower($1)
  ORDER BY d.name, name, p.person_id`;
