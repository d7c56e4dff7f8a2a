import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FILE_SHAPES, NEVER_READ } from './columns.ts';
import { nameFile } from './file-names.ts';
import { mapHeaders } from './headers.ts';
import { nearest, slips } from './spelling.ts';

const users = FILE_SHAPES.users.columns;

test('headers are found in any order, case and spelling of spaces', () => {
  const written = (column: string, style: number) => {
    const spaced = column.replace(/[A-Z]/g, (letter) => `${['_', ' ', '-'][style % 3]}${letter}`);
    return style % 2 ? spaced.toUpperCase() : ` ${spaced} `;
  };
  fc.assert(
    fc.property(fc.shuffledSubarray([...users], { minLength: users.length }), fc.nat(5), (order, style) => {
      const map = mapHeaders(
        'users',
        order.map((column) => written(column, style)),
      );
      expect(map.ok && order.every((column, at) => map.places[column]?.[0] === at)).toBe(true);
    }),
  );
});

test('one slip in a long header is guessed and told', () => {
  const map = mapHeaders('users', ['sourcdId', 'givenName', 'familiyName', 'rolle']);
  expect(map).toMatchObject({
    ok: true,
    places: { sourcedId: [0], givenName: [1], familyName: [2], role: [3] },
  });
  expect(map.ok && map.notes.map((note) => note.column)).toEqual(['sourcedId', 'familyName', 'role']);
});

test('a guess never takes the place of a column that is there, and email2 is not a misspelt email', () => {
  const map = mapHeaders('users', ['sourcedId', 'givenName', 'email', 'emial', 'email2']);
  expect(map.ok && map.places.email).toEqual([2]);
  const second = mapHeaders('users', ['sourcedId', 'givenName', 'email2']);
  expect(second.ok && second.places.email).toBeUndefined();
});

test('passwords, demographics and flags have no way in, however their headers are written', () => {
  const private_ = [
    'password',
    'Pasword',
    'PASS_WORD',
    'sex',
    'birthDate',
    'birth date',
    'raceCodes',
    'pronouns',
    'iep',
    'SSN',
  ];
  const map = mapHeaders('users', ['sourcedId', 'givenName', ...private_, ...NEVER_READ]);
  expect(map.ok && Object.keys(map.places)).toEqual(['sourcedId', 'givenName']);
});

test('a repeated header is told once, with every place it stands in', () => {
  const map = mapHeaders('users', ['sourcedId', 'givenName', 'Email', 'E-Mail', 'email']);
  expect(map.ok && map.places.email).toEqual([2, 3, 4]);
  expect(map.ok && map.notes).toEqual([{ note: 'columnTwice', column: 'email' }]);
});

test('a file without a needed column is refused by its name; a file that is no table is not guessed at', () => {
  expect(mapHeaders('users', ['givenName', 'familyName'])).toEqual({
    ok: false,
    because: 'columnMissing',
    columns: ['sourcedId'],
  });
  expect(mapHeaders('users', ['Dear office,', ''])).toMatchObject({ ok: false, because: 'noHeader' });
});

test('two equally near candidates are no guess', () => {
  expect(nearest('abcdx', ['abcde', 'abcdf'])).toBeNull();
  expect(slips('givneName', 'givenName', 2)).toBe(1);
});

test('files are known by name, copies and misspellings too, and nothing else is', () => {
  expect(nameFile('export/Users (1).CSV')).toEqual({ kind: 'users', guessed: false });
  expect(nameFile('enrolements.csv')).toEqual({ kind: 'enrollments', guessed: true });
  expect(nameFile('2026-08-01_users.csv')).toEqual({ kind: 'users', guessed: true });
  expect(nameFile('Enrollments_20260801-0415.csv')).toEqual({ kind: 'enrollments', guessed: true });
  expect(nameFile('users_backup.csv')).toEqual({ kind: null, known: false });
  expect(nameFile('20260801.csv')).toEqual({ kind: null, known: false });
  expect(nameFile('demographics.csv')).toEqual({ kind: null, known: true });
  expect(nameFile('userFlags.csv')).toEqual({ kind: null, known: true });
  expect(nameFile('photo.png')).toEqual({ kind: null, known: false });
  expect(nameFile('._users.csv')).toEqual({ kind: null, known: false });
});
