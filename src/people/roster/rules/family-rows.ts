import { idIn, isLeaving, leftOut, type Read, type Row, taken, unfit, withoutId } from './cells.ts';
import { type Contact, readContact, readNames } from './people-rows.ts';
import { type Relation, readRelation } from './relations.ts';
import { foldName, tidy } from './values.ts';

export type PairRow = {
  readonly student: string;
  readonly guardian: string;
  readonly relation: Relation | 'unused';
  readonly leaving: boolean;
};
export type GuardianRow = Contact & {
  readonly student: string;
  /** The id the row gives, or one made from name and address, so that the same guardian of two children is one person. */
  readonly source: string;
  /** The row itself named an id, which the school's system may know too. */
  readonly named: boolean;
  readonly fold: string;
  readonly given: string;
  readonly family: string;
  readonly relation: Relation | 'unused';
  readonly household: string;
  readonly leaving: boolean;
};

/** Ids that we made for people who stand only in the side file begin so; a school's own file never removes them. */
export const SIDE_FILE = 'guardians.csv:';

/** A row of relationships.csv (SDS v2.1): the student first, then the guardian. */
export function readPair(row: Row): Read<PairRow> {
  const bad = unfit(row, 'userSourcedId');
  if (bad) return bad;
  const student = idIn(row, 'userSourcedId');
  if (!student) return withoutId(row, 'userSourcedId', 'personMissing');
  const guardian = idIn(row, 'relationshipUserSourcedId');
  if (!guardian) return withoutId(row, 'relationshipUserSourcedId', 'personMissing', student);
  const leaving = isLeaving(row);
  if (leaving === null) return leftOut('statusUnknown', 'status', student);
  if (student === guardian) return leftOut('ownGuardian', 'relationshipUserSourcedId', student);
  const relation = readRelation(tidy(row.cells.relationshipRole ?? ''));
  if (!relation) return leftOut('relationUnknown', 'relationshipRole', student);
  return taken({ student, guardian, relation, leaving });
}

/** A row of our own guardians.csv: a child's id and a guardian's name are enough. */
export function readGuardian(row: Row): Read<GuardianRow> {
  const bad = unfit(row, 'studentSourcedId');
  if (bad) return bad;
  const student = idIn(row, 'studentSourcedId');
  if (!student) return withoutId(row, 'studentSourcedId', 'personMissing');
  const leaving = isLeaving(row);
  if (leaving === null) return leftOut('statusUnknown', 'status', student);
  const names = readNames(row);
  if (!names) return leftOut('nameMissing', 'givenName', student);
  const relation = readRelation(tidy(row.cells.relation ?? ''));
  if (!relation) return leftOut('relationUnknown', 'relation', student);
  const id = idIn(row, 'guardianSourcedId');
  if (id === student) return leftOut('ownGuardian', 'guardianSourcedId', student);
  const { contact, gaps } = readContact(row);
  const fold = foldName(names.given, names.family);
  const reach = contact.email || contact.phone || student;
  return taken(
    {
      student,
      source: id ?? `${SIDE_FILE}${reach}|${fold}`,
      named: id !== null,
      fold,
      ...names,
      ...contact,
      relation,
      household: tidy(row.cells.household ?? '').slice(0, 60),
      leaving,
    },
    gaps,
  );
}
