import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { leftOf } from './cut.ts';
import { touches } from './order.ts';
import { slotsOf } from './slots.ts';

const six = Temporal.Instant.from('2026-11-24T15:00Z');
const span = (from: number, to: number) => ({
  startsAt: six.add({ minutes: from }),
  endsAt: six.add({ minutes: to }),
});
const said = (spans: readonly { startsAt: Temporal.Instant; endsAt: Temporal.Instant }[]) =>
  spans.map(({ startsAt, endsAt }) => `${startsAt} ${endsAt}`);

test('the talks that fit into what is left are exactly those the stretch did not touch', () => {
  const minutes = fc.integer({ min: -100, max: 400 });
  const shape = fc.record({
    ...{ length: fc.integer({ min: 10, max: 300 }), from: minutes, more: fc.integer({ min: 1, max: 300 }) },
    ...{ slot: fc.integer({ min: 10, max: 15 }), pause: fc.integer({ min: 0, max: 30 }) },
  });
  fc.assert(
    fc.property(shape, ({ length, from, more, slot, pause }) => {
      const [hours, away] = [span(0, length), span(from, from + more)];
      const left = leftOf(hours, away, slot, pause);
      const kept = slotsOf(hours, slot, pause).filter((one) => !touches(one, away));
      expect(said(left.flatMap((one) => slotsOf(one, slot, pause)))).toEqual(said(kept));
      for (const one of left) expect(slotsOf(one, slot, pause).length).toBeGreaterThan(0);
      expect(left.some((one) => touches(one, away))).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test('the middle of an evening taken away leaves its beginning and its end, the end on the old times', () => {
  const left = leftOf(span(0, 120), span(20, 50), 10, 5);
  expect(said(left)).toEqual(said([span(0, 20), span(60, 120)]));
});

test('a whole evening taken away leaves nothing', () => {
  expect(leftOf(span(0, 120), span(0, 120), 10, 5)).toEqual([]);
  expect(leftOf(span(0, 120), span(-30, 600), 10, 5)).toEqual([]);
});
