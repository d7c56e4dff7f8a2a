import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDate, readEnd } from './dates.ts';
import { readLanguage } from './languages.ts';
import { modesOf, readManifest } from './manifest.ts';
import { RELATIONS, readRelation } from './relations.ts';
import { readRole } from './roles.ts';
import { readEmail, readGrade, readList, readPhone, tidy } from './values.ts';

test('a date comes back the same from ISO, American and dotted writing', () => {
  const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => {
      const iso = date.toISOString().slice(0, 10);
      const [y, m, d] = iso.split('-').map(Number);
      for (const text of [
        iso,
        `${iso}T23:59:59.000Z`,
        `${m}/${d}/${y}`,
        `${d}.${m}.${y}`,
        iso.replaceAll('-', ''),
      ]) {
        expect(readDate(text)).toBe(iso);
      }
    }),
  );
});

test('a date that can be none is not turned into another', () => {
  for (const text of ['31/31/2026', '2026-02-30', '13/13/2026', 'soon', '0', '2026'])
    expect(readDate(text)).toBeNull();
});

test('other writings of a day mean that day: by its name, by a spreadsheet’s count, the day first where it must be', () => {
  for (const text of [
    '46542',
    '4-Jun-2027',
    '4 June 2027',
    'Jun 4, 2027',
    '2027/06/04',
    '4.6.27',
    '6/4/2027 12:00:00 AM',
  ])
    expect(readDate(text), text).toBe('2027-06-04');
  expect(readDate('30/06/2027')).toBe('2027-06-30');
  expect(readDate('5/8/2027')).toBe('2027-05-08');
  for (const text of ['4-Jux-2027', '12345', '99999', '31 Feb 2027']) expect(readDate(text), text).toBeNull();
  for (const text of ['', 'NULL', 'n/a', '0000-00-00', '0000-00-00 00:00:00']) expect(readEnd(text)).toBe('');
  expect(readEnd('soon')).toBeNull();
});

test('tidying twice is tidying once, and leaves no control or direction character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = tidy(text);
      expect(tidy(tidy(once))).toBe(tidy(once));
      expect(once).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    }),
  );
  expect(tidy('  Zoë\u202e  "Z"  ')).toBe('Zoë "Z"');
  expect(tidy('"quoted whole"')).toBe('quoted whole');
});

test('addresses and numbers are read or left, never half', () => {
  expect(readEmail('MAILTO:Ana.Lind@Example.ORG')).toBe('ana.lind@example.org');
  for (const bad of [
    'dad at home',
    'a@b',
    'a@@b.org',
    'a b@c.org',
    '@x.org',
    'a@x.org,b@x.org',
    'x'.repeat(300),
    'a@home..example',
    'a@.example',
  ]) {
    expect(readEmail(bad)).toBeNull();
  }
  expect(readPhone('+1 (555) 010-1234 ext. 5')).toBe('+15550101234');
  expect(readPhone('٠١٢٣٤٥٦٧٨')).toBe('012345678');
  expect(readPhone('۰۱۲۳۴۵۶۷۸')).toBe('012345678');
  expect(readPhone('+49 (0)170 123456')).toBe('+49170123456');
  expect(readPhone('(0)170 123456')).toBe('0170123456');
  expect(readEmail('<ana@example.org>,')).toBe('ana@example.org');
  for (const bad of ['none', '12', '+', '55a5555']) expect(readPhone(bad)).toBeNull();
  expect(readGrade('09,10')).toBe('9');
  for (const kindergarten of ['KG', 'KN', 'Kindergarten', 'kg,01']) expect(readGrade(kindergarten)).toBe('K');
  for (const five of ['05', '5th', 'Grade 5', '5th Grade', 'Year 5']) expect(readGrade(five)).toBe('5');
  for (const kept of ['PK', '-1', 'ISCED 1', 'Other', '1.3']) expect(readGrade(kept)).toBe(kept);
  expect(readList('a, b;a')).toEqual(['a', 'b']);
});

test('languages are understood by code and by name, in three languages', () => {
  const written = {
    es: 'es',
    'es-mx': 'es-MX',
    spa: 'es',
    Spanish: 'es',
    Español: 'es',
    الإسبانية: 'es',
    العربية: 'ar',
  };
  for (const [text, tag] of Object.entries(written)) expect(readLanguage(text)).toBe(tag);
  for (const text of ['Klingonish', '', 'x', 'en or es', '42']) expect(readLanguage(text)).toBeNull();
});

test('a word for a role that we do not know is never a right', () => {
  fc.assert(
    fc.property(fc.string(), (word) => {
      expect(readRole(`zz${word}zz`)).toBeNull();
    }),
  );
  expect(readRole('constructor')).toBeNull();
  for (const teacher of ['Special Education Teacher', 'Classroom Teacher', 'Co-Teacher', 'Teacher of Record'])
    expect(readRole(teacher)).toBe('teacher');
  for (const guardian of ['Mother', 'Father', 'Parent/Guardian', 'Legal Guardian'])
    expect(readRole(guardian)).toBe('guardian');
  for (const nobody of ['Emergency Contact', 'Sibling', 'Neighbour']) expect(readRole(nobody)).toBeNull();
  expect(readRole('aide')).toBe('unused');
  expect(readRelation('doctor')).toBe('unused');
  expect(readRelation('neighbour three doors down')).toBeNull();
  expect(readRelation('')).toBe('guardian');
});

test('an office writes a relation in its own language; a word that is somebody else in another is not taken', () => {
  for (const relation of RELATIONS) expect(readRelation(relation)).toBe(relation);
  for (const [word, relation] of [
    ...[
      ['Madre', 'mother'],
      ['PADRE', 'father'],
      ['mamá', 'mother'],
      ['mama\u0301', 'mother'],
      ['abuelo', 'grandparent'],
    ],
    ...[
      ['tutora legal', 'guardian'],
      ['Tía', 'relative'],
      ['padre/madre', 'parent'],
      ['Familia de acogida', 'foster-parent'],
    ],
    ...[
      ['أم', 'mother'],
      ['الأب', 'father'],
      ['الجدة', 'grandparent'],
      ['ولي الأمر', 'guardian'],
      ['زوج الأم', 'stepparent'],
    ],
    ...[
      ['Mutter', 'mother'],
      ['Großvater', 'grandparent'],
      ['Erziehungsberechtigte', 'guardian'],
      ['Mère', 'mother'],
    ],
    ...[
      ['Step-Mother', 'stepparent'],
      ['Parent/Guardian', 'parent'],
      ['-', 'guardian'],
    ],
  ])
    expect(readRelation(word as string), word).toBe(relation);
  for (const word of ['tutor', 'second cousin', 'vecina', 'contacto de emergencia', '14', '?'])
    expect(readRelation(word), word).toBeNull();
});

test('only a manifest or the office makes a list complete, and the side file is never complete', () => {
  const manifest = readManifest([
    { name: 'file.users', value: 'Bulk' },
    { name: 'file.classes', value: 'absent' },
    { name: 'file.orgs', value: 'bulk' },
  ]);
  const { modes, notes } = modesOf(manifest, ['manifest', 'users', 'classes', 'guardians'], false);
  expect(Object.fromEntries(modes)).toEqual({ users: 'bulk', classes: 'listed', guardians: 'listed' });
  expect(notes).toEqual([
    { note: 'fileUnannounced', file: 'classes' },
    { note: 'fileMissing', file: 'orgs' },
  ]);
  expect(modesOf({}, ['users'], false).modes.get('users')).toBe('listed');
  expect(modesOf({}, ['users', 'guardians'], true).modes.get('users')).toBe('bulk');
  expect(modesOf({}, ['users', 'guardians'], true).modes.get('guardians')).toBe('listed');
});
