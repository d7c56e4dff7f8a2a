import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { school } from '../fixtures/school.ts';
import { smallProblem } from '../fixtures/small.ts';
import type { Problem } from '../problem/problem.ts';
import { readProblem, readProblemText } from './read.ts';

const good = school({ seed: 1, teachers: 3, families: 4, wishes: 8, slots: 6 });
const faultsOf = (change: (problem: Problem) => void) => {
  const problem = structuredClone(good);
  change(problem);
  const read = readProblem(JSON.parse(JSON.stringify(problem)));
  return read.ok ? [] : read.faults;
};
const [first] = good.wishes;

describe('reading a problem nobody vouches for', () => {
  test('a good one comes through as it is', () => {
    expect(readProblem(JSON.parse(JSON.stringify(good)))).toEqual({ ok: true, problem: good });
  });

  test.each<[string, string, string, unknown]>([
    ['shape', 'wishes[0].teachers', 'wishes.0.teachers', 'everybody'],
    ['shape', 'surprise', 'surprise', 1],
    ['day', 'days[0]', 'days.0.to', 16 * 60],
    ['unique-id', 'teachers[1].id', 'teachers.1.id', 't1'],
    ['known-id', 'wishes[0].teachers[0]', 'wishes.0.teachers', ['t99']],
    ['known-id', 'wishes[0].family', 'wishes.0.family', 'f99'],
    ['span', 'teachers[0].hours[0]', 'teachers.0.hours.0.to', 0],
    ['own-child', 'wishes[0].children[0]', 'wishes.0.children', ['f2c1']],
    ['shape', 'slotMinutes', 'slotMinutes', 1e308],
    ['shape', 'wishes[0].priority', 'wishes.0.priority', 0.5],
    ['shape', 'days[0].from', 'days.0.from', -1],
    ['shape', 'days[0].to', 'days.0.to', 'NaN'],
    ['shape', 'teachers[0].hours', 'teachers.0.hours', null],
    ['shape', 'families', 'families', {}],
    ['size', 'days', 'days', [1, 2].map((k) => ({ id: `d${k}`, from: 0, to: 2880 }))],
    [
      'way-once',
      'walking.ways[1]',
      'walking.ways',
      [
        { buildings: ['a', 'b'], minutes: 5 },
        { buildings: ['b', 'a'], minutes: 9 },
      ],
    ],
    ['apart-pair', 'apart[0].families', 'apart', [{ families: ['f1', 'f1'], gapMinutes: 5 }]],
    ['pin-on-slot', 'pins[0].at', 'pins', [{ wish: 'w1', day: 'day-1', at: 961 }]],
    ['pin-possible', 'pins[0]', 'pins', [{ wish: 'w1', day: 'day-1', at: 960, interpreter: 'i1' }]],
  ])('a broken "%s" is named, and where: %s', (rule, where, path, value) => {
    const found = faultsOf((problem) => {
      problem.interpreters.push({ id: 'i1', languages: ['x'], hours: [] });
      const steps = path.split('.');
      const last = steps.pop() ?? '';
      const of = steps.reduce<unknown>((from, step) => (from as Record<string, unknown>)[step], problem);
      (of as Record<string, unknown>)[last] = value;
    });
    expect(found).toContainEqual(expect.objectContaining({ rule, where }));
  });

  test('pins that contradict each other are named together', () => {
    const found = faultsOf((problem) => {
      const other = problem.wishes.find(({ id, family }) => id !== first?.id && family === first?.family);
      const second = other ?? { id: 'more', family: 'f1', children: ['f1c1'], teachers: ['t3'] };
      if (!other) problem.wishes.push(second);
      for (const family of problem.families) delete family.windows;
      for (const wish of [first?.id ?? '', second.id]) problem.pins.push({ wish, day: 'day-1', at: 960 });
    });
    expect(found).toContainEqual(expect.objectContaining({ rule: 'pins-agree', where: 'pins[0], pins[1]' }));
  });

  test('a thousand identical wishes are one fault, counted', () => {
    const found = faultsOf((problem) => {
      for (let k = 0; k < 1000; k++)
        problem.wishes.push({ ...(first as Problem['wishes'][number]), id: `again${k}` });
    });
    expect(found).toEqual([{ rule: 'same-wish', where: 'wishes[8]', what: 'again0', more: 999 }]);
  });

  test('a text of fifty megabytes is refused before it is parsed, and lists too long before they are looked at', () => {
    expect(readProblemText('['.repeat(50_000_000))).toMatchObject({ ok: false, faults: [{ rule: 'size' }] });
    const wishes = new Array(2_000_000).fill(null);
    expect(readProblem({ ...good, wishes })).toMatchObject({
      ok: false,
      faults: [{ rule: 'size', where: 'wishes' }],
    });
  });

  test.each([
    ['', 'nothing is in it'],
    ['{"days": [', 'Unexpected end of JSON input'],
    ['[]', 'a list'],
    ['null', 'a null'],
    ['7', 'a number'],
    [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'a list'],
  ])('what is no JSON object (%.10s) is called that', (text, what) => {
    expect(readProblemText(text)).toEqual({ ok: false, faults: [{ rule: 'json', where: '', what }] });
  });

  test('a family with more wishes than any has, or kept apart from more others, is named', () => {
    const crowd = Array.from({ length: 60 }, (_, k) => ({ id: `more${k}`, children: [] }));
    const found = faultsOf((problem) => {
      problem.teachers = Array.from({ length: 400 }, (_, k) => ({ id: `t${k}`, hours: [] }));
      problem.wishes = problem.teachers.map(({ id }) => ({
        id: `w${id}`,
        family: 'f1',
        children: ['f1c1'],
        teachers: [id],
      }));
      problem.families.push(...crowd);
      problem.apart = crowd.map(({ id }) => ({ families: ['f2', id] as [string, string], gapMinutes: 5 }));
    });
    expect(found).toEqual([
      { rule: 'size', where: 'wishes', what: 'family f1 has 400, at most 300' },
      { rule: 'size', where: 'apart', what: 'family f2 has 60, at most 50' },
    ]);
  });

  test('millions of faults are told as a few, and lists too long inside a list are not looked through', () => {
    const hours = new Array(3_000_000).fill({});
    expect(readProblem({ ...good, teachers: [{ id: 't1', hours }] })).toMatchObject({
      faults: [{ rule: 'shape', where: 'teachers[0].hours' }],
    });
    const windows = new Array(200).fill({});
    const families = Array.from({ length: 5000 }, (_, k) => ({ id: `f${k}`, children: [], windows }));
    const read = readProblem({ ...good, families });
    expect(!read.ok && read.faults.map(({ where }) => where)).toEqual([
      'families[0].windows[0].day',
      'families[0].windows[0].from',
      'families[0].windows[0].to',
    ]);
  });

  test('a thousand talks pinned to one time are two faults at most, counted, not half a million', () => {
    const found = faultsOf((problem) => {
      problem.families = Array.from({ length: 1000 }, (_, k) => ({ id: `f${k}`, children: [`c${k}`] }));
      problem.wishes = problem.families.map(({ id, children }, k) => ({
        id: `w${k}`,
        family: id,
        children,
        teachers: ['t1'],
      }));
      delete problem.teachers[0]?.breaks;
      problem.pins = problem.wishes.map(({ id }) => ({ wish: id, day: 'day-1', at: 960 }));
    });
    expect(found).toEqual([
      { rule: 'pins-agree', where: 'pins[0], pins[1]', what: 'teacher-once t1', more: 998 },
    ]);
  });

  test('anything at all is either read or refused with a rule, never thrown at', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        const read = readProblemText(text);
        expect(read.ok || read.faults.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('a good problem with one value changed is never thrown at', () => {
    fc.assert(
      fc.property(smallProblem, fc.nat(), fc.jsonValue(), (problem, which, value) => {
        const paths: [object, string][] = [];
        const walk = (of: unknown) => {
          if (typeof of !== 'object' || of === null) return;
          for (const key of Object.keys(of)) {
            paths.push([of, key]);
            walk((of as Record<string, unknown>)[key]);
          }
        };
        walk(problem);
        const [of, key] = paths[which % paths.length] as [Record<string, unknown>, string];
        of[key] = value;
        const read = readProblem(JSON.parse(JSON.stringify(problem)));
        expect(read.ok || read.faults.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
