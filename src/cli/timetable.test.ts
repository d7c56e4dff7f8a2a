import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { check } from '#timetable/solver/check/check.ts';
import { school as generated } from '#timetable/solver/fixtures/school.ts';
import { askedOf } from './timetable/asked.ts';
import { meetings } from './timetable/meetings.ts';
import { school } from './timetable/school.ts';

const folder = mkdtempSync(join(tmpdir(), 'alongside-timetable-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the command prints, line by line. */
async function run(command: typeof school, args: string[], signal = new AbortController().signal) {
  const asked = askedOf(['solve', ...args]);
  if (!asked.ok) throw new Error(asked.because);
  const out: string[] = [];
  const err: string[] = [];
  const io = { out: (line: string) => void out.push(line), err: (line: string) => void err.push(line) };
  return { code: await command(asked, io, signal), out, err };
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('timetable solve', () => {
  const problem = generated({ seed: 1, teachers: 6, families: 40, wishes: 130, slots: 18 });
  const path = file('school.json', JSON.stringify(problem));

  test('prints one object with a plan that the judge accepts, its value, its bound and reasons in words', async () => {
    const { code, out } = await run(school, [path, '--seed', '3', '--budget', '2000']);
    expect(code).toBe(0);
    expect(out).toHaveLength(1);
    const said = JSON.parse(out[0] ?? '');
    expect(check(problem, { placements: said.placements }, said.score).ok).toBe(true);
    expect(said.objective.granted).toBe(said.placements.length);
    expect(said.bound.granted).toBeGreaterThanOrEqual(said.objective.granted);
    expect(typeof said.proven).toBe('boolean');
    expect(said.seconds).toBeGreaterThan(0);
    expect(said.placements.length + said.reasons.length).toBe(130);
    expect(said.reasons[0].words).toMatch(/is in another talk|would not go/);
  });

  test('prints the best plan so far when it is cancelled', async () => {
    const { code, out } = await run(school, [path], AbortSignal.abort());
    expect(code).toBe(0);
    expect(JSON.parse(out[0] ?? '')).toMatchObject({ cancelled: true });
  });

  test('names what is wrong with a file, in words, and prints no plan', async () => {
    const bad = { ...problem, wishes: [{ ...problem.wishes[0], teachers: ['nobody'] }] };
    const { code, out, err } = await run(school, [file('bad.json', JSON.stringify(bad))]);
    expect(code).toBe(3);
    expect(out).toEqual([]);
    expect(err.join('\n')).toContain(
      'known-id: Whoever and whatever is named exists. wishes[0].teachers[0]: nobody',
    );
  });

  test('plans a day of meetings from the published format, both counted from 1', async () => {
    const dzn = `nBusiness=3; nMeetings=3; nTables=2; nTotalSlots=4; nMorningSlots=2;
      requested=[|1,2,3|1,3,3|2,3,3|]; nMeetingsBusiness=[2,2,2]; fixat=[0,0,0]; forbidden=[{},{},{}];`;
    const { code, out, err } = await run(meetings, [
      '--format',
      'b2b',
      file('day.dzn', dzn),
      '--fairness',
      '2',
    ]);
    expect(err).toEqual([]);
    expect(code).toBe(0);
    const { placements, objective, bound, proven } = JSON.parse(out[0] ?? '');
    expect(placements).toHaveLength(3);
    expect(placements[0]).toEqual({ meeting: 1, slot: expect.any(Number) });
    expect({ objective, proven }).toEqual({ objective: bound, proven: true });
  });

  test('says by its exit code whether a day of meetings can be at all, and prints its answer either way', async () => {
    const day = (slots: number) =>
      `nBusiness=3; nMeetings=3; nTables=3; nTotalSlots=${slots}; nMorningSlots=1; requested=[|1,2,3|1,3,3|2,3,3|];
       nMeetingsBusiness=[2,2,2]; fixat=[0,0,0]; forbidden=[{},{},{}];`;
    // Three who all meet each other need three slots; with two that is proven by search, with one it is plain.
    for (const slots of [1, 2]) {
      const { code, out, err } = await run(meetings, ['--format', 'b2b', file('no.dzn', day(slots))]);
      expect(code).toBe(4);
      expect(JSON.parse(out[0] ?? '')).toMatchObject({ status: 'impossible', proven: true, placements: [] });
      expect(err.at(-1)).toContain('No plan keeps every rule');
      expect(err.some((line) => line.startsWith('too-many-meetings'))).toBe(slots === 1);
    }
    const asked = ['--format', 'b2b', file('yes.dzn', day(3))];
    const { code, out, err } = await run(meetings, asked, AbortSignal.abort());
    expect({ code, status: JSON.parse(out[0] ?? '').status }).toEqual({ code: 5, status: 'unknown' });
    expect(err.join()).toContain('none was ruled out');
  });

  test.each([
    [['solve']],
    [['plan', 'x.json']],
    [['solve', 'a', 'b']],
    [['solve', 'a', '--seconds', 'soon']],
    [['solve', 'a', '--seed', '1.5']],
    [['solve', 'a', '--format', 'xml']],
    [['solve', 'a', '--fast']],
  ])('refuses %j with a sentence', (args) => {
    const asked = askedOf(args);
    expect(asked.ok).toBe(false);
    expect(!asked.ok && asked.because).toMatch(/\w/);
  });

  test('refuses a file that is not there, and one that is a folder', async () => {
    for (const [path, words] of [
      [join(folder, 'nothing.json'), 'There is no file'],
      [folder, 'is not a file'],
    ] as const) {
      const { code, out, err } = await run(school, [path]);
      expect({ code, out, err: err.join() }).toEqual({
        code: 3,
        out: [],
        err: expect.stringContaining(words),
      });
    }
  });
});
