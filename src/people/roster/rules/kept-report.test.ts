import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readKept } from './kept-report.ts';

const count = { added: 1, changed: 2, removed: 3 };
const counts = { schools: count, people: count, classes: count, enrolments: count, families: count };
const none = { leaving: 0, of: 0 };

test('a report comes back as it was kept', () => {
  const { rejected, notes, ...summary } = {
    rows: 7,
    counts,
    rejected: [{ file: 'users.csv', line: 3, column: null, because: 'idMissing' }],
    rejectedCount: 1,
    gaps: [{ file: 'users.csv', line: 4, column: 'email', without: 'emailUnreadable' }],
    gapCount: 1,
    notes: [{ note: 'noManifest' }],
    unlisted: 5,
    brake: {
      people: { leaving: 3, of: 9 },
      classes: none,
      seats: none,
      pairs: none,
      renamed: none,
      renewed: true,
      holds: true,
    },
    talks: 4,
  };
  expect(readKept({ ...summary, complete: true }, rejected, notes)).toEqual({ ...summary, rejected, notes });
});

test('a look from before the brake watched classes is still read, and still held', () => {
  const report = readKept({ rows: 7, counts, brake: { leaving: 3, of: 9, holds: true } }, [], []);
  expect(report.brake).toEqual({
    people: { leaving: 3, of: 9 },
    classes: none,
    seats: none,
    pairs: none,
    renamed: none,
    renewed: false,
    holds: true,
  });
  expect(report.gaps).toEqual([]);
  expect(report.talks).toBe(0);
});

test('whatever stands there, what comes back is a whole report with reasons that have words', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (summary, rejected, notes) => {
      const report = readKept(summary, rejected, notes);
      expect(report.counts.people.added).toBeTypeOf('number');
      expect(report.brake.seats.of).toBeTypeOf('number');
      expect(report.brake.holds).toBeTypeOf('boolean');
      for (const row of report.rejected) expect(row.because).toBeTypeOf('string');
    }),
  );
  expect(readKept(null, [{ because: 'aReasonOfTomorrow' }], [{ note: 'aNoteOfTomorrow' }])).toMatchObject({
    rejected: [],
    notes: [],
  });
});
