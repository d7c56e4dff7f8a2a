/** `timetable solve <file>`: a plan, its objective and how good it can be at most, as one JSON object. */
import { terminal as io } from './io.ts';
import { askedOf, help } from './timetable/asked.ts';
import { EXIT } from './timetable/exits.ts';
import { meetings } from './timetable/meetings.ts';
import { school } from './timetable/school.ts';

/** @returns the exit code, as `help` tells them; without a plan there are words on standard error. */
async function timetableCommand(args: string[]): Promise<number> {
  if (args.length === 0 || args.includes('--help') || args[0] === 'help') {
    io.out(help);
    return args.length === 0 ? EXIT.usage : 0;
  }
  const asked = askedOf(args);
  if (!asked.ok) {
    io.err(`${asked.because}\n\n${help}`);
    return EXIT.usage;
  }
  // The first Ctrl-C asks for the best plan so far; a second one ends the program as usual.
  const cancel = new AbortController();
  process.once('SIGINT', () => cancel.abort());
  process.once('SIGTERM', () => cancel.abort());
  try {
    return await (asked.format === 'b2b'
      ? meetings(asked, io, cancel.signal)
      : school(asked, io, cancel.signal));
  } catch (error) {
    io.err(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

if (import.meta.main) process.exitCode = await timetableCommand(process.argv.slice(2));
