import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { beganAt, type Speaker, sharesOf, speakers, type Turn } from './turns.ts';

const start = Temporal.Instant.from('2026-11-24T15:00:00Z');
const at = (seconds: number) => start.add({ seconds });
const turn = (who: Speaker, seconds: number, turnId = `${seconds}`): Turn => ({
  turnId,
  who,
  beganAt: at(seconds),
});

test('a turn lasts until the next one, the last one until now, and silence counts for nobody', () => {
  const turns = [turn('school', 0), turn('family', 60), turn('nobody', 180), turn('family', 200)];
  expect(sharesOf(turns, at(260))).toEqual({ family: 180, school: 60, familyShare: 0.75 });
});

test('the order in which taps arrive does not matter', () => {
  const turns = [turn('family', 60), turn('school', 0), turn('nobody', 180)];
  expect(sharesOf(turns, at(900))).toEqual({ family: 120, school: 60, familyShare: 2 / 3 });
});

test('nothing marked is no share, not an even one', () => {
  expect(sharesOf([], at(60)).familyShare).toBeUndefined();
  expect(sharesOf([turn('nobody', 0)], at(60)).familyShare).toBeUndefined();
});

test('whatever was tapped, nobody spoke longer than the talk lasted', () => {
  const taps = fc.array(fc.tuple(fc.constantFrom(...speakers), fc.integer({ min: 0, max: 1200 })));
  fc.assert(
    fc.property(taps, (list) => {
      const turns = list.map(([who, seconds], i) => turn(who, seconds, `${i}`));
      const { family, school } = sharesOf(turns, at(900));
      expect(family + school).toBeLessThanOrEqual(901);
      expect(Math.min(family, school)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('a tap sent late is placed where it was made, never before the talk began or after it was closed', () => {
  const talk = { openedAt: start, closedAt: null };
  expect(beganAt(5_000, at(60), talk)).toEqual(at(55));
  expect(beganAt(999_999, at(60), talk)).toEqual(start);
  expect(beganAt(-50_000, at(60), talk)).toEqual(at(60));
  expect(beganAt(1_000, at(60), { openedAt: start, closedAt: at(40) })).toEqual(at(40));
});
