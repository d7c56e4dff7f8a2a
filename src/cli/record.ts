import { systemClock } from '#core/clock.ts';
import { Database } from '#core/db/database.ts';
import { urlAs } from '#core/db/roles.ts';
import { systemOf } from '#core/db/viewer.ts';
import { provenDistrict } from '#core/ids.ts';
import { guardianOnRecord } from '#retention/actions/guardian.ts';
import { discloseRecord } from '#retention/actions.ts';
import { type FoundPerson, personCalled } from './found-person.ts';
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
  const database = new Database(urlAs(url, 'app'), { max: 1 });
  return disclose(person, io, database).finally(() => database.close());
}

async function disclose(person: FoundPerson, io: Io, database: Database): Promise<number> {
  const now = systemClock.now();
  const of = { district: provenDistrict(person.district_id), guardian: person.person_id };
  const found = await database.as(systemOf(of.district), (db) => guardianOnRecord(db, of.guardian, now));
  if (!found) {
    io.err(`${person.name} is nobody’s guardian: a record is what a guardian may ask to see.`);
    return 1;
  }
  io.out(JSON.stringify(await discloseRecord(database, of, now), null, 2));
  return 0;
}
