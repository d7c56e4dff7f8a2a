import { parseArgs } from 'node:util';
import { systemClock } from '#core/clock.ts';
import { Database } from '#core/db/database.ts';
import { urlAs } from '#core/db/roles.ts';
import { provenDistrict } from '#core/ids.ts';
import { forgetPeople } from '#retention/actions.ts';
import { described, type FoundPerson, personCalled } from './found-person.ts';
import type { Io } from './io.ts';

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
  const person = await personCalled(whom, io, url);
  if (!person) return 1;
  if (person.restricted) {
    io.err(`${person.name} is named by a restriction and stays as long as the child it protects.`);
    return 1;
  }
  if (person.coming > 0) {
    io.err(
      `${person.name} still has ${person.coming} coming ${person.coming === 1 ? 'talk' : 'talks'} with families. Take the hours away first (Hours while families book): then the families are told.`,
    );
    return 1;
  }
  return erase(person, values.yes, io, url);
}

async function erase(person: FoundPerson, yes: boolean, io: Io, url: string): Promise<number> {
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
