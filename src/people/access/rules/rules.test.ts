import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { newId, provenDistrict } from '#core/ids.ts';
import { Secrets } from '#core/secrets.ts';
import { entitlementUnder, holdsOn, type Restriction } from './entitlement.ts';
import { sealed, unsealed } from './family-session.ts';
import { codeOf, readCode, readToken, secretOf, tokenOf } from './link.ts';

const secrets = new Secrets('a secret for tests, as long as it must be');
const others = new Secrets('another secret for tests, long enough too');
const district = provenDistrict(newId());
const day = Temporal.PlainDate.from('2026-11-23');
const restriction = fc.record({
  kind: fc.constantFrom<Restriction['kind']>('no-contact', 'may-not-see', 'may-not-book'),
  validFrom: fc.integer({ min: -5, max: 5 }).map((days) => day.add({ days })),
  validUntil: fc.option(fc.integer({ min: -5, max: 5 }).map((days) => day.add({ days }))),
});

test('without a restriction a pair may do everything', () => {
  expect(entitlementUnder([], day)).toEqual({ maySee: true, mayBook: true, mayContact: true });
});

test('another restriction never gives a right back', () => {
  fc.assert(
    fc.property(fc.array(restriction), restriction, (some, more) => {
      const before = entitlementUnder(some, day);
      const after = entitlementUnder([...some, more], day);
      for (const right of ['maySee', 'mayBook', 'mayContact'] as const)
        expect(!before[right] && after[right]).toBe(false);
    }),
  );
});

test('nobody books who may not see', () => {
  fc.assert(
    fc.property(fc.array(restriction), (some) => {
      const { maySee, mayBook } = entitlementUnder(some, day);
      return maySee || !mayBook;
    }),
  );
});

test('a restriction holds on its first and on its last day', () => {
  const one = { kind: 'no-contact', validFrom: day, validUntil: day } as const;
  expect([-1, 0, 1].map((days) => holdsOn(one, day.add({ days })))).toEqual([false, true, false]);
});

test('a link reads back as what it was made of, and any changed character is another link', () => {
  const link = newId();
  const parts = { district, link, secret: secretOf(secrets, link) };
  const token = tokenOf(parts);
  expect(readToken(token)).toEqual(parts);
  fc.assert(
    fc.property(fc.nat(token.length - 1), fc.constantFrom(...'abcXYZ019-_'), (at, letter) => {
      const changed = token.slice(0, at) + letter + token.slice(at + 1);
      fc.pre(changed !== token);
      expect(readToken(changed)).not.toEqual(parts);
    }),
  );
});

test('nonsense is no link and no code, and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      readToken(text);
      readCode(text);
      expect(unsealed(secrets, text)).toBeUndefined();
    }),
  );
});

test('a code is read in any case, with spaces for dashes and an O for a zero', () => {
  const code = codeOf(secrets, 'LIN', newId());
  expect(code).toMatch(/^LIN-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
  expect(readCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)?.code).toBe(code);
  expect(readCode(code.replaceAll('0', 'O').replaceAll('1', 'l'))?.code).toBe(code);
});

test('a code is read without its dashes, with those a telephone makes of them, and with the digits of an Arabic keyboard', () => {
  const code = 'LIN-7K3M9-QXT20';
  const arabic = code.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'.charAt(Number(digit)));
  const persian = code.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'.charAt(Number(digit)));
  const typed = ['lin7k3m9qxt20', 'LIN – 7K3M9 — QXT20', 'LIN‑7K3M9‑QXT20', '\u200fLIN-7K3M9-QXT20\u2060'];
  for (const one of [...typed, arabic, persian]) expect(readCode(one)?.code, one).toBe(code);
  for (const one of ['LIN-7K3M9-QXT2', 'LIN-7K3M9-QXT201']) expect(readCode(one)?.code).not.toBe(code);
});

test('a cookie sealed elsewhere, or changed by a letter, is nobody', () => {
  const session = { district, link: newId(), person: newId() };
  expect(unsealed(secrets, sealed(secrets, session))).toEqual(session);
  expect(unsealed(secrets, sealed(others, session))).toBeUndefined();
  expect(unsealed(secrets, sealed(secrets, session).replace(session.person, newId()))).toBeUndefined();
});
