import { systemClock } from '#core/clock.ts';
import { Database } from '#core/db/database.ts';
import { urlAs } from '#core/db/roles.ts';
import { provenDistrict } from '#core/ids.ts';
import { discloseRecord } from '#retention/actions.ts';
import { personCalled } from './found-person.ts';
import type { Io } from './io.ts';

/** Prints as JSON what is kept about a guardian: `alongside record <e-mail|id of the roster|id>`. */
export async function recordCommand(args: string[], io: Io, url: string): Promise<number> {
  const [whom = ''] = args;
  if (!whom || args.length > 1) {
    io.err('alongside record <e-mail | id in the roster | id>');
    return 2;
  }
  const person = await personCalled(whom, io, url);
  if (!person) return 1;
  if (!person.children) {
    io.err(`${person.name} is nobody’s guardian: a record is what a guardian may ask to see.`);
    return 1;
  }
  const database = new Database(urlAs(url, 'app'), { max: 1 });
  const of = { district: provenDistrict(person.district_id), guardian: person.person_id };
  const record = await discloseRecord(database, of, systemClock.now()).finally(() => database.close());
  io.out(JSON.stringify(record, null, 2));
  return 0;
}
