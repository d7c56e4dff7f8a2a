import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { systemClock } from '#core/clock.ts';
import { Database } from '#core/db/database.ts';
import { startEmbedded } from '#core/db/embedded/embedded.ts';
import { migrate } from '#core/db/migrate.ts';
import { urlAs } from '#core/db/roles.ts';
import { systemOf } from '#core/db/viewer.ts';
import { newId, provenDistrict } from '#core/ids.ts';
import { importRoster } from '#people/roster/actions.ts';
import { Said } from './http/said.ts';
import { writeDistrict } from './import/district.ts';
import { watched } from './import/watched.ts';

/** Rows a second, the memory of the importing program, and whether a row of twice the district takes as long. */
const ROWS_PER_SECOND = 20_000;
const MOST_MEMORY_MB = 400;
/** The time a row takes in a district twice as large may be this many times as long and still be called linear. */
const LINEAR = 1.15;

// The files are written by a program of their own, so that what is measured here is the import's memory alone.
if (process.argv[2] === 'write') {
  console.log(await writeDistrict(String(process.argv[3]), Number(process.argv[4])));
  process.exit();
}
const written = (to: string, count: number) =>
  Number(
    execFileSync(process.execPath, [String(process.argv[1]), 'write', to, String(count)], {
      encoding: 'utf8',
    }),
  );

const students = Number(process.argv[2] ?? 100_000);
const folder = mkdtempSync(path.join(tmpdir(), 'alongside-bench-import-'));
chmodSync(folder, 0o711);
const said = new Said('import');

/**
 * Takes a district of that size into an empty one, `again` the same files once more.
 * @param called what the size is called in the report
 * @returns seconds a row of the first took
 */
async function measure(url: string, count: number, called: string, { again }: { again: boolean }) {
  const from = path.join(folder, `district-${count}`);
  const rows = written(from, count);
  const district = provenDistrict(newId());
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  const prefix = String.fromCharCode(
    ...newId()
      .slice(-4)
      .split('')
      .map((digit) => 65 + Number.parseInt(digit, 16)),
  );
  await owner.query("INSERT INTO district VALUES ($1, 'Bench', 'UTC', 'en', $2, false, now())", [
    district,
    prefix,
  ]);
  await owner.end();
  const db = new Database(urlAs(url, 'app'));
  const take = () =>
    watched(async () => {
      const asked = { importId: newId(), from, sourceName: 'bench', complete: false, yes: false };
      const taken = await importRoster({ db, clock: systemClock }, systemOf(district), asked);
      if (!taken.ok) throw new Error(`refused: ${taken.because}`);
      return taken.report;
    });
  const named = (what: string) => `${called}, ${what}`;
  const tell = (
    what: string,
    { seconds, peakMb, stolen }: Omit<Awaited<ReturnType<typeof take>>, 'value'>,
  ) => {
    // of the larger it is asked how much longer a row takes, below
    const limit = again ? ROWS_PER_SECOND : undefined;
    said.say({ case: named(what), value: rows / seconds, unit: 'rows/s', limit });
    said.say({ case: named(`${what}, time`), value: seconds, unit: 's' });
    said.say({ case: named(`${what}, the host's other guests ran for`), value: stolen, unit: 's' });
    said.say({
      case: named(`${what}, memory`),
      value: peakMb,
      unit: 'MB',
      limit: MOST_MEMORY_MB,
      atMost: true,
    });
  };
  const first = await take();
  tell('first import', first);
  const { counts, rejectedCount } = first.value;
  said.say({
    case: named('people added'),
    value: counts.people.added,
    unit: 'people',
    ok: rejectedCount === 0,
  });
  if (again) {
    const second = await take();
    tell('same files again', second);
    const touched = Object.values(second.value.counts).flatMap((one) => Object.values(one));
    const changes = touched.reduce((sum, n) => sum + n, 0);
    said.say({
      case: named('changed by the same files'),
      value: changes,
      unit: 'rows',
      limit: 0,
      atMost: true,
    });
  }
  await db.close();
  rmSync(from, { recursive: true });
  return first.seconds / rows;
}

const given = process.env.DATABASE_URL;
const embedded = given ? undefined : await startEmbedded({ dataDir: folder, log: () => {} });
try {
  const url = given ?? embedded?.urlFor('postgres') ?? '';
  await migrate(url);
  // Each finds more in the database than the one before, and a machine may grow slower under load: the third tells how much
  // of what the larger one takes longer is neither's size.
  const before = await measure(url, students, `${students} students`, { again: true });
  const twice = await measure(url, students * 2, `${students * 2} students`, { again: false });
  const after = await measure(url, students, `${students} students beside those`, { again: false });
  said.say({
    case: 'time of a row, twice the district to once',
    value: twice / before,
    unit: 'times',
    limit: LINEAR,
    atMost: true,
  });
  said.say({
    case: 'the same, to the mean of once before and once after',
    value: twice / ((before + after) / 2),
    unit: 'times',
  });
} finally {
  await embedded?.stop();
  rmSync(folder, { recursive: true, force: true });
}
said.finish();
