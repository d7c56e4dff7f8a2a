import { parseArgs } from 'node:util';
import { systemClock } from '#core/clock.ts';
import { Database } from '#core/db/database.ts';
import { urlAs } from '#core/db/roles.ts';
import { systemOf } from '#core/db/viewer.ts';
import { provenDistrict } from '#core/ids.ts';
import { type Look, lookBeforeForgetting } from '#retention/actions/forget.ts';
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
  const database = new Database(urlAs(url, 'app'), { max: 1 });
  return erase(person, values.yes, io, database).finally(() => database.close());
}

async function erase(person: FoundPerson, yes: boolean, io: Io, database: Database): Promise<number> {
  const now = systemClock.now();
  const district = provenDistrict(person.district_id);
  const look = await lookBeforeForgetting(database, systemOf(district), person.person_id, now);
  if (!look || look.because) {
    io.err(look ? refusal(person, look) : `${person.name} is not there any more.`);
    return 1;
  }
  const erased = yes
    ? await forgetPeople(database, { district, people: [person.person_id], yes }, now)
    : look.would;
  io.out(`${described(person)}. ${yes ? 'Erased:' : 'This would be erased:'}`);
  for (const [what, many] of Object.entries(erased).filter(([name]) => name !== 'blanked'))
    io.out(`  ${String(many).padStart(6)}  ${what.replaceAll('_', ' ')}`);
  if (erased.blanked) io.out('Talks that belong to a child name this person: they stay, without the name.');
  if (look.subject.listed)
    io.out(
      'The roster still lists this person: take the entry out there too, or the next import brings it back.',
    );
  if (!yes) io.out('Nothing was changed. Say it again with --yes; it cannot be undone.');
  return 0;
}

function refusal({ name }: FoundPerson, { because, subject }: Look): string {
  if (because === 'restricted')
    return `${name} is named by a restriction and stays as long as the child it protects.`;
  const talks = `${subject.coming} coming ${subject.coming === 1 ? 'talk' : 'talks'} with families`;
  return `${name} still has ${talks}. Take the hours away first (Hours while families book): then the families are told.`;
}
