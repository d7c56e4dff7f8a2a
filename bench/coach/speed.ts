import { review, reviewerFor } from '#coach/engine/coach.ts';
import type { Example } from '../../scripts/coach/examples.ts';

const ROUNDS = 5;

/** Milliseconds that 99 of 100 stay within. */
export interface Times {
  p99: number;
}

export function p99(times: number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0;
}

/** Each sentence alone, never seen before; the best of a few rounds, since a machine has other things to do as well. */
export function perSentence(sample: Example[]): Times {
  for (const { text, context } of sample) review(text, context);
  const times = sample.map(({ text, context }) => {
    const rounds = Array.from({ length: ROUNDS }, () => {
      const began = performance.now();
      review(text, context);
      return performance.now() - began;
    });
    return Math.min(...rounds);
  });
  return { p99: p99(times) };
}

/** A field of 2,000 characters, and what somebody types into the middle of it. */
export interface Field {
  before: string;
  typed: string;
  after: string;
}

export function fieldOf(sample: Example[]): Field {
  const all = sample
    .map(({ text }) => text)
    .join(' ')
    .slice(0, 2_000);
  const middle = all.indexOf('. ', 900) + 2;
  const typed = 'He never listens, and the homework from Tuesday is missing again. ';
  return { before: all.slice(0, middle), typed, after: all.slice(middle) };
}

export function keystrokes({ before, typed, after }: Field): Times {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const reviewer = reviewerFor('summary');
    reviewer?.review(before + after);
    return [...typed].map((_, at) => {
      const text = before + typed.slice(0, at + 1) + after;
      const began = performance.now();
      reviewer?.review(text);
      return performance.now() - began;
    });
  });
  return { p99: p99([...typed].map((_, at) => Math.min(...rounds.map((round) => round[at] as number)))) };
}
