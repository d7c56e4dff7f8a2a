import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRecords } from './records.ts';
import { CSV } from './whole-parser.ts';

async function read(pieces: readonly string[]) {
  const records: { line: number; cells: string[] }[] = [];
  async function* text() {
    yield* pieces;
  }
  for await (const some of readRecords(text(), ',')) records.push(...some);
  return records;
}

/** What the parser alone makes of it, or that it refuses. */
function byParserAlone(text: string): string[][] | 'refused' {
  try {
    return parse(text, { ...CSV, delimiter: ',' });
  } catch {
    return 'refused';
  }
}

const word = fc.constantFrom('a', 'é', ' ', '', 'b c', '\u2028', '12');
const cell = fc.oneof(
  { weight: 6, arbitrary: word },
  { weight: 3, arbitrary: word.map((w) => `"${w}"`) },
  { weight: 2, arbitrary: fc.constantFrom('"a,b"', '"a""b"', '""""', '""') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('"a\nb"', '"a\r\nb"', 'a"b', '"a"b', '"', '" "" "', '"\r"', ' "a"', '"a" '),
  },
);
const lines = fc.array(
  fc.tuple(
    fc.array(cell, { maxLength: 4 }),
    fc.constantFrom('\n', '\n', '\r\n', '\r\n', '\r', '\n\n', '\r\r\n'),
  ),
  { maxLength: 8 },
);
const text = fc.tuple(lines, fc.array(cell, { maxLength: 3 })).map(([rows, last]) => {
  return `${rows.map(([cells, end]) => cells.join(',') + end).join('')}${last.join(',')}`;
});
const cutUp = (whole: string, at: readonly number[]) => {
  const cuts = [0, ...at.map((n) => n % (whole.length + 1)).sort((a, b) => a - b), whole.length];
  return cuts.slice(1).map((cut, n) => whole.slice(cuts[n], cut));
};

test('every text reads as csv-parse alone reads it, however it arrives', async () => {
  await fc.assert(
    fc.asyncProperty(text, fc.array(fc.nat(200), { maxLength: 4 }), async (whole, cuts) => {
      const alone = byParserAlone(whole);
      const ours = await read(cutUp(whole, cuts)).catch(() => 'refused' as const);
      expect(ours === 'refused' ? ours : ours.map(({ cells }) => cells)).toEqual(alone);
    }),
    { numRuns: 4000 },
  );
});

test('a row has the same line, whether it was cut or parsed', async () => {
  await fc.assert(
    fc.asyncProperty(text, async (whole) => {
      fc.pre(byParserAlone(whole) !== 'refused');
      const cut = await read([whole]);
      const [, ...parsed] = await read([`"x\ny"\n${whole}`]); // a quoted break first: the parser reads all that follows
      expect(parsed.map(({ line, cells }) => ({ line: line - 2, cells }))).toEqual(cut);
    }),
    { numRuns: 2000 },
  );
});

test('plain lines are cut, and what is not plain goes to the parser from there on', async () => {
  const rows = await read(['a,b\r\n', '"1,2","3 ""4"""\r\n\r\n', '5,"6\r\n7"\r\n8,', '9']);
  expect(rows).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['1,2', '3 "4"'] },
    { line: 4, cells: ['5', '6\r\n7'] },
    { line: 6, cells: ['8', '9'] },
  ]);
});

test('what can’t be read is told by the line on which its row begins, wherever it was noticed', async () => {
  const long = `3,${'x'.repeat(70_000)}\n`;
  for (const [text, line] of [
    ['a,b\n1,2\n3,4\n5,"6\n7,8\n9,10\n', 4],
    ['a,b\n1,"x ""y"" z"\n3,4\n5,"6\n7,8\n', 4],
    ['a,b\r\n1,"x\r\ny"\r\n3,4\r\n5,"6\r\n7,8\r\n', 5],
    [`a,b\n1,2\n${long}5,6\n`, 3],
    [`a,b\n1,2\n3,4\n5,"6\n${'7,8\n'.repeat(20_000)}`, 4],
  ] as const)
    await expect(read([text]), text.slice(0, 40)).rejects.toMatchObject({ lines: line });
});
