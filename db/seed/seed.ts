import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { fixedClock } from '#core/clock.ts';
import { Database } from '#core/db/database.ts';
import { urlAs } from '#core/db/roles.ts';
import { systemOf } from '#core/db/viewer.ts';
import { newId, provenDistrict } from '#core/ids.ts';
import { importRoster } from '#people/roster/actions.ts';
import { cast } from './cast.ts';
import { sampleRoster } from './roster.ts';
import { tellTheYear } from './year.ts';

/**
 * Fills an empty, migrated database with Lindenhof School: its roster through the import, everything after it through the
 * verbs that people use, as of `now`. Dates follow `now`, people and texts are always the same. What an interrupted
 * making left behind is cleared away first; of two that make it at once the second finds it there.
 * @param url the owner's
 */
export async function seedSample(url: string, now: Temporal.Instant = Temporal.Now.instant()): Promise<void> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  const db = new Database(urlAs(url, 'app'), { max: 4 });
  try {
    await owner.query(`SELECT pg_advisory_lock(hashtext('sample school'))`); // until the connection ends
    if (!(await cleared(owner))) return;
    const district = provenDistrict(newId(now.epochMilliseconds));
    await owner.query(
      `INSERT INTO district (district_id, name, time_zone, default_lang, code_prefix, is_sample, in_the_making, created_at)
       VALUES ($1, 'Lindenhof School', 'Europe/Berlin', 'en', 'LIN', true, true, $2)`,
      [district, now.toString()],
    );
    await importSampleRoster(db, district, now);
    await owner.query('ANALYZE'); // what autovacuum would do within a minute; nobody waits for it here
    await appointOffice(owner, district, now);
    await tellTheYear({ db, owner, district, now });
    await owner.query('UPDATE district SET in_the_making = false WHERE district_id = $1', [district]);
  } finally {
    await db.close();
    await owner.end();
  }
}

/** Whether the database is empty, after half a sample school is taken out that stands alone in it. */
async function cleared(owner: pg.Client): Promise<boolean> {
  const { rows } = await owner.query<{ in_the_making: boolean }>('SELECT in_the_making FROM district');
  if (rows.some((district) => !district.in_the_making)) return false;
  if (rows.length > 0) await owner.query('TRUNCATE district CASCADE'); // every table belongs to a district
  return true;
}

async function importSampleRoster(
  db: Database,
  district: ReturnType<typeof provenDistrict>,
  now: Temporal.Instant,
) {
  const folder = await mkdtemp(path.join(tmpdir(), 'alongside-sample-'));
  try {
    for (const [name, text] of Object.entries(sampleRoster())) await writeFile(path.join(folder, name), text);
    const asked = { importId: newId(), from: folder, sourceName: 'lindenhof.zip', complete: true, yes: true };
    const taken = await importRoster({ db, clock: fixedClock(now) }, systemOf(district), asked);
    if (!taken.ok || taken.report.rejected.length)
      throw new Error(`The sample roster was not taken: ${JSON.stringify(taken)}`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** An office is rarely in an export: its people are appointed by hand, as `bin/alongside appoint` does. */
async function appointOffice(owner: pg.Client, district: string, now: Temporal.Instant): Promise<void> {
  const person = newId();
  const { rows } = await owner.query('SELECT school_id FROM school WHERE district_id = $1', [district]);
  await owner.query(
    `INSERT INTO person (district_id, person_id, given_name, family_name, email, is_staff, created_at)
     VALUES ($1, $2, 'Priya', 'Nair', $3, true, $4)`,
    [district, person, cast.office, now.toString()],
  );
  await owner.query(
    `INSERT INTO person_role (district_id, person_id, school_id, role, origin) VALUES ($1, $2, $3, 'office', 'office')`,
    [district, person, rows[0].school_id],
  );
}
