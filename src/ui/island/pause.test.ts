import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Pause } from './pause.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Types a letter every half second for so long. */
function typing(pause: Pause, seconds: number): void {
  for (let at = 0; at < seconds * 2; at++) {
    pause.typed(at * 500);
    vi.advanceTimersByTime(500);
  }
}

test('whoever stops for a moment is saved once, not with every letter', () => {
  const ring = vi.fn();
  typing(new Pause(ring), 3);
  expect(ring).not.toHaveBeenCalled();
  vi.advanceTimersByTime(5000);
  expect(ring).toHaveBeenCalledTimes(1);
});

test('whoever never stops is saved all the same, every ten seconds', () => {
  const ring = vi.fn();
  typing(new Pause(ring), 35);
  expect(ring).toHaveBeenCalledTimes(3);
});

test('a waiting that was ended rings no more, and says whether there was one', () => {
  const ring = vi.fn();
  const pause = new Pause(ring);
  expect(pause.over()).toBe(false);
  pause.typed(0);
  expect(pause.over()).toBe(true);
  vi.advanceTimersByTime(5000);
  expect(ring).not.toHaveBeenCalled();
});
