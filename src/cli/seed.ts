import type { Config } from '#core/config.ts';
import { holdsASchool } from '#core/db/districts.ts';
import { seedSample } from '../../db/seed/seed.ts';
import type { Io } from './io.ts';

/** `alongside seed`: fills an empty database with the sample school. Never a real school's: its people would be written to. */
export async function seedCommand(
  { production }: Pick<Config, 'production'>,
  io: Io,
  url: string,
): Promise<number> {
  if (production) {
    io.err(
      'In production there is no sample school: its people would stand beside yours, and be written to.',
    );
    return 1;
  }
  if (await holdsASchool(url)) {
    io.err('There is a school in this database already: the sample school is only put into an empty one.');
    return 1;
  }
  await seedSample(url);
  io.out('Lindenhof School is there.');
  return 0;
}
