/**
 * The closed list of what we read from a roster. A column that is not named here is never carried past the reader:
 * passwords, demographics, pronouns, flags such as IEP or free lunch have no name on this list and so no way in.
 *
 * Sources: OneRoster 1.1 CSV tables (IMS Global, 2017), OneRoster 1.2 CSV binding (1EdTech, 2022),
 * Microsoft School Data Sync v2 and v2.1 file formats; `guardians` is our own side file.
 */
export const FILE_KINDS = [
  'manifest',
  'orgs',
  'academicSessions',
  'users',
  'roles',
  'classes',
  'enrollments',
  'relationships',
  'guardians',
] as const;

export type FileKind = (typeof FILE_KINDS)[number];

/** Files that belong to the standards, and that we leave unopened. */
export const UNREAD_FILES = [
  'categories',
  'classResources',
  'courseResources',
  'courses',
  'demographics',
  'lineItemLearningObjectiveIds',
  'lineItemScoreScales',
  'lineItems',
  'resources',
  'resultLearningObjectiveIds',
  'resultScoreScales',
  'results',
  'scoreScales',
  'userFlags',
  'userProfiles',
  'userResources',
] as const;

type FileShape = {
  /** Our name for each column, exactly as the standard writes it. */
  readonly columns: readonly string[];
  /** Without one of each of these groups the file can't be read at all. */
  readonly required: readonly (readonly string[])[];
  /** Other dialects' and hand-made files' names, written without case, spaces and underscores. */
  readonly aliases: Readonly<Record<string, string>>;
};

const PERSON_ALIASES = {
  firstname: 'givenName',
  forename: 'givenName',
  lastname: 'familyName',
  surname: 'familyName',
  emailaddress: 'email',
  mail: 'email',
  phonenumber: 'phone',
  telephone: 'phone',
  mobile: 'sms',
  mobilephone: 'sms',
  cellphone: 'sms',
  preferredlanguage: 'language',
  homelanguage: 'language',
  contactlanguage: 'language',
  metadatalanguage: 'language',
  metadatapreferredlanguage: 'language',
  metadatahomelanguage: 'language',
} as const;

export const FILE_SHAPES: Readonly<Record<FileKind, FileShape>> = {
  manifest: { columns: ['propertyName', 'value'], required: [['propertyName'], ['value']], aliases: {} },
  orgs: {
    columns: ['sourcedId', 'status', 'name', 'type', 'parentSourcedId'],
    required: [['sourcedId'], ['name'], ['type']],
    aliases: { orgname: 'name', schoolname: 'name', orgtype: 'type' },
  },
  users: {
    columns: [
      'sourcedId',
      'status',
      'enabledUser',
      'orgSourcedIds',
      'primaryOrgSourcedId',
      'role',
      'username',
      'givenName',
      'familyName',
      'email',
      'phone',
      'sms',
      'agentSourcedIds',
      'grades',
      'language',
    ],
    required: [['sourcedId'], ['givenName', 'familyName']],
    aliases: {
      ...PERSON_ALIASES,
      usersourcedid: 'sourcedId',
      orgsourcedid: 'orgSourcedIds',
      schoolsourcedid: 'orgSourcedIds',
      schoolsourcedids: 'orgSourcedIds',
      grade: 'grades',
      agents: 'agentSourcedIds',
      agentsourcedid: 'agentSourcedIds',
    },
  },
  roles: {
    columns: [
      'sourcedId',
      'status',
      'userSourcedId',
      'orgSourcedId',
      'role',
      'grade',
      'beginDate',
      'endDate',
    ],
    required: [['userSourcedId'], ['role']],
    aliases: { rolestartdate: 'beginDate', startdate: 'beginDate', roleenddate: 'endDate', grades: 'grade' },
  },
  academicSessions: {
    columns: ['sourcedId', 'startDate', 'endDate'],
    required: [['sourcedId']],
    aliases: { begindate: 'startDate' },
  },
  classes: {
    columns: ['sourcedId', 'status', 'title', 'schoolSourcedId', 'grades', 'termSourcedIds'],
    required: [['sourcedId'], ['title'], ['schoolSourcedId']],
    aliases: {
      orgsourcedid: 'schoolSourcedId',
      grade: 'grades',
      classname: 'title',
      name: 'title',
      termsourcedid: 'termSourcedIds',
      sessionsourcedids: 'termSourcedIds',
      sessionsourcedid: 'termSourcedIds',
    },
  },
  enrollments: {
    columns: ['sourcedId', 'status', 'classSourcedId', 'userSourcedId', 'role', 'beginDate', 'endDate'],
    required: [['classSourcedId'], ['userSourcedId'], ['role']],
    aliases: { startdate: 'beginDate' },
  },
  relationships: {
    columns: ['status', 'userSourcedId', 'relationshipUserSourcedId', 'relationshipRole'],
    required: [['userSourcedId'], ['relationshipUserSourcedId']],
    aliases: {
      studentsourcedid: 'userSourcedId',
      guardiansourcedid: 'relationshipUserSourcedId',
      relation: 'relationshipRole',
      relationship: 'relationshipRole',
    },
  },
  guardians: {
    columns: [
      'status',
      'studentSourcedId',
      'guardianSourcedId',
      'givenName',
      'familyName',
      'email',
      'phone',
      'sms',
      'language',
      'relation',
      'household',
    ],
    required: [['studentSourcedId'], ['givenName', 'familyName']],
    aliases: {
      ...PERSON_ALIASES,
      studentid: 'studentSourcedId',
      guardianid: 'guardianSourcedId',
      relationship: 'relation',
      relationshiprole: 'relation',
    },
  },
};

/** Names that stand beside ours when a misspelt header is matched, so that `pasword` is recognised as a password: unread. */
export const NEVER_READ = [
  'password',
  'sex',
  'gender',
  'pronouns',
  'birthDate',
  'birthCity',
  'birthState',
  'birthCountry',
  'ethnicityCodes',
  'raceCodes',
  'flag',
  'identifier',
  'userIds',
  'userMasterIdentifier',
  'middleName',
  'preferredGivenName',
  'preferredMiddleName',
  'preferredFamilyName',
  'dateLastModified',
  'activeDirectoryMatchId',
] as const;
