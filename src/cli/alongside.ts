import { type Config, readConfig } from '#core/config.ts';
import { dataFolderProblem } from '#core/data-folder.ts';
import { databaseProblem } from '#core/database-problem.ts';
import { migrate } from '#core/db/migrate.ts';
import { appointCommand } from './appoint.ts';
import { doctorCommand } from './doctor.ts';
import { eraseCommand } from './erase.ts';
import { importCommand } from './import.ts';
import { terminal as io } from './io.ts';
import { nameCommand } from './name.ts';
import { withDatabase } from './open.ts';
import { recordCommand } from './record.ts';
import { schoolCommand } from './school.ts';
import { seedCommand } from './seed.ts';

const help = `alongside: the office's and operator's command

  alongside import <zip|folder> [--dry-run] [--yes]   take a roster; --dry-run only says what would change
                   [--complete] [--district …]        the files list everyone; which district, where there are several
  alongside school --name … --zone … --prefix …       open a district with its first school and office
  alongside name <prefix> "Oak Schools"              call a district by another name on every page and mail
  alongside appoint <e-mail> <office|leader|teacher>  give a role that no export carries
                   [--end]                            take it back; a teacher’s coming talks then lose their time
  alongside erase <e-mail|id> [--yes]                 forget a person for good; without --yes only says what would go
  alongside record <e-mail|id>                        what is kept about a guardian, as JSON, for whoever asks to see it
  alongside migrate                                   bring the database to the newest shape
  alongside seed                                      fill an empty database with the sample school
  alongside doctor                                    check database, clock, disk, mail, address, coach
  alongside --help

Settings come from the environment, as for the program itself: bin/start --help lists them.`;

type Command = (args: string[], url: string, config: Config) => Promise<number>;

const commands: Record<string, Command> = {
  import: (args, url) => importCommand(args, io, url),
  migrate: async () => {
    io.out('The database has the newest shape.');
    return 0;
  },
  seed: (_args, url, config) => seedCommand(config, io, url),
  school: (args, url) => schoolCommand(args, io, url),
  name: (args, url) => nameCommand(args, io, url),
  appoint: (args, url) => appointCommand(args, io, url),
  erase: (args, url) => eraseCommand(args, io, url),
  record: (args, url) => recordCommand(args, io, url),
  doctor: (_args, url, config) => doctorCommand(config, io, url),
};

process.exitCode = await main(process.argv.slice(2));

async function main([verb, ...args]: string[]): Promise<number> {
  if (!verb || verb === '--help' || verb === 'help') {
    io.out(help);
    return verb ? 0 : 2;
  }
  const read = readConfig(process.env);
  if (!read.ok) {
    read.because.forEach(io.err);
    return 78;
  }
  const { config } = read;
  const command = commands[verb];
  if (!command) {
    io.err(`There is no "alongside ${verb}".\n\n${help}`);
    return 2;
  }
  // the doctor says by itself what is wrong with a database
  const unusable = config.databaseUrl
    ? verb !== 'doctor' && (await databaseProblem(config.databaseUrl))
    : dataFolderProblem(config.dataDir);
  if (unusable) {
    if (verb === 'doctor') return doctorCommand(config, io, undefined);
    io.err(unusable);
    return 78;
  }
  try {
    return await withDatabase(config, io, async (url) => {
      if (verb !== 'doctor') await migrate(url);
      return command(args, url, config);
    });
  } catch (error) {
    const because = error instanceof Error ? error.message : String(error);
    if (verb === 'doctor') return doctorCommand(config, io, config.databaseUrl, because);
    io.err(because);
    return 1;
  }
}
