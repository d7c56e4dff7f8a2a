import { parseArgs } from 'node:util';
import pg from 'pg';
import { systemClock } from '#core/clock.ts';
import { Database } from '#core/db/database.ts';
import { urlAs } from '#core/db/roles.ts';
import { provenDistrict } from '#core/ids.ts';
import { forgetPeople } from '#retention/actions.ts';
import type { Io } from './io.ts';

interface Found {
  district_id: string;
  person_id: string;
  name: string;
  school: string;
  children: string | null;
  listed: boolean;
  restricted: boolean;
}

/** Erases one person for good: `alongside erase <e-mail|id of the roster|id> [--yes]`. Without --yes nothing is changed. */
export async function eraseCommand(args: string[], io: Io, url: string): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { yes: { type: 'boolean', default: false } },
  });
  const [whom = ''] = positionals;
  if (!whom || positionals.length > 1) {
    io.err('alongside erase <e-mail | id in the roster | id> [--yes]');
    return 2;
  }
  const people = await peopleCalled(whom, url);
  const [person] = people;
  if (!person) {
    io.err(`Nobody here has the address or id ${whom}.`);
    return 1;
  }
  if (people.length > 1) {
    io.err(`${people.length} people have ${whom}. Say which one by the id in front:`);
    for (const one of people) io.err(`  ${one.person_id}  ${described(one)}`);
    return 1;
  }
  if (person.restricted) {
    io.err(`${person.name} is named by a restriction and stays as long as the child it protects.`);
    return 1;
  }
  return erase(person, values.yes, io, url);
}

async function erase(person: Found, yes: boolean, io: Io, url: string): Promise<number> {
  const database = new Database(urlAs(url, 'app'), { max: 1 });
  const asked = { district: provenDistrict(person.district_id), people: [person.person_id], yes };
  const erased = await forgetPeople(database, asked, systemClock.now()).finally(() => database.close());
  io.out(`${described(person)}. ${yes ? 'Erased:' : 'This would be erased:'}`);
  for (const [what, many] of Object.entries(erased).filter(([name]) => name !== 'blanked'))
    io.out(`  ${String(many).padStart(6)}  ${what.replaceAll('_', ' ')}`);
  if (erased.blanked) io.out('Talks that belong to a child name this person: they stay, without the name.');
  if (person.listed)
    io.out(
      'The roster still lists this person: take the entry out there too, or the next import brings it back.',
    );
  if (!yes) io.out('Nothing was changed. Say it again with --yes; it cannot be undone.');
  return 0;
}

function described({ name, school, children }: Found): string {
  return `${name}${children ? `, guardian of ${children}` : ''} (${school})`;
}

/** Asked as the owner: nobody is signed in, and the district is not known yet. */
async function peopleCalled(whom: string, url: string): Promise<Found[]> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    return (await owner.query<Found>(search, [whom])).rows;
  } finally {
    await owner.end();
  }
}

const search = `
  SELECT p.district_id, p.person_id, p.given_name || ' ' || p.family_name AS name, d.name AS school,
    (SELECT string_agg(k.given_name || ' ' || k.family_name, ', ' ORDER BY k.given_name) FROM guardianship g
     JOIN person k ON k.district_id = g.district_id AND k.person_id = g.child_id
     WHERE g.district_id = p.district_id AND g.guardian_id = p.person_id) AS children,
    p.source_id IS NOT NULL AND p.ended_at IS NULL AS listed,
    EXISTS (SELECT 1 FROM restriction r WHERE r.district_id = p.district_id AND r.guardian_id = p.person_id) AS restricted
  FROM person p JOIN district d ON d.district_id = p.district_id
  WHERE lower(p.email) = lower($1) OR p.source_id = $1 OR p.person_id::text = lower($1)
  ORDER BY d.name, name, p.person_id`;
