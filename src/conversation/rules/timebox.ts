import type { Temporal } from 'temporal-polyfill';
import { type StepKey, script } from './script.ts';

/** Half a minute: finer would be a stopwatch, and this is a conversation. */
const unit = 30;

/**
 * How long each step may gently take, in seconds, in proportion to the script's weights. The parts are whole
 * half-minutes, each at least one, and add up to the booked time exactly (largest remainders, Hamilton's method).
 * @param minutes the booked time, whole minutes, at least 3
 */
export function timeboxes(minutes: number): Record<StepKey, number> {
  const units = Math.max(script.length, Math.round((minutes * 60) / unit));
  const free = units - script.length; // every step has one unit before the weights share out the rest
  const whole = script.reduce((sum, step) => sum + step.weight, 0);
  const parts = script.map(({ key, weight }) => {
    const exact = (units * weight) / whole - 1;
    return { key, exact: Math.max(0, exact), got: 0 };
  });
  const total = parts.reduce((sum, part) => sum + part.exact, 0) || 1;
  for (const part of parts) {
    part.exact = (part.exact * free) / total;
    part.got = Math.floor(part.exact);
  }
  let left = free - parts.reduce((sum, part) => sum + part.got, 0);
  for (const part of [...parts].sort((a, b) => b.exact - b.got - (a.exact - a.got))) {
    if (left === 0) break;
    part.got++;
    left--;
  }
  return Object.fromEntries(parts.map(({ key, got }) => [key, (got + 1) * unit])) as Record<StepKey, number>;
}

export interface Visit {
  step: StepKey;
  enteredAt: Temporal.Instant;
}

/** Seconds spent in a step so far: going back to it continues where it was left. Visits in any order. */
export function secondsIn(visits: readonly Visit[], step: StepKey, until: Temporal.Instant): number {
  const inOrder = [...visits].sort((a, b) => a.enteredAt.epochMilliseconds - b.enteredAt.epochMilliseconds);
  let ms = 0;
  for (const [at, visit] of inOrder.entries()) {
    if (visit.step !== step) continue;
    const end = inOrder[at + 1]?.enteredAt ?? until;
    ms += Math.max(0, end.epochMilliseconds - visit.enteredAt.epochMilliseconds);
  }
  return Math.floor(ms / 1000);
}
