import {
  idIn,
  isLeaving,
  leftOut,
  type Missed,
  type Read,
  type Row,
  taken,
  unfit,
  withoutId,
} from './cells.ts';
import { readEnd } from './dates.ts';
import { readLanguage } from './languages.ts';
import { type Relation, readRelation } from './relations.ts';
import { type RosterRole, readRole } from './roles.ts';
import { readEmail, readGrade, readList, readPhone, type Told, tidy } from './values.ts';

export type Contact = { readonly email: Told; readonly phone: Told; readonly lang: Told };

export type UserRow = Contact & {
  readonly source: string;
  readonly leaving: boolean;
  readonly given: string;
  readonly family: string;
  readonly grade: Told;
  /** Null where roles stand in a file of their own. */
  readonly role: RosterRole | null;
  readonly relation: Relation | null;
  /** The school has closed this account: a member of staff may then not come in. Families often have none at all. */
  readonly closed: boolean;
  /** The user name where it is an address: staff of schools that export no e-mail sign in with it. */
  readonly login: string | null;
  readonly orgs: readonly string[];
  readonly agents: readonly string[];
};

export type RoleRow = {
  readonly person: string;
  readonly org: string;
  readonly role: RosterRole;
  readonly relation: Relation | null;
  /** The role ended before today, or the file takes it back. */
  readonly leaving: boolean;
  /** The day it begins, `yyyy-mm-dd`, where that is still to come. */
  readonly begins: string | null;
  /** The day it ends, where that is still to come. */
  readonly ends: string | null;
  /** The end date, where that alone is why the role is over: an export of an earlier year is read as of its last day. */
  readonly over: string | null;
  readonly grade: Told;
};

/** E-mail, telephone and language of a row; what can't be read is left as it was known before, and said. */
export function readContact(row: Row): { contact: Contact; gaps: Missed[] } {
  const gaps: Missed[] = [];
  const read = (
    column: string,
    reader: (cell: string) => string | null,
    without: Missed['without'],
  ): Told => {
    const cell = row.cells[column];
    if (cell === undefined) return undefined;
    const value = tidy(cell);
    if (value === '' || /^(null|n\/a|none|-)$/i.test(value)) return '';
    const found = reader(value);
    if (found === null) gaps.push({ column, without });
    return found ?? undefined;
  };
  const phone = read('phone', readPhone, 'phoneUnreadable');
  const sms = read('sms', readPhone, 'phoneUnreadable');
  return {
    contact: {
      email: read('email', readEmail, 'emailUnreadable'),
      // The number that takes text messages is the one a family answers.
      phone: sms || phone || (sms ?? phone),
      lang: read('language', readLanguage, 'languageUnknown') || undefined,
    },
    gaps,
  };
}

/** Given and family name; a person may have only one. Null when there is neither. */
export function readNames(row: Row): { given: string; family: string } | null {
  const given = tidy(row.cells.givenName ?? '');
  const family = tidy(row.cells.familyName ?? '');
  return given || family ? { given, family } : null;
}

/** Ids of organisations and agents; the main organisation is one of them. */
function orgsOf(row: Row): string[] {
  const main = tidy(row.cells.primaryOrgSourcedId ?? '');
  const orgs = readList(row.cells.orgSourcedIds ?? '');
  return main && !orgs.includes(main) ? [main, ...orgs] : orgs;
}

/** `parent` and `relative` say how a guardian stands to a child; for anyone else there is nothing to say. */
function relationOf(role: RosterRole | null, written: string): Relation | null {
  const relation = role === 'guardian' ? readRelation(written) : null;
  return relation === 'unused' ? null : relation;
}

/** A row of users.csv, in the 1.1, 1.2 and SDS dialects. Who leaves needs no more than an id. */
export function readUser(row: Row): Read<UserRow> {
  const bad = unfit(row, 'sourcedId');
  if (bad) return bad;
  const source = idIn(row, 'sourcedId');
  if (!source) return withoutId(row, 'sourcedId', 'idMissing');
  const leaving = isLeaving(row);
  if (leaving === null) return leftOut('statusUnknown', 'status', source);
  const names = readNames(row);
  if (!names && !leaving) return leftOut('nameMissing', 'givenName', source);
  const written = tidy(row.cells.role ?? '');
  const role = written === '' ? null : readRole(written);
  if (written !== '' && role === null && !leaving) return leftOut('roleUnknown', 'role', source);
  const { contact, gaps } = readContact(row);
  const family = role === 'student' || role === 'guardian';
  const record: UserRow = {
    source,
    leaving,
    given: names?.given ?? '',
    family: names?.family ?? '',
    ...contact,
    grade: row.cells.grades === undefined ? undefined : readGrade(tidy(row.cells.grades)),
    role,
    relation: relationOf(role, written),
    closed: !family && /^(false|0|no|n)$/i.test(tidy(row.cells.enabledUser ?? '')),
    login: family ? null : readEmail(tidy(row.cells.username ?? '')),
    orgs: orgsOf(row),
    agents: readList(row.cells.agentSourcedIds ?? ''),
  };
  return taken(role === 'student' ? withoutContact(record) : record, role === 'student' ? [] : gaps);
}

/** A child is never written to, so a child's address, number and language are not kept. */
const withoutContact = (record: UserRow): UserRow => ({ ...record, email: '', phone: '', lang: undefined });

/**
 * A row of roles.csv (OneRoster 1.2, SDS v2.1). `today` is the date at the school: a role is over on its end date, which
 * the standard counts as the first day without it, and not yet there before its first day. A first day that can't be read
 * is none.
 */
export function readRoleRow(row: Row, today: string): Read<RoleRow> {
  const bad = unfit(row, 'userSourcedId');
  if (bad) return bad;
  const person = idIn(row, 'userSourcedId');
  if (!person) return withoutId(row, 'userSourcedId', 'personMissing');
  const status = isLeaving(row);
  if (status === null) return leftOut('statusUnknown', 'status', person);
  const written = tidy(row.cells.role ?? '');
  const role = readRole(written);
  if (!role) return leftOut(written ? 'roleUnknown' : 'roleMissing', 'role', person);
  const ends = readEnd(tidy(row.cells.endDate ?? ''));
  if (ends === null) return leftOut('dateUnreadable', 'endDate', person);
  const isOver = ends !== '' && ends <= today;
  const leaving = status || isOver;
  const first = readEnd(tidy(row.cells.beginDate ?? '')) ?? '';
  return taken({
    person,
    org: idIn(row, 'orgSourcedId') ?? '',
    role,
    relation: relationOf(role, written),
    leaving,
    begins: first > today && !leaving ? first : null,
    ends: ends !== '' && !leaving ? ends : null,
    over: isOver && !status ? ends : null,
    grade: row.cells.grade === undefined ? undefined : readGrade(tidy(row.cells.grade)),
  });
}
