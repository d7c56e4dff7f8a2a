import { FILE_KINDS, type FileKind, UNREAD_FILES } from './columns.ts';
import { nearest, plain } from './spelling.ts';

export type NamedFile =
  | { readonly kind: FileKind; readonly guessed: boolean }
  /** `known` files belong to the standards and are left unopened on purpose (demographics, flags, marks). */
  | { readonly kind: null; readonly known: boolean };

const ALIASES: Readonly<Record<string, FileKind>> = {
  org: 'orgs',
  organizations: 'orgs',
  schools: 'orgs',
  user: 'users',
  role: 'roles',
  class: 'classes',
  enrolments: 'enrollments',
  enrollment: 'enrollments',
  relationship: 'relationships',
  guardian: 'guardians',
};

/**
 * Which roster file a name stands for: `Users (1).CSV` is `users`; `enrolements.csv` and, as nightly exports are named,
 * `users_20260801.csv` are guessed; a photo is nothing.
 */
export function nameFile(path: string): NamedFile {
  const base = path.split(/[\\/]/).at(-1) ?? '';
  if (!/\.(csv|txt)$/i.test(base) || base.startsWith('.')) return { kind: null, known: false };
  const word = plain(base.replace(/\.[a-z]+$/i, '').replace(/(\s*\(\d+\)|\s*-?\s*copy)+$/i, ''));
  const kind = FILE_KINDS.find((name) => plain(name) === word) ?? ALIASES[word];
  if (kind) return { kind, guessed: false };
  const undated = plain(base.replace(/\.[a-z]+$/i, '').replace(/^[\d\s._-]+|[\d\s._-]+$/g, ''));
  const dated = FILE_KINDS.find((name) => plain(name) === undated) ?? ALIASES[undated];
  if (dated) return { kind: dated, guessed: true };
  if (UNREAD_FILES.some((name) => plain(name) === word)) return { kind: null, known: true };
  const near = nearest(word, [...FILE_KINDS, ...UNREAD_FILES]);
  const guess = FILE_KINDS.find((name) => name === near);
  return guess ? { kind: guess, guessed: true } : { kind: null, known: near !== null };
}
