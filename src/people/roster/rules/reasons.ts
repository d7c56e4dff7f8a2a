/**
 * Why a row was left out. The words for each stand in every language under `roster.reason.…`.
 * A reason never carries what the cell said: a row that slipped by one column may hold a password there.
 */
export const REASONS = [
  'idMissing',
  'idTooLong',
  'idRounded',
  'idShared',
  'tooManyCells',
  'nameMissing',
  'tooLong',
  'lineBreakInside',
  'lettersUnreadable',
  'statusUnknown',
  'roleMissing',
  'roleUnknown',
  'relationUnknown',
  'typeMissing',
  'titleMissing',
  'dateUnreadable',
  'classMissing',
  'personMissing',
  'schoolMissing',
  'schoolUnknown',
  'classUnknown',
  'personUnknown',
  'studentUnknown',
  'guardianUnknown',
  'roleNotHeld',
  'ownGuardian',
  'restrictedAlike',
  'sameIdDiffers',
] as const;
export type Reason = (typeof REASONS)[number];

/** Why a row was taken without one of its values. Words: `roster.gap.…`. */
export const GAPS = [
  'emailUnreadable',
  'phoneUnreadable',
  'languageUnknown',
  'agentUnknown',
  'contactTwice',
  'restrictedAlike',
] as const;
export type Gap = (typeof GAPS)[number];

/** Why nothing at all could be imported. Words: `roster.problem.…`. */
export const PROBLEMS = [
  'nothingChosen',
  'notFound',
  'noRosterFiles',
  'twoFilesAlike',
  'noHeader',
  'columnMissing',
  'quoteNeverClosed',
  'lineTooLong',
  'fileEmpty',
  'webPage',
  'spreadsheet',
  'packed',
  'notText',
  'zipBroken',
  'zipEncrypted',
  'zipUnsafeName',
  'zipTooLarge',
  'tooManyFiles',
  'uploadTooLarge',
] as const;
export type Problem = (typeof PROBLEMS)[number];

/** A row that was left out, or (`gap`) taken without one value. Lines count from 1, the header included. */
export type Rejection = {
  readonly file: string;
  readonly line: number;
  readonly column: string | null;
  readonly because: Reason;
};
export type GapFound = Omit<Rejection, 'because'> & { readonly without: Gap };

/** The whole import was refused: `file` and `line` where they are known; `columns` for `columnMissing`; `files` it is about. */
export type Refusal = {
  readonly ok: false;
  readonly because: Problem;
  readonly file: string | null;
  readonly line: number | null;
  readonly columns: readonly string[];
  readonly files: readonly string[];
};

/** Makes a refusal of the whole import. */
export function refuse(because: Problem, at: Partial<Omit<Refusal, 'ok' | 'because'>> = {}): Refusal {
  const { file = null, line = null, columns = [], files = [] } = at;
  return { ok: false, because, file, line, columns, files };
}
