import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { entitlementUnder } from '#people/access/rules/entitlement.ts';
import { consequencesOf, daysToAct, type kinds, phaseOf, termProblem } from './rules.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const today = day('2026-11-23');

test('a term that ends before it begins, or has passed already, is refused', () => {
  expect(termProblem({ validFrom: today, validUntil: null }, today)).toBeUndefined();
  expect(termProblem({ validFrom: today, validUntil: today }, today)).toBeUndefined();
  expect(termProblem({ validFrom: today, validUntil: day('2026-11-22') }, today)).toBe(
    'ends-before-it-begins',
  );
  expect(termProblem({ validFrom: day('2026-01-01'), validUntil: day('2026-11-22') }, today)).toBe(
    'over-already',
  );
});

test('a restriction holds from its first to its last day, both included, unless it is lifted', () => {
  const term = { validFrom: day('2026-11-23'), validUntil: day('2026-11-25'), lifted: false };
  expect(phaseOf(term, day('2026-11-22'))).toBe('upcoming');
  expect(phaseOf(term, day('2026-11-23'))).toBe('holds');
  expect(phaseOf(term, day('2026-11-25'))).toBe('holds');
  expect(phaseOf(term, day('2026-11-26'))).toBe('over');
  expect(phaseOf({ ...term, lifted: true }, day('2026-11-24'))).toBe('over');
});

test('no contact takes everything, may not see all but the contact, may not book only the booking', () => {
  const under = (kind: (typeof kinds)[number]) =>
    entitlementUnder([{ kind, validFrom: today, validUntil: null }], today);
  expect(under('no-contact')).toEqual({ maySee: false, mayBook: false, mayContact: false });
  expect(under('may-not-see')).toEqual({ maySee: false, mayBook: false, mayContact: true });
  expect(under('may-not-book')).toEqual({ maySee: true, mayBook: false, mayContact: true });
});

test('whoever may not see is taken out of talks; whoever may not book keeps what was agreed', () => {
  const undone = (kind: (typeof kinds)[number]) =>
    consequencesOf(entitlementUnder([{ kind, validFrom: today, validUntil: null }], today));
  const all = { revokeLinks: true, callOffMessages: true, callOffTalks: true, takeOutOfTalks: true };
  expect(undone('no-contact')).toEqual(all);
  expect(undone('may-not-see')).toEqual(all);
  expect(undone('may-not-book')).toEqual({ ...all, takeOutOfTalks: false });
  expect(consequencesOf(entitlementUnder([], today))).toEqual({
    revokeLinks: false,
    callOffMessages: false,
    callOffTalks: false,
    takeOutOfTalks: false,
  });
});

test('on every day on which the phase changes by itself there is something to act on', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -40, max: 40 }),
      fc.option(fc.integer({ min: 0, max: 40 })),
      (from, length) => {
        const validFrom = today.add({ days: from });
        const term = { validFrom, validUntil: length === null ? null : validFrom.add({ days: length }) };
        const changes: string[] = [];
        for (let ahead = 1; ahead <= 100; ahead++) {
          const [before, after] = [today.add({ days: ahead - 1 }), today.add({ days: ahead })];
          const phase = (on: Temporal.PlainDate) => phaseOf({ ...term, lifted: false }, on);
          if (phase(before) !== phase(after)) changes.push(after.toString());
        }
        expect(daysToAct(term, today).map(String)).toEqual(changes);
      },
    ),
  );
});
