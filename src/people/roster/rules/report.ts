import type { Brake } from './brake.ts';
import type { GapFound, Rejection } from './reasons.ts';

export const COUNTED = ['schools', 'people', 'classes', 'enrolments', 'families'] as const;
export type Counted = (typeof COUNTED)[number];
export type Count = { readonly added: number; readonly changed: number; readonly removed: number };
export type Counts = Readonly<Record<Counted, Count>>;

export const NOTES = [
  'accountsClosed',
  'changesOnly',
  'childrenAlone',
  'columnGuessed',
  'columnTwice',
  'districtName',
  'districtRenamed',
  'earlierYear',
  'encoding',
  'fileEmpty',
  'fileGuessed',
  'filesStrange',
  'filesUnread',
  'fileMissing',
  'fileUnannounced',
  'guardiansAlone',
  'headerLower',
  'laterYear',
  'linksClosed',
  'listSpaced',
  'nextEnd',
  'noManifest',
  'notComplete',
  'renamed',
  'rolesLater',
  'rolesOver',
  'rolesUnused',
  'sameNames',
  'seatsLater',
] as const;

/**
 * Something the office should know about the files. `note` picks the words (`roster.note.…`); the values are names of
 * files and columns, never what stood in a row.
 */
export type Note = {
  readonly note: (typeof NOTES)[number];
  readonly file?: string;
  readonly column?: string;
  readonly written?: string;
  readonly encoding?: string;
  readonly kind?: string;
  readonly files?: readonly string[];
  readonly count?: number;
};

/** What an import did, or, for a dry run, would do. */
export type Report = {
  readonly rows: number;
  readonly counts: Counts;
  readonly rejected: readonly Rejection[];
  readonly rejectedCount: number;
  readonly gaps: readonly GapFound[];
  readonly gapCount: number;
  readonly notes: readonly Note[];
  /** People whom files that nobody called complete do not list. They stay. */
  readonly unlisted: number;
  readonly brake: Brake;
  /** Coming talks that lose their time or are called off, because somebody whom they need leaves. */
  readonly talks: number;
};

/** What the files alone tell, before the other rooms have said what ends with it. */
export type FileReport = Omit<Report, 'talks'>;

/** Whether an import with this report alters anything. */
export function changesAnything(counts: Counts): boolean {
  return COUNTED.some((what) => counts[what].added + counts[what].changed + counts[what].removed > 0);
}
