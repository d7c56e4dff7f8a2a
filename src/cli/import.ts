import path from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '#core/clock.ts';
import { Database } from '#core/db/database.ts';
import { districtByPrefix, everyDistrict } from '#core/db/districts.ts';
import { urlAs } from '#core/db/roles.ts';
import { systemOf } from '#core/db/viewer.ts';
import { type DistrictId, newId } from '#core/ids.ts';
import { Words } from '#core/words/words.ts';
import { importRoster, previewRoster } from '#people/roster/actions.ts';
import { brakeWords, noteWords, problemWords } from '#people/roster/pages/words.ts';
import { COUNTED, type Report } from '#people/roster/rules/report.ts';
import { releaseTalksOf } from '#timetable/actions/people-left.ts';
import type { Io } from './io.ts';

const usage = `alongside import <zip|folder> [--dry-run] [--yes] [--complete] [--district <prefix>]

  --dry-run    only say what would change
  --yes        let more than 5 % of the people, the classes, the students' places or the ties between guardian and
               child end, or of the people be renamed
  --complete   the files list everyone, though no manifest says so
  --district   which district, by the first letters of its printed codes, where there are several`;

const words = new Words('en', 'UTC');
/** The marks that keep names apart in a page's sentence say nothing in a terminal. */
const plain = (text: string) => text.replace(/[\u2068\u2069]/g, '');

/** `alongside import`: answers 0 when taken (or looked at), 1 when refused, 2 when it was not understood. */
export async function importCommand(args: string[], io: Io, url: string): Promise<number> {
  const asked = read(args);
  if (!asked?.from) {
    io.err(usage);
    return 2;
  }
  const db = new Database(urlAs(url, 'app'), { max: 2 });
  try {
    const district = await districtOf(db, asked.district);
    if (!district) {
      io.err(
        asked.district
          ? `There is no district ${asked.district}.`
          : (await everyDistrict(db)).length === 0
            ? 'There is no school here yet. Open it first: alongside school --name … --zone … --prefix … --office …'
            : 'Which district? Name it with --district <prefix>.',
      );
      return 1;
    }
    const { from, complete, yes } = asked;
    const what = { importId: newId(), from, sourceName: path.basename(from), complete };
    const deps = { db, clock: systemClock, whenEnded: releaseTalksOf };
    const viewer = systemOf(district);
    const result = asked.dryRun
      ? await previewRoster(deps, viewer, what)
      : await importRoster(deps, viewer, { ...what, yes });
    if (!result.ok && result.because !== 'brake') {
      io.err(plain(problemWords(words, result)));
      return 1;
    }
    const { report } = result;
    tell(io, report, asked.dryRun || !result.ok);
    if (!report.brake.holds) return 0;
    for (const sentence of brakeWords(words, report.brake).sentences) io.err(plain(sentence));
    io.err('If this is right, say so with --yes.');
    return result.ok ? 0 : 1;
  } finally {
    await db.close();
  }
}

function read(args: string[]) {
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        yes: { type: 'boolean', default: false },
        complete: { type: 'boolean', default: false },
        district: { type: 'string' },
      },
    });
    if (positionals.length !== 1) return undefined;
    const { yes, complete, district } = values;
    return { from: positionals[0] as string, dryRun: values['dry-run'], yes, complete, district };
  } catch {
    return undefined;
  }
}

async function districtOf(db: Database, prefix: string | undefined): Promise<DistrictId | undefined> {
  if (prefix) return districtByPrefix(db, prefix.toUpperCase());
  const [only, ...others] = await everyDistrict(db);
  return others.length === 0 ? only : undefined;
}

function tell(io: Io, report: Report, dryRun: boolean): void {
  io.out(plain(words.t(dryRun ? 'roster.report.preview' : 'roster.report.done')));
  for (const what of COUNTED) {
    const { added, changed, removed } = report.counts[what];
    io.out(`  ${words.t(`roster.count.${what}`).padEnd(20)} +${added}  ~${changed}  -${removed}`);
  }
  if (report.talks > 0) {
    io.out(words.t(dryRun ? 'roster.talks.preview' : 'roster.talks.done', { count: report.talks }));
    if (dryRun) io.out(words.t('roster.talks.preview.lead'));
  }
  if (report.unlisted > 0) io.out(words.t('roster.unlisted', { count: report.unlisted }));
  for (const note of report.notes) io.out(plain(noteWords(words, note)));
  for (const row of report.rejected) {
    io.err(
      `${row.file}:${row.line}${row.column ? ` (${row.column})` : ''}: ${words.t(`roster.reason.${row.because}`)}`,
    );
  }
  for (const row of report.gaps) {
    io.err(`${row.file}:${row.line} (${row.column}): ${words.t(`roster.gap.${row.without}`)}`);
  }
  if (report.rejectedCount > 0) io.err(words.t('roster.rejected.lead', { count: report.rejectedCount }));
}
