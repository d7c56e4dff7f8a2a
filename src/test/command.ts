import type { Io } from '../cli/io.ts';

type Command = (args: string[], io: Io, url: string) => Promise<number>;

/** Runs a part of the office's command on a database and keeps what it says. */
export async function spoken(command: Command, url: string, ...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io = { out: (line: string) => void out.push(line), err: (line: string) => void err.push(line) };
  const code = await command(args, io, url);
  return { code, out: out.join('\n'), err: err.join('\n') };
}
