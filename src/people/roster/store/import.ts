import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';
import { Ledger } from '../intake/ledger.ts';
import { readManifestFile, readRoster } from '../intake/read-roster.ts';
import type { RosterFile, Source } from '../intake/source.ts';
import { brake } from '../rules/brake.ts';
import type { FileKind } from '../rules/columns.ts';
import type { Ended } from '../rules/ended.ts';
import { modesOf } from '../rules/manifest.ts';
import type { Counts, FileReport, Note } from '../rules/report.ts';
import { mergeClasses } from './classes.ts';
import { countBefore, countEndings, countRenumbered, countUnlisted } from './counted.ts';
import { nameDistrict, schoolsItIsCalledAfter } from './district-name.ts';
import { whatEnded } from './ended.ts';
import * as endings from './endings.ts';
import { mergeEnrolments } from './enrolments.ts';
import { mergeFamilies } from './families.ts';
import { gatherHolds, readAsOfLastDay } from './holds.ts';
import { putOffRoles } from './later-roles.ts';
import type { Merge } from './merge.ts';
import { noteAlone, notePartless, noteRenamed } from './partless.ts';
import { mergePeople } from './people.ts';
import { leaveOutRestricted } from './restricted-alike.ts';
import { bringBackGuardians, gatherReturning } from './returned.ts';
import { markStaff, mergeRoles } from './roles.ts';
import { mergeSchools } from './schools.ts';
import { partSpacedAgents, partSpacedOrgs } from './spaced-lists.ts';
import { countStage, openStage } from './stage.ts';
import { gatherTies } from './ties.ts';

export type Asked = {
  readonly now: Temporal.Instant;
  /** The date at the school, `yyyy-mm-dd`. */
  readonly today: string;
  /** The office's word that the files are the complete list, where no manifest says so. */
  readonly complete: boolean;
  /** The office's explicit yes to ending many people. */
  readonly yes: boolean;
};

/**
 * Takes a roster into the district, inside the viewer's transaction: lays the rows out, then compares and applies them as
 * sets. Whether the transaction is kept is the caller's to say.
 * @throws Refused when a file can't be read to its end.
 */
export async function takeRoster(
  db: ViewerDb,
  source: Source,
  asked: Asked,
): Promise<{ report: FileReport; ended: Ended; readdressed: readonly string[] }> {
  const present = source.files.map(({ kind }) => kind);
  const manifest = await readManifestFile(source.files);
  const { modes, notes } = modesOf(manifest, present, asked.complete);
  const ledger = new Ledger();
  const stage = await openStage(db);
  const found = await readRoster(source.files.filter(notLast), asked.today, stage, ledger);
  await countStage(db);
  const before = await countBefore(db);
  const merge: Merge = { db, now: asked.now, modes, columns: found.columns, ledger, first: !before.ever };
  const lastDay = await readAsOfLastDay(merge);
  const readingSeats = readRoster(source.files.filter(isLast), asked.today, stage, ledger);
  const [seats, { counts, renamed, readdressed, notes: told }] = await together(
    readingSeats,
    mergeAll(merge, asked.today, readingSeats),
  );
  const renumbered = await countRenumbered(merge, counts.people);
  const report: FileReport = {
    rows: found.rows + seats.rows,
    counts,
    rejected: ledger.rejected.sort(byPlace),
    rejectedCount: ledger.rejectedCount,
    gaps: ledger.gaps.sort(byPlace),
    gapCount: ledger.gapCount,
    notes: [
      ...(present.includes('manifest') ? [] : [{ note: 'noManifest' } as const]),
      ...source.notes,
      ...notes,
      ...changesOnly(merge),
      ...found.notes,
      ...seats.notes,
      ...notComplete(merge),
      ...told,
      ...(lastDay ? [{ note: 'earlierYear', written: lastDay } as const] : []),
      ...nextEnd([found.nextEnd, seats.nextEnd]),
      ...(await notePartless(merge)),
      ...(await noteAlone(merge)),
      ...noteRenamed(renamed),
      ...(renumbered > 0 ? [{ note: 'sameNames', count: renumbered } as const] : []),
    ],
    unlisted: await countUnlisted(merge),
    brake: brake(
      await countEndings(merge, before, counts, renamed),
      { classes: counts.classes.added, seats: counts.enrolments.added },
      asked.yes,
    ),
  };
  return { report, ended: await whatEnded(merge), readdressed };
}

/**
 * Half of a district's rows are enrolments, and nothing else is decided by them: they are read last, while the database
 * already compares what came before.
 */
const isLast = ({ kind }: RosterFile) => kind === 'enrollments';
const notLast = (file: RosterFile) => !isLast(file);

/** Both, or what failed first, once both have come to rest: a transaction must not end under a statement on its way. */
async function together<A, B>(a: Promise<A>, b: Promise<B>): Promise<[A, B]> {
  try {
    return await Promise.all([a, b]);
  } catch (failedFirst) {
    await Promise.allSettled([a, b]);
    throw failedFirst;
  }
}

/** As the office will look for them: file by file, from the top. */
const byPlace = (a: { file: string; line: number }, b: { file: string; line: number }) =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line;

/** The order matters: schools before places, people before what they hold, endings before what is left is counted. */
async function mergeAll(
  merge: Merge,
  today: string,
  readingSeats: Promise<unknown>,
): Promise<{ counts: Counts; renamed: readonly number[]; readdressed: readonly string[]; notes: Note[] }> {
  const after = await schoolsItIsCalledAfter(merge);
  const schools = await mergeSchools(merge);
  const naming = after.length > 0 ? await nameDistrict(merge, after) : [];
  const parted = [...(await partSpacedOrgs(merge)), ...(await partSpacedAgents(merge))];
  const later = await putOffRoles(merge);
  await gatherHolds(merge);
  await gatherReturning(merge);
  await gatherTies(merge);
  if (!merge.first) await leaveOutRestricted(merge, today);
  const { renamed, readdressed, ...people } = await mergePeople(merge);
  const back = merge.first ? 0 : await bringBackGuardians(merge);
  const ended = merge.first ? 0 : await endings.endPeople(merge);
  await mergeRoles(merge);
  const classes = await mergeClasses(merge);
  if (!merge.first) await endings.endWhatWasTheirs(merge);
  const families = await mergeFamilies(merge);
  await endings.placeGuardians(merge);
  await markStaff(merge);
  await readingSeats;
  const { later: seatsLater, ...enrolments } = await mergeEnrolments(merge, today);
  const leftOver = merge.first ? 0 : await endings.endTheLeftOver(merge);
  if (leftOver > 0) await endings.endWhatWasTheirs(merge);
  const counts: Counts = {
    schools,
    people: { added: people.added, changed: people.changed + back, removed: ended + leftOver },
    classes,
    enrolments: { ...enrolments, removed: await endedNow(merge, 'enrolment') },
    families: { ...families, removed: await endedNow(merge, 'guardianship') },
  };
  const seatsWait = seatsLater > 0 ? [{ note: 'seatsLater', count: seatsLater } as const] : [];
  return { counts, renamed, readdressed, notes: [...naming, ...parted, ...later, ...seatsWait] };
}

/** Counted at the end, because seats and pairs also end with their people. */
async function endedNow({ db, now, first }: Merge, table: 'enrolment' | 'guardianship'): Promise<number> {
  if (first) return 0;
  const { rows } = await sql<{ n: string }>`
    SELECT count(*) AS n FROM ${sql.table(table)}
    WHERE district_id = ${db.district} AND ended_at = ${now.toString()}::timestamptz`.execute(db.q);
  return Number(rows[0]?.n ?? 0);
}

/** Nothing ends by itself on its last day: the office should know when to import again. */
function nextEnd(days: readonly (string | null)[]): Note[] {
  const [first] = days.filter((day) => day !== null).sort();
  return first ? [{ note: 'nextEnd', written: first }] : [];
}

/** Changes to what was never here: the office holds the second export, and needs the first. */
const changesOnly = ({ first, modes }: Merge): Note[] =>
  first && [...modes.values()].includes('delta') ? [{ note: 'changesOnly' }] : [];

/** Files that call themselves complete and aren't, because we could not tell of whom a row spoke. */
function notComplete({ modes, ledger }: Merge): Note[] {
  const blind = (kind: FileKind) => modes.get(kind) === 'bulk' && ledger.blind.has(kind);
  return [...modes.keys()].filter(blind).map((file) => ({ note: 'notComplete', file }));
}
