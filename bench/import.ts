import { once } from 'node:events';
import { chmodSync, createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
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

/** Rows a second, the memory of the importing program, and whether twice the district takes twice the time. */
const ROWS_PER_SECOND = 20_000;
const MOST_MEMORY_MB = 400;
/** Twice the rows may take this many times as long and still be called linear. */
const LINEAR = 2.4;

const students = Number(process.argv[2] ?? 100_000);
const folder = mkdtempSync(path.join(tmpdir(), 'alongside-bench-import-'));
chmodSync(folder, 0o711);
const results: boolean[] = [];

function say(name: string, value: number, unit: string, limit?: number, ok?: boolean): void {
  if (ok !== undefined) results.push(ok);
  const ratio = limit === undefined ? undefined : Math.round((value / limit) * 100) / 100;
  console.log(
    JSON.stringify({
      bench: 'import',
      case: name,
      value: Math.round(value * 10) / 10,
      unit,
      limit,
      ratio,
      ok,
    }),
  );
}

/** A district as a school system exports it: two guardians for every second child, six lessons, in OneRoster 1.2. */
async function generate(to: string, count: number): Promise<number> {
  mkdirSync(to);
  let rows = 0;
  const table = async (
    name: string,
    header: string,
    write: (line: (text: string) => Promise<void>) => Promise<void>,
  ) => {
    const out = createWriteStream(path.join(to, `${name}.csv`));
    let batch = `${header}\n`;
    const line = async (text: string) => {
      batch += `${text}\n`;
      rows++;
      if (batch.length < 200_000) return;
      if (!out.write(batch)) await once(out, 'drain');
      batch = '';
    };
    await write(line);
    out.end(batch);
    await once(out, 'finish');
  };
  const schools = Math.ceil(count / 800);
  const classes = Math.ceil(count / 4);
  const teachers = Math.ceil(count / 16);
  const schoolOf = (n: number) => `s${n % schools}`;
  await table('manifest', 'propertyName,value', async (line) => {
    for (const kind of ['orgs', 'users', 'roles', 'classes', 'enrollments']) await line(`file.${kind},bulk`);
  });
  await table(
    'orgs',
    'sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId',
    async (line) => {
      await line('d1,,,District,district,,');
      for (let n = 0; n < schools; n++) await line(`s${n},,,School ${n},school,,d1`);
    },
  );
  const users =
    'sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,resourceSourcedIds,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns';
  const roles =
    'sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId';
  const everyone = function* () {
    for (let n = 0; n < teachers; n++)
      yield { id: `t${n}`, n, role: 'teacher', row: `Teacher${n},Of School,,,t${n}@school.example,,,,` };
    for (let n = 0; n < count; n++) {
      const guardians = n % 2 ? `"g${n}a,g${n}b"` : `g${n}a`;
      yield {
        id: `k${n}`,
        n,
        role: 'student',
        row: `Given${n},Family${n},,id${n},,,,${guardians},${n % 12}`,
      };
      yield {
        id: `g${n}a`,
        n,
        role: 'parent',
        row: `Guardian${n},Family${n},,,g${n}a@home.example,,555-${100000 + n},,`,
      };
      if (n % 2)
        yield { id: `g${n}b`, n, role: 'parent', row: `Other${n},Family${n},,,g${n}b@home.example,,,,` };
    }
  };
  await table('users', users, async (line) => {
    for (const { id, n, row } of everyone())
      await line(`${id},,,true,${id},,${row},secret,,,,,,${schoolOf(n)},they`);
  });
  await table('roles', roles, async (line) => {
    for (const { id, n, role } of everyone())
      await line(`r-${id},,,${id},primary,${role},2026-08-24,,${schoolOf(n)},`);
  });
  await table(
    'classes',
    'sourcedId,status,dateLastModified,title,grades,courseSourcedId,schoolSourcedId',
    async (line) => {
      for (let n = 0; n < classes; n++) await line(`c${n},,,"Class ${n}, term 1",,co,${schoolOf(n)}`);
    },
  );
  await table(
    'enrollments',
    'sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role',
    async (line) => {
      for (let n = 0; n < classes; n++) await line(`e${n},,,c${n},${schoolOf(n)},t${n % teachers},teacher`);
      for (let n = 0; n < count * 6; n++)
        await line(`f${n},,,c${(n * 7) % classes},s1,k${Math.floor(n / 6)},student`);
    },
  );
  return rows;
}

/** The most memory that this program held while `work` ran, in MB. */
async function watched<T>(work: () => Promise<T>): Promise<{ value: T; peakMb: number; seconds: number }> {
  let peak = 0;
  const look = () => {
    peak = Math.max(peak, process.memoryUsage.rss());
  };
  const timer = setInterval(look, 50);
  const start = performance.now();
  try {
    const value = await work();
    look();
    return { value, peakMb: peak / 1024 ** 2, seconds: (performance.now() - start) / 1000 };
  } finally {
    clearInterval(timer);
  }
}

async function measure(url: string, count: number): Promise<number> {
  const from = path.join(folder, `district-${count}`);
  const rows = await generate(from, count);
  const district = provenDistrict(newId());
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  await owner.query("INSERT INTO district VALUES ($1, 'Bench', 'UTC', 'en', $2, false, now())", [
    district,
    `B${String.fromCharCode(65 + ((count / 1000) % 26))}${String.fromCharCode(65 + ((count / 26000) % 26))}`,
  ]);
  const db = new Database(urlAs(url, 'app'));
  const take = () =>
    importRoster({ db, clock: systemClock }, systemOf(district), {
      importId: newId(),
      from,
      sourceName: 'bench',
      complete: false,
      yes: false,
    });
  const first = await watched(take);
  if (!first.value.ok) throw new Error(`refused: ${first.value.because}`);
  const { counts, rejectedCount } = first.value.report;
  const perSecond = rows / first.seconds;
  const named = `${count} students`;
  say(`${named}, first import`, perSecond, 'rows/s', ROWS_PER_SECOND, perSecond >= ROWS_PER_SECOND);
  say(`${named}, seconds`, first.seconds, 's');
  say(`${named}, memory`, first.peakMb, 'MB', MOST_MEMORY_MB, first.peakMb <= MOST_MEMORY_MB);
  say(`${named}, people added`, counts.people.added, 'people', undefined, rejectedCount === 0);
  const again = await watched(take);
  if (!again.value.ok) throw new Error(`refused: ${again.value.because}`);
  say(
    `${named}, same file again`,
    rows / again.seconds,
    'rows/s',
    ROWS_PER_SECOND,
    rows / again.seconds >= ROWS_PER_SECOND,
  );
  await db.close();
  await owner.end();
  rmSync(from, { recursive: true });
  return first.seconds;
}

const embedded = process.env.DATABASE_URL
  ? undefined
  : await startEmbedded({ dataDir: folder, log: () => {} });
try {
  const url = process.env.DATABASE_URL ?? embedded?.urlFor('postgres') ?? '';
  await migrate(url);
  const once_ = await measure(url, students);
  const twice = await measure(url, students * 2);
  say('twice the district, times as long', twice / once_, 'ratio', LINEAR, twice / once_ <= LINEAR);
} finally {
  await embedded?.stop();
  rmSync(folder, { recursive: true, force: true });
}
console.log(JSON.stringify({ bench: 'import', case: 'summary', ok: results.every(Boolean) }));
