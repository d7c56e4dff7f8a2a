/** Where a command speaks: results to standard output, progress and refusals to standard error. */
export interface Io {
  out(line: string): void;
  err(line: string): void;
}

export const terminal: Io = {
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
};

// `alongside import … | head` closes our output early; that is no error of ours, and the work goes on to its end
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
