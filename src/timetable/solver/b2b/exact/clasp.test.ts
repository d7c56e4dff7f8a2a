import { describe, expect, test } from 'vitest';
import { startClasp } from './clasp.ts';

const quiet = { onModel: () => {}, onBound: () => {} };

describe('a run of clasp', () => {
  test('tells each better solution as it comes, and what is proved', async () => {
    const costs: number[] = [];
    const truths: number[][] = [];
    const { ended } = startClasp({
      text: '* #variable= 3 #constraint= 1\nmin: +1 x1 +1 x2 +2 x3 ;\n+1 x1 +1 x2 +1 x3 >= 2 ;\n',
      options: [],
      onModel: (cost, on) => {
        costs.push(cost);
        truths.push(on);
      },
      onBound: () => {},
    });
    expect(await ended).toBe('proved');
    expect(costs.at(-1)).toBe(2);
    expect(truths.at(-1)).toEqual([1, 2]);
  });

  test('ends as failed, and nothing else, when the engine can make nothing of the text', async () => {
    expect(await startClasp({ text: 'no formula', options: [], ...quiet }).ended).not.toBe('proved');
    expect(await startClasp({ text: '', options: ['--no-such-option'], ...quiet }).ended).not.toBe('proved');
  });

  test('stops at once, in the middle of a computation', async () => {
    // Eleven pigeons in ten holes: hard for any learner of clauses.
    const at = (pigeon: number, hole: number) => `x${pigeon * 11 + hole + 1}`;
    const ten = [...Array(11).keys()];
    const lines = [...Array(12).keys()].map((p) => `${ten.map((h) => `+1 ${at(p, h)}`).join(' ')} >= 1 ;`);
    for (const h of ten)
      for (let p = 0; p < 12; p++)
        for (let q = 0; q < p; q++) lines.push(`+1 ~${at(p, h)} +1 ~${at(q, h)} >= 1 ;`);
    const text = `* #variable= 132 #constraint= ${lines.length}\nmin: +1 x1 ;\n${lines.join('\n')}\n`;
    const running = startClasp({ text, options: [], ...quiet });
    const early = await Promise.race([
      running.ended,
      new Promise<string>((resolve) => setTimeout(() => resolve('going on'), 700)),
    ]);
    expect(early).toBe('going on');
    running.stop();
    expect(await running.ended).toBe('stopped');
  });
});
