import type { Read, Row } from '../rules/cells.ts';
import { type EnrolmentRow, readClass, readEnrolment, readOrg, readSession } from '../rules/class-rows.ts';
import type { FileKind } from '../rules/columns.ts';
import { readGuardian, readPair } from '../rules/family-rows.ts';
import { type Manifest, readManifest } from '../rules/manifest.ts';
import { readRoleRow, readUser } from '../rules/people-rows.ts';
import type { Ledger } from './ledger.ts';
import type { RosterFile } from './source.ts';
import { readTable, type TableNote } from './table.ts';

/** Where understood rows go. Only a few batches wait to be written, so that reading is never far ahead of storing. */
export type Stage = {
  write(kind: StagedKind, rows: readonly object[]): Promise<void>;
};
export type StagedKind = Exclude<FileKind, 'manifest'> | 'mention';
export type FileNote = { readonly file: string } & Exclude<TableNote, { note: 'columnsRead' }>;

/** What was found in the files, besides their rows. */
export type Found = {
  readonly rows: number;
  readonly columns: ReadonlyMap<FileKind, readonly string[]>;
  readonly notes: readonly FileNote[];
  /** The first day, `yyyy-mm-dd`, on which by these files something ends that is there today. */
  readonly nextEnd: string | null;
};

const BATCH = 2000;
/** Batches that may wait for the database, which compares what it has while the next file is read: some 10 MB. */
const MOST_WAITING = 16;

type Reader = (row: Row, today: string) => Read<object>;
const READERS: Readonly<Record<Exclude<FileKind, 'manifest'>, Reader>> = {
  orgs: readOrg,
  users: readUser,
  academicSessions: readSession,
  roles: readRoleRow,
  classes: readClass,
  enrollments: readEnrolment,
  relationships: readPair,
  guardians: readGuardian,
};

/**
 * Reads every file row by row into the stage. `today` is the date at the school, `yyyy-mm-dd`. Memory stays flat: a few
 * batches of rows at a time are held.
 * @throws Refused when a file can't be read to its end.
 */
export async function readRoster(
  files: readonly RosterFile[],
  today: string,
  stage: Stage,
  ledger: Ledger,
): Promise<Found> {
  const columns = new Map<FileKind, readonly string[]>();
  const notes: FileNote[] = [];
  const ends = new NextEnd();
  let rows = 0;
  for (const file of files) {
    if (file.kind === 'manifest') continue;
    ledger.name(file.kind, file.name);
    const tell = (note: TableNote) => {
      if (note.note === 'columnsRead') columns.set(file.kind, note.columns);
      else notes.push({ file: file.name, ...note });
    };
    rows += await readFile(
      file as RosterFile & { kind: keyof typeof READERS },
      today,
      stage,
      ledger,
      tell,
      ends,
    );
  }
  return { rows, columns, notes, nextEnd: ends.first };
}

type Ending = Pick<EnrolmentRow, 'ends' | 'role'>;

/** The first day on which a part or a place of the files ends. */
class NextEnd {
  first: string | null = null;

  see({ ends, role }: Ending): void {
    if (ends && role !== 'unused' && (!this.first || ends < this.first)) this.first = ends;
  }
}

async function readFile(
  file: RosterFile & { kind: keyof typeof READERS },
  today: string,
  stage: Stage,
  ledger: Ledger,
  tell: (note: TableNote) => void,
  ends: NextEnd,
): Promise<number> {
  const { kind } = file;
  let batch: object[] = [];
  let mentions: object[] = [];
  let count = 0;
  const inFlight: Promise<void>[] = [];
  const store = async () => {
    while (inFlight.length > MOST_WAITING) await inFlight.shift();
    const storing = Promise.all([stage.write(kind, batch), stage.write('mention', mentions)]).then(() => {});
    storing.catch(() => {});
    inFlight.push(storing);
    batch = [];
    mentions = [];
  };
  try {
    for await (const rows of readTable(kind, file.name, await file.open(), tell)) {
      count += rows.length;
      for (const row of rows) {
        const read = row.cells ? READERS[kind](row, today) : null;
        if (!read?.ok) {
          ledger.reject(kind, row.line, read?.because ?? 'tooManyCells', read?.column ?? null);
          if (read?.key) mentions.push({ kind, key: read.key });
          else ledger.blind.add(kind);
        } else {
          for (const { column, without } of read.gaps) ledger.gap(kind, row.line, without, column);
          if (kind === 'roles' || kind === 'enrollments') ends.see(read.record as Ending);
          batch.push(Object.assign(read.record, { line: row.line }));
        }
      }
      if (batch.length + mentions.length >= BATCH) await store();
    }
    await store();
    await Promise.all(inFlight);
    return count;
  } finally {
    await Promise.allSettled(inFlight);
  }
}

/** What the manifest says of each file; nothing when there is none. */
export async function readManifestFile(files: readonly RosterFile[]): Promise<Manifest> {
  const file = files.find(({ kind }) => kind === 'manifest');
  if (!file) return {};
  const lines: { name: string; value: string }[] = [];
  for await (const rows of readTable('manifest', file.name, await file.open(), () => {})) {
    for (const { cells } of rows)
      if (cells && lines.length < 200)
        lines.push({ name: cells.propertyName ?? '', value: cells.value ?? '' });
  }
  return readManifest(lines);
}
