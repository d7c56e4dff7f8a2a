import { idIn, isLeaving, leftOut, type Read, type Row, taken, unfit, withoutId } from './cells.ts';
import { readEnd } from './dates.ts';
import { type OrgKind, type RosterRole, readOrgKind, readRole } from './roles.ts';
import { readList, tidy } from './values.ts';

export type OrgRow = {
  readonly source: string;
  readonly leaving: boolean;
  readonly name: string;
  readonly kind: OrgKind;
  readonly parent: string;
};
export type ClassRow = {
  readonly source: string;
  readonly leaving: boolean;
  readonly title: string;
  readonly org: string;
  readonly terms: readonly string[];
};
export type SessionRow = {
  readonly source: string;
  /** First and last day, `yyyy-mm-dd`; null where the file does not say. */
  readonly begins: string | null;
  readonly ends: string | null;
};
export type EnrolmentRow = {
  readonly class: string;
  readonly person: string;
  readonly role: RosterRole;
  readonly leaving: boolean;
  /** The day it begins, `yyyy-mm-dd`, where that is still to come; empty where the row has no dates, so that its class tells. */
  readonly begins: string | null;
  /** The day it ends, where that is still to come. */
  readonly ends: string | null;
};

/** A row of orgs.csv. */
export function readOrg(row: Row): Read<OrgRow> {
  const bad = unfit(row, 'sourcedId');
  if (bad) return bad;
  const source = idIn(row, 'sourcedId');
  if (!source) return withoutId(row, 'sourcedId', 'idMissing');
  const leaving = isLeaving(row);
  if (leaving === null) return leftOut('statusUnknown', 'status', source);
  const name = tidy(row.cells.name ?? '');
  if (!name && !leaving) return leftOut('titleMissing', 'name', source);
  const type = tidy(row.cells.type ?? '');
  if (!type && !leaving) return leftOut('typeMissing', 'type', source);
  return taken({
    source,
    leaving,
    name,
    kind: readOrgKind(type),
    parent: idIn(row, 'parentSourcedId') ?? '',
  });
}

/** A row of classes.csv. */
export function readClass(row: Row): Read<ClassRow> {
  const bad = unfit(row, 'sourcedId');
  if (bad) return bad;
  const source = idIn(row, 'sourcedId');
  if (!source) return withoutId(row, 'sourcedId', 'idMissing');
  const leaving = isLeaving(row);
  if (leaving === null) return leftOut('statusUnknown', 'status', source);
  const title = tidy(row.cells.title ?? '');
  if (!title && !leaving) return leftOut('titleMissing', 'title', source);
  const org = idIn(row, 'schoolSourcedId') ?? '';
  if (!org && !leaving) return withoutId(row, 'schoolSourcedId', 'schoolMissing', source);
  return taken({ source, leaving, title, org, terms: readList(row.cells.termSourcedIds ?? '') });
}

/** A row of academicSessions.csv: a term. Of one whose days can't be read nothing is known. */
export function readSession(row: Row): Read<SessionRow> {
  const source = idIn(row, 'sourcedId');
  if (!source) return withoutId(row, 'sourcedId', 'idMissing');
  const read = (column: string) => readEnd(tidy(row.cells[column] ?? '')) || null;
  return taken({ source, begins: read('startDate'), ends: read('endDate') });
}

/** A row of enrollments.csv. It is over on its end date; `today` is the date at the school. */
export function readEnrolment(row: Row, today: string): Read<EnrolmentRow> {
  const bad = unfit(row, 'userSourcedId');
  if (bad) return bad;
  const person = idIn(row, 'userSourcedId');
  if (!person) return withoutId(row, 'userSourcedId', 'personMissing');
  const inClass = idIn(row, 'classSourcedId');
  if (!inClass) return withoutId(row, 'classSourcedId', 'classMissing', person);
  const status = isLeaving(row);
  if (status === null) return leftOut('statusUnknown', 'status', person);
  const written = tidy(row.cells.role ?? '');
  const role = readRole(written);
  if (!role) return leftOut(written ? 'roleUnknown' : 'roleMissing', 'role', person);
  const ends = readEnd(tidy(row.cells.endDate ?? ''));
  if (ends === null) return leftOut('dateUnreadable', 'endDate', person);
  // A first day that can't be read is none: the place is there, and its last day decides.
  const first = row.cells.beginDate ? (readEnd(tidy(row.cells.beginDate)) ?? '') : '';
  const leaving = status || (ends !== '' && ends <= today);
  const begins = first > today || (first === '' && ends === '') ? first : null;
  return taken({
    class: inClass,
    person,
    role,
    leaving,
    begins,
    ends: ends !== '' && !leaving ? ends : null,
  });
}
