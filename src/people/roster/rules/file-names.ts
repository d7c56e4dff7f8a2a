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
 * `users_20260801.csv` and `OakStreet-users.csv` are guessed; a photo is nothing.
 */
export function nameFile(path: string): NamedFile {
  const base = path.split(/[\\/]/).at(-1) ?? '';
  if (!/\.(csv|txt|tsv|tab)$/i.test(base) || base.startsWith('.')) return { kind: null, known: false };
  const word = plain(base.replace(/\.[a-z]+$/i, '').replace(/(\s*\(\d+\)|\s*-?\s*copy)+$/i, ''));
  const kind = FILE_KINDS.find((name) => plain(name) === word) ?? ALIASES[word];
  if (kind) return { kind, guessed: false };
  const undated = plain(base.replace(/\.[a-z]+$/i, '').replace(/^[\d\s._-]+|[\d\s._-]+$/g, ''));
  const dated = FILE_KINDS.find((name) => plain(name) === undated) ?? ALIASES[undated];
  if (dated) return { kind: dated, guessed: true };
  if (UNREAD_FILES.some((name) => plain(name) === word)) return { kind: null, known: true };
  const near = nearest(word, [...FILE_KINDS, ...UNREAD_FILES]);
  const guess = FILE_KINDS.find((name) => name === near) ?? wordIn(base);
  return guess ? { kind: guess, guessed: true } : { kind: null, known: near !== null };
}

/** What somebody keeps beside the file itself. */
const ASIDE = /^(backup|bak|old|copy|archive|template|sample|example|test|errors?|log)$/;

/**
 * The one roster file that a word of the name stands for: `Willow_users_2026-11-20.csv`; not where two words do, nor of
 * what was put aside, such as `users_backup.csv`.
 */
function wordIn(base: string): FileKind | undefined {
  const names: readonly string[] = [...FILE_KINDS, ...UNREAD_FILES];
  const words = base.split(/[^\p{L}]+/u).map((word) => plain(word));
  const named = words.filter((word) => names.some((name) => plain(name) === word));
  return named.length === 1 && !words.some((word) => ASIDE.test(word))
    ? FILE_KINDS.find((name) => plain(name) === named[0])
    : undefined;
}
