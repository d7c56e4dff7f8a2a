/** One line of JSON per event on standard error. No names, addresses or texts of people: ids only. */
export interface Log {
  info(event: string, about?: Record<string, unknown>): void;
  error(event: string, error: unknown, about?: Record<string, unknown>): void;
}

export const stderrLog: Log = {
  info: (event, about) => write({ level: 'info', event, ...about }),
  error: (event, error, about) => write({ level: 'error', event, ...about, error: summaryOf(error) }),
};

/** Database errors carry the failing row in `detail`; that is a person's data, so only code and place are kept. */
function summaryOf(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: typeof error };
  const { code } = error as { code?: unknown };
  return {
    name: error.name,
    code,
    message: code ? undefined : error.message,
    stack: error.stack?.split('\n').slice(1, 6),
  };
}

function write(line: Record<string, unknown>): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`);
}
