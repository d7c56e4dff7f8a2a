import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Disclosure, fewest, fewestTeachers, type Part } from './disclosure.ts';
import { type Fact, reached, type Step, steps, teachersAt } from './facts.ts';
import { byGrade, byLang, type Group } from './groups.ts';
import { reachOf } from './reach.ts';

const pool = ['t1', 't2', 't3', 't4', 't5'];

/** A family that came `far` steps up the ladder, with these teachers. */
function fact(far: number, more: Partial<Fact> = {}, by: readonly string[] = pool): Fact {
  const at = (step: number) => (far >= step ? by : []);
  return {
    grade: '4',
    langs: ['en'],
    teachers: pool,
    answered: false,
    bookedBy: at(1),
    metBy: at(2),
    agreedBy: at(3),
    checkedInBy: at(4),
    ...more,
  };
}
const many = (count: number, of: () => Fact) => Array.from({ length: count }, of);

const facts = fc
  .array(
    fc.record({
      size: fc.oneof(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 8, max: 40 })),
      grade: fc.constantFrom('1', '2', '3', '4', null),
      langs: fc.constantFrom(['en'], ['es'], ['ar'], ['uk'], ['en', 'es']),
      far: fc.integer({ min: 0, max: 4 }),
      answered: fc.boolean(),
      by: fc.subarray(pool, { minLength: 1 }),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((bunches) =>
    bunches.flatMap(({ size, grade, langs, far, answered, by }) =>
      many(size, () => fact(far, { grade, langs, answered }, by)),
    ),
  );

/** Every part of a breakdown as its families, found again by the keys that are shown. */
function partsOf(shown: Disclosure, groups: Group[]): { part: Part; facts: Fact[] }[] {
  const all = [...shown.parts, ...(shown.together ? [shown.together] : [])];
  return all.map((part) => ({
    part,
    facts: groups.filter((group) => part.keys.includes(group.key)).flatMap((group) => [...group.facts]),
  }));
}

const nobodyOrEnough = (some: readonly Fact[], step: Step | 'invited') =>
  some.length === 0 ||
  (some.length >= fewest && new Set(some.flatMap((one) => teachersAt(one, step))).size >= fewestTeachers);

test('whatever can be added or subtracted from a breakdown is nobody, or enough families and teachers', () => {
  fc.assert(
    fc.property(facts, fc.nat(), (all, choice) => {
      const { total, grades, langs } = reachOf(all);
      for (const [shown, groups] of [
        [total, [{ key: '', facts: all }]],
        [grades, byGrade(all)],
        [langs, byLang(all)],
      ] as const) {
        if (!shown) continue;
        const parts = partsOf(shown, [...groups]);
        const some = parts.filter((_, at) => choice & (1 << at)).flatMap((one) => one.facts);
        const rungs = ['invited' as const, ...shown.steps.filter((step) => step !== 'answered')];
        const at = (step: Step | 'invited') =>
          step === 'invited' ? some : some.filter((one) => reached(one, step));
        for (const [n, from] of rungs.entries()) {
          expect(nobodyOrEnough(at(from), from)).toBe(true);
          for (const to of rungs.slice(n + 1)) {
            expect(
              nobodyOrEnough(
                at(from).filter((one) => !reached(one, to as Step)),
                from,
              ),
            ).toBe(true);
          }
        }
        if (shown.steps.includes('answered')) {
          expect(nobodyOrEnough(at('answered'), 'answered')).toBe(true);
          expect(
            nobodyOrEnough(
              some.filter((one) => !one.answered),
              'invited',
            ),
          ).toBe(true);
        }
      }
    }),
    { numRuns: 400 },
  );
}, 60_000);

test('the parts of a breakdown add up to the total, and hidden groups are always two at least', () => {
  fc.assert(
    fc.property(facts, (all) => {
      const { total, grades, langs } = reachOf(all);
      for (const shown of [grades, langs]) {
        if (!shown) continue;
        const parts = [...shown.parts, ...(shown.together ? [shown.together] : [])];
        const whole = total?.parts[0] as Part;
        expect(parts.reduce((sum, part) => sum + part.invited, 0)).toBe(whole.invited);
        for (const step of shown.steps) {
          expect(total?.steps).toContain(step);
          expect(parts.reduce((sum, part) => sum + (part.counts[step] ?? 0), 0)).toBe(whole.counts[step]);
        }
        if (shown.together) expect(shown.together.keys.length).toBeGreaterThanOrEqual(2);
        const keys = parts.flatMap((part) => part.keys);
        expect(new Set(keys).size).toBe(keys.length);
        for (const part of parts) expect(Object.keys(part.counts)).toEqual(shown.steps);
      }
    }),
  );
});

const isAlone = (shown: Disclosure | undefined, key: string) =>
  shown?.parts.some((part) => part.keys.length === 1 && part.keys[0] === key) ?? false;

/*
 * The unknowns are the families in each cell of grade × language × step; a published number is a sum of unknowns. A
 * number can be worked out by adding and subtracting exactly if its sum lies in the span of the published ones.
 */
test('no number of a hidden group follows from the numbers of both breakdowns and the total', () => {
  fc.assert(
    fc.property(facts, (all) => {
      const { total, grades, langs } = reachOf(all);
      const [gs, ls] = [byGrade(all).map((group) => group.key), byLang(all).map((group) => group.key)];
      const columns = ['invited', ...steps] as const;
      const functional = (inGrade: readonly string[], inLang: readonly string[], step: string): number[] =>
        gs.flatMap((g) =>
          ls.flatMap((l) =>
            columns.map((c) => Number(inGrade.includes(g) && inLang.includes(l) && c === step)),
          ),
        );
      const published: number[][] = [];
      const publish = (shown: Disclosure | undefined, sum: (keys: string[], step: string) => number[]) => {
        for (const part of shown ? [...shown.parts, ...(shown.together ? [shown.together] : [])] : []) {
          for (const step of ['invited', ...(shown?.steps ?? [])]) published.push(sum(part.keys, step));
        }
      };
      publish(total, (_, step) => functional(gs, ls, step));
      publish(grades, (keys, step) => functional(keys, ls, step));
      publish(langs, (keys, step) => functional(gs, keys, step));
      const known = rank(published);
      const secrets = [
        ...gs.filter((g) => !isAlone(grades, g)).map((g) => [[g], ls] as const),
        ...ls.filter((l) => !isAlone(langs, l)).map((l) => [gs, [l]] as const),
      ].filter(([g, l]) => !(g.length === gs.length && l.length === ls.length));
      for (const [g, l] of secrets) {
        for (const step of columns) expect(rank([...published, functional(g, l, step)])).toBe(known + 1);
      }
    }),
    { numRuns: 60 },
  );
});

/** The rank of a matrix, over a prime field large enough for zeros and ones. */
function rank(rows: readonly (readonly number[])[]): number {
  const prime = 1_000_003n;
  const power = (base: bigint, exponent: bigint): bigint =>
    exponent === 0n
      ? 1n
      : (power((base * base) % prime, exponent / 2n) * (exponent % 2n ? base : 1n)) % prime;
  const left = rows.map((row) => row.map(BigInt));
  let found = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const at = left.findIndex((row, n) => n >= found && row[column] !== 0n);
    if (at < 0) continue;
    const pivot = left[at] as bigint[];
    left[at] = left[found] as bigint[];
    left[found] = pivot;
    const inverse = power(pivot[column] as bigint, prime - 2n);
    for (const [n, row] of left.entries()) {
      const factor = n > found ? ((row[column] as bigint) * inverse) % prime : 0n;
      if (factor === 0n) continue;
      left[n] = row.map((value, c) => (((value - factor * (pivot[c] as bigint)) % prime) + prime) % prime);
    }
    found++;
  }
  return found;
}
