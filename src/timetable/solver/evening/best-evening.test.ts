import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestEvening } from './best-evening.ts';

const talks = fc.array(fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), {
  minLength: 1,
  maxLength: 4,
});

/** All evenings there are, by trying. */
function leastIdle(free: boolean[][], fits: (slots: number[]) => boolean): number | undefined {
  let best: number | undefined;
  const go = (slots: number[]): void => {
    if (slots.length === free.length) {
      const idle = Math.max(...slots) - Math.min(...slots) + 1 - slots.length;
      if (fits(slots) && (best === undefined || idle < best)) best = idle;
      return;
    }
    free[slots.length]?.forEach((open, s) => {
      if (open && !slots.includes(s)) go([...slots, s]);
    });
  };
  go([]);
  return best;
}

describe('one family’s best evening', () => {
  test('has as few idle slots as there can be, in slots that are free', () => {
    fc.assert(
      fc.property(talks, (free) => {
        const found = bestEvening(free.map((row) => ({ free: row })));
        expect(found?.idle).toBe(leastIdle(free, () => true));
        found?.slots.forEach((s, j) => void expect(free[j]?.[s]).toBe(true));
        if (found) expect(new Set(found.slots).size).toBe(free.length);
      }),
    );
  });

  test('leaves time to walk and no wait too long', () => {
    fc.assert(
      fc.property(
        talks,
        fc.integer({ min: 0, max: 2 }),
        fc.integer({ min: 0, max: 3 }),
        (free, steps, longest) => {
          const walk = [
            [0, steps],
            [steps, 0],
          ];
          const fits = (slots: number[]): boolean => {
            const order = slots.map((s, j) => ({ s, place: j % 2 })).sort((a, b) => a.s - b.s);
            return order.every(({ s, place }, k) => {
              const before = order[k - 1];
              const gap = before ? s - before.s - 1 : 0;
              return !before || (gap <= longest && gap >= (before.place === place ? 0 : steps));
            });
          };
          const asked = free.map((row, j) => ({ free: row, place: j % 2 }));
          const found = bestEvening(asked, { walk, longestWait: longest });
          expect(found?.idle).toBe(leastIdle(free, fits));
          if (found) expect(fits(found.slots)).toBe(true);
        },
      ),
    );
  });
});
