export type Result = { passed: number; failed: number; skipped: number };

type Vitest = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests?: number;
};
type Journeys = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };

/**
 * A runner that ends badly without naming a test (a file that does not load, a missing report, an error after
 * the last test) counts as one failure: a run is never green by accident.
 */
export function vitestResult(report: unknown, exitCode: number): Result {
  const {
    numPassedTests = 0,
    numFailedTests = 0,
    numPendingTests = 0,
    numTodoTests = 0,
  } = (report ?? {}) as Vitest;
  return honest(
    { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests },
    exitCode,
  );
}

/** A journey that passed only when tried again is a failure. */
export function journeysResult(report: unknown, exitCode: number): Result {
  const {
    expected = 0,
    unexpected = 0,
    flaky = 0,
    skipped = 0,
  } = (report as Journeys | undefined)?.stats ?? {};
  return honest({ passed: expected, failed: unexpected + flaky, skipped }, exitCode);
}

function honest(result: Result, exitCode: number): Result {
  return exitCode !== 0 && result.failed === 0 ? { ...result, failed: 1 } : result;
}

export function closingLine(results: Result[]): string {
  const sum = (key: keyof Result) => results.reduce((total, result) => total + result[key], 0);
  const skipped = sum('skipped') ? `${sum('skipped')} skipped\n` : '';
  return `${skipped}${sum('passed')} passed, ${sum('failed')} failed`;
}
