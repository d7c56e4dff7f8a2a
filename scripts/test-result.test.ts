import { expect, test } from 'vitest';
import { closingLine, journeysResult, vitestResult } from './test-result.ts';

const vitest = { numPassedTests: 40, numFailedTests: 1, numPendingTests: 2, numTodoTests: 0 };
const journeys = { stats: { expected: 12, unexpected: 0, flaky: 1, skipped: 0 } };

test('the closing line sums both runners', () => {
  const line = closingLine([vitestResult(vitest, 1), journeysResult(journeys, 0)]);
  expect(line).toBe('2 skipped\n52 passed, 2 failed');
});

test('a runner that ended badly without a report is a failure, never nothing', () => {
  expect(closingLine([vitestResult(undefined, 1)])).toBe('0 passed, 1 failed');
});

test('a test file that did not load is a failure although every loaded test passed', () => {
  expect(vitestResult({ ...vitest, numFailedTests: 0 }, 1).failed).toBe(1);
});
