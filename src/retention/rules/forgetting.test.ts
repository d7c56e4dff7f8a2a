import { expect, test } from 'vitest';
import { isNameOf, type Subject, whyKept } from './forgetting.ts';

const somebody: Subject = {
  ...{ personId: 'p', givenName: 'Yusuf', familyName: 'Haddad', isStaff: false, isStudent: false },
  ...{
    ended: false,
    listed: true,
    restricted: false,
    isGuardian: true,
    email: null,
    grade: null,
    children: ['Omar Haddad'],
    coming: 0,
    ending: 0,
  },
};
const called = (givenName: string, familyName: string) => ({ ...somebody, givenName, familyName });

test('a guardian may be forgotten by the office and by the command', () => {
  expect(whyKept(somebody, 'office')).toBeUndefined();
  expect(whyKept(somebody)).toBeUndefined();
});

test('at a page nobody forgets themselves or a colleague; the command, which nobody is signed in to, may', () => {
  expect(whyKept({ ...somebody, isStaff: true }, 'p')).toBe('oneself');
  expect(whyKept({ ...somebody, isStaff: true }, 'office')).toBe('staff');
  expect(whyKept({ ...somebody, isStaff: true })).toBeUndefined();
});

test('whom a restriction names, and a teacher whom families would still meet, stays for both', () => {
  for (const by of ['office', undefined]) {
    expect(whyKept({ ...somebody, restricted: true }, by)).toBe('restricted');
    expect(whyKept({ ...somebody, coming: 1 }, by)).toBe('coming');
  }
  expect(whyKept({ ...somebody, ending: 3 }, 'office')).toBeUndefined();
});

test('a name is confirmed as people type: capitals, accents, spaces and marks that nobody sees do not matter', () => {
  for (const typed of ['Yusuf Haddad', ' yusuf   HADDAD ', '\u2068Yusuf Haddad\u2069', 'Yúsuf Haddad'])
    expect(isNameOf(somebody, typed), typed).toBe(true);
  expect(isNameOf(called('Nele', 'Öztürk'), 'nele ozturk')).toBe(true);
  expect(isNameOf(called('يوسف', 'حدّاد'), 'يوسف حداد')).toBe(true);
  expect(isNameOf(called('Cher', ''), 'cher')).toBe(true);
});

test('part of a name, another name or nothing confirms nothing', () => {
  for (const typed of [
    '',
    ' ',
    '\u2068\u2069',
    'Yusuf',
    'Haddad',
    'Haddad Yusuf',
    'Yusuf Haddadi',
    '%',
    'on',
  ])
    expect(isNameOf(somebody, typed), typed).toBe(false);
  expect(isNameOf(called('\u200b', '\u200b'), '')).toBe(false);
});
