import type { Formula, Literal } from './formula.ts';

/**
 * No two participants' gaps differ by more than `most`: there is a level that nobody stays below and nobody exceeds
 * by more. The level is as many literals as the participant with the fewest possible gaps could have; mostly none,
 * since somebody has one meeting, or none.
 */
export function addSpread(formula: Formula, gaps: readonly (readonly Literal[])[], most: number): void {
  const highest = Math.min(...gaps.map((own) => own.length));
  const level = Array.from({ length: Number.isFinite(highest) ? highest : 0 }, () => formula.variable());
  for (const own of gaps) {
    formula.atLeast([...own, ...level.map((literal) => -literal)], level.length);
    formula.atLeast([...own.map((literal) => -literal), ...level], own.length - most);
  }
}
