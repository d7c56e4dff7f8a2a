/** Where a command speaks: results to standard output, progress and refusals to standard error. */
export interface Io {
  out(line: string): void;
  err(line: string): void;
}

export const terminal: Io = {
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
};
