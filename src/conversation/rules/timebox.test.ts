import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { stepAfter, stepKeys } from './script.ts';
import { secondsIn, timeboxes, type Visit } from './timebox.ts';

const at = (minute: number) => Temporal.Instant.from('2026-11-24T15:00:00Z').add({ seconds: minute * 60 });
const sum = (boxes: Record<string, number>) => Object.values(boxes).reduce((a, b) => a + b, 0);

test('a quarter of an hour is shared out as the script says', () => {
  expect(timeboxes(15)).toEqual({ welcome: 120, voice: 240, together: 240, goal: 120, each: 120, close: 60 });
});

test('whatever was booked, the steps add up to it exactly and none is squeezed out', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 120 }), (minutes) => {
      const boxes = timeboxes(minutes);
      expect(sum(boxes)).toBe(minutes * 60);
      for (const seconds of Object.values(boxes)) {
        expect(seconds).toBeGreaterThanOrEqual(30);
        expect(seconds % 30).toBe(0);
      }
    }),
  );
});

test('the family speaks no shorter than the school brings its part', () => {
  for (let minutes = 10; minutes <= 15; minutes++) {
    const boxes = timeboxes(minutes);
    expect(boxes.voice).toBeGreaterThanOrEqual(boxes.welcome);
    expect(boxes.voice).toBeGreaterThanOrEqual(boxes.together);
  }
});

test('the family is heard before the school brings what is to grow', () => {
  expect(stepKeys.indexOf('voice')).toBeLessThan(stepKeys.indexOf('together'));
  expect(stepAfter('welcome')).toBe('voice');
  expect(stepAfter('close')).toBeUndefined();
});

test('going back to a step continues its time', () => {
  const visits: Visit[] = [
    { step: 'together', enteredAt: at(6) },
    { step: 'welcome', enteredAt: at(0) },
    { step: 'voice', enteredAt: at(2) },
    { step: 'voice', enteredAt: at(8) },
  ];
  expect(secondsIn(visits, 'voice', at(9))).toBe(5 * 60);
  expect(secondsIn(visits, 'welcome', at(9))).toBe(2 * 60);
  expect(secondsIn(visits, 'goal', at(9))).toBe(0);
});
