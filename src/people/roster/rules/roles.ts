/** What a roster's role means here. `unused`: a role we know and have no part for; such people are left out quietly. */
export type RosterRole = 'student' | 'guardian' | 'teacher' | 'leader' | 'unused';

/**
 * OneRoster 1.1 (users.role), OneRoster 1.2 (roles.role) and Microsoft SDS role values, in lower case without spaces.
 * Teaching titles become `teacher`; whoever leads a school becomes `leader`. Nobody becomes `office` by a file: that
 * right is granted by hand.
 */
const ROLES: Readonly<Record<string, RosterRole>> = {
  student: 'student',
  pupil: 'student',
  learner: 'student',
  guardian: 'guardian',
  parent: 'guardian',
  relative: 'guardian',
  parentguardian: 'guardian',
  legalguardian: 'guardian',
  mother: 'guardian',
  father: 'guardian',
  teacher: 'teacher',
  professor: 'teacher',
  lecturer: 'teacher',
  instructor: 'teacher',
  faculty: 'teacher',
  adjunct: 'teacher',
  substitute: 'teacher',
  substituteteacher: 'teacher',
  specialeducationteacher: 'teacher',
  classroomteacher: 'teacher',
  homeroomteacher: 'teacher',
  teacherofrecord: 'teacher',
  leadteacher: 'teacher',
  coteacher: 'teacher',
  principal: 'leader',
  headteacher: 'leader',
  assistantprincipal: 'leader',
  viceprincipal: 'leader',
  administrator: 'leader',
  siteadministrator: 'leader',
  districtadministrator: 'leader',
  aide: 'unused',
  proctor: 'unused',
  counselor: 'unused',
  counsellor: 'unused',
  systemadministrator: 'unused',
  staff: 'unused',
  support: 'unused',
  itadmin: 'unused',
  librarian: 'unused',
  nurse: 'unused',
  coach: 'unused',
  researcher: 'unused',
  alumni: 'unused',
  applicant: 'unused',
  observer: 'unused',
  other: 'unused',
};

const word = (cell: string) => cell.toLowerCase().replace(/[^\p{L}]/gu, '');

/** The role a cell names, or null when it is none we know. */
export function readRole(cell: string): RosterRole | null {
  const name = word(cell);
  return Object.hasOwn(ROLES, name) ? (ROLES[name] ?? null) : null;
}

/** What an organisation is to us: a school, something a school is part of (`above`), or a part of a school (`within`). */
export type OrgKind = 'school' | 'above' | 'within';

const ABOVE =
  /^(district|local|localeducationagency|lea|state|national|region|county|board|ministryofeducation|stateboard)$/;
const WITHIN = /^(department|division|program|course|class|year|grade|house|office)$/;

/** Reads `orgs.type`. The standards let districts add types; one we don't know is taken for a school. */
export function readOrgKind(cell: string): OrgKind {
  const name = word(cell);
  if (ABOVE.test(name)) return 'above';
  return WITHIN.test(name) ? 'within' : 'school';
}
