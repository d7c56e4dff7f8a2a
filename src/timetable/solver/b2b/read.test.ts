import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asFile, smallProblem } from './fixtures/small.ts';
import { impossible } from './impossible.ts';
import type { B2bProblem } from './problem.ts';
import { readB2b } from './read.ts';

const PAIR: B2bProblem = {
  participants: 2,
  slots: 3,
  morning: 2,
  tables: 1,
  meetings: [{ between: [1, 2], half: 'any', fixed: 0 }],
  forbidden: [[1], []],
};
const FILE = asFile(PAIR);
const rulesOf = (text: string): string[] => {
  const read = readB2b(text);
  return read.ok ? [] : read.faults.map(({ rule }) => rule);
};
const saidOf = (text: string): string => {
  const read = readB2b(text);
  return read.ok ? '' : read.faults.map(({ because }) => because).join(' ');
};

describe('a file of meetings', () => {
  test('is read as it was written, also where no plan can keep it', () => {
    fc.assert(
      fc.property(smallProblem, (problem) => {
        expect(readB2b(asFile(problem))).toEqual({ ok: true, problem, ignored: [] });
      }),
    );
  });

  test('may say "fixed" for "fixat", write comments, ranges and sets, and leave out what has a plain meaning', () => {
    const read = readB2b(`% a day, /* one comment in
      /* nTables = 9;
         another */
      nBusiness = 2; nMeetings = 1; nTables = 1; nTotalSlots = 6;
      requested = [|2, 1, 3|]; % one meeting
      fixed = [4]; forbidden = [{1..2, 6}, {}]; room = 7;`);
    expect(read).toEqual({
      ok: true,
      problem: {
        participants: 2,
        slots: 6,
        morning: 6,
        tables: 1,
        meetings: [{ between: [2, 1], half: 'any', fixed: 4 }],
        forbidden: [[1, 2, 6], []],
      },
      ignored: ['room'],
    });
  });

  test('that is not data is refused with the line where that shows, never with a crash', () => {
    expect(saidOf('nBusiness = 2;\nnMeetings = constraint x < 3;')).toMatch(/^Line 2: /);
    expect(rulesOf('')).toContain('missing');
    for (const text of [
      '=',
      '[|',
      'a = [|1, 2',
      'a = {',
      'a = 1 b = 2',
      'a = "x";',
      'a = -1;',
      'a = 1; a = 2;',
      '/* a',
      '\u0000',
    ])
      expect(rulesOf(text)).toEqual(['unreadable']);
    expect(rulesOf(`a = ${'['.repeat(100_000)}`)).toEqual(['unreadable']);
    expect(rulesOf('a = 1..999999999;')).toEqual(['unreadable']);
    fc.assert(
      fc.property(fc.nat(FILE.length), fc.nat(8), fc.string(), (at, length, instead) => {
        const read = readB2b(FILE.slice(0, at) + instead + FILE.slice(at + length));
        if (!read.ok) expect(read.faults.length).toBeGreaterThan(0);
      }),
    );
  });

  test('whose counts contradict each other is refused by the count', () => {
    expect(rulesOf(FILE.replace('nMeetings = 1', 'nMeetings = 2'))).toContain('counts');
    expect(saidOf(FILE.replace('nMeetingsBusiness = [1, 1', 'nMeetingsBusiness = [1, 2'))).toBe(
      'Participant 2 is said to have 2 meetings, 1 are requested.',
    );
    expect(rulesOf(FILE.replace('nMorningSlots = 2', 'nMorningSlots = 4'))).toContain('counts');
    expect(rulesOf(FILE.replace('nBusiness = 2', 'nBusiness = 3'))).toContain('counts');
    expect(rulesOf(FILE.replace('|1, 2, 3', '|1, 7, 3'))).toContain('range');
    expect(rulesOf(FILE.replace('|1, 2, 3', '|1, 2, 4'))).toContain('range');
    expect(rulesOf(FILE.replace('|1, 2, 3', '|1, 2'))).toContain('range');
    expect(rulesOf(FILE.replace('fixat = [0', 'fixat = [9'))).toContain('range');
  });

  test('beyond any size is refused before it is worked on', () => {
    expect(rulesOf('x'.repeat(50_000_000))).toEqual(['too-large']);
    expect(rulesOf(FILE.replace('nTotalSlots = 3', 'nTotalSlots = 1000000'))).toContain('too-large');
  });

  test('with what no plan can do names the rule and who is concerned', () => {
    const with_ = (more: Partial<B2bProblem>) => {
      const faults = impossible({ ...PAIR, ...more });
      return faults.map(({ because }) => because).join(' ');
    };
    const meeting = { between: [1, 2], half: 'any', fixed: 0 } as const;
    expect(with_({ meetings: [{ ...meeting, between: [1, 1] }] })).toContain('participant 1 with itself');
    expect(with_({ meetings: [{ ...meeting, fixed: 1 }] })).toContain(
      'Meeting 1 (participants 1 and 2) has no slot',
    );
    expect(with_({ meetings: [meeting, meeting, meeting] })).toContain(
      'Participant 1 has 3 meetings and 2 slots for them.',
    );
    expect(with_({ tables: 0 })).toContain(
      '1 meetings must fit into the day, which has 3 slots with 0 tables.',
    );
    const twice = [
      { ...meeting, fixed: 2 },
      { ...meeting, fixed: 2 },
    ];
    expect(with_({ meetings: twice })).toContain(
      'Meetings 1 and 2 of participant 1 are both fixed at slot 2.',
    );
    expect(with_({})).toBe('');
  });
});
