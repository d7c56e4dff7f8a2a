import { sql } from 'kysely';
import pg from 'pg';
import { systemOf } from '#core/db/viewer.ts';
import type { Deps } from '#core/http/deps.ts';
import { provenDistrict } from '#core/ids.ts';
import { letterLinkOf } from '#people/access/actions.ts';
import { cast } from '../db/seed/cast.ts';

export interface SampleLinks {
  leader: string;
  teacher: string;
  office: string;
  family1: string;
  family2: string;
  mailbox: string;
}

/** Seeds the sample school where there is no school at all: a real school's data is never touched. */
export async function seedIfEmpty(url: string, say: (line: string) => void): Promise<void> {
  if (await holdsASchool(url)) return;
  say('Making the sample school …');
  const { seedSample } = await import('../db/seed/seed.ts');
  await seedSample(url);
}

/** Whether any school, real or sample, is in the database. */
export async function holdsASchool(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rowCount } = await client.query('SELECT 1 FROM district LIMIT 1').finally(() => client.end());
  return Boolean(rowCount);
}

/** The links `npm start` prints, or undefined where the only school is a real one. */
export async function sampleLinks(deps: Deps): Promise<SampleLinks | undefined> {
  const district = await sampleDistrict(deps);
  if (!district) return undefined;
  const { config } = deps;
  const address = config.publicUrl;
  const family = (email: string) =>
    deps.db.as(systemOf(district), async (db) => {
      const person = await db.q
        .selectFrom('person')
        .where('district_id', '=', db.district)
        .where('email', '=', email)
        .select('person_id')
        .executeTakeFirstOrThrow();
      return (await letterLinkOf(db, deps.clock.now(), { secrets: deps.secrets, config }, person.person_id))
        .url;
    });
  return {
    leader: `${address}/sample/leader`,
    teacher: `${address}/sample/teacher`,
    office: `${address}/sample/office`,
    family1: await family(cast.family1),
    family2: await family(cast.family2),
    mailbox: `${address}/mailbox`,
  };
}

/** The sample school's id, if this installation holds it. */
export async function sampleDistrict(deps: Pick<Deps, 'db'>) {
  const rows = await deps.db.beforeViewer(sql<{ id: string }>`SELECT every_district() AS id`);
  for (const { id } of rows) {
    const district = provenDistrict(id);
    const sample = await deps.db.as(systemOf(district), (db) =>
      db.q
        .selectFrom('district')
        .where('district_id', '=', district)
        .where('is_sample', '=', true)
        .select('district_id')
        .executeTakeFirst(),
    );
    if (sample) return district;
  }
  return undefined;
}

/** For people, in words; for programs that start this one (ALONGSIDE_PRINT=json), one JSON line. */
export function printSample(links: SampleLinks | undefined, url: string): void {
  if (process.env.ALONGSIDE_PRINT === 'json') {
    process.stdout.write(`${JSON.stringify({ url, links, mailbox: links?.mailbox })}\n`);
    return;
  }
  const lines = links
    ? [
        '',
        `  Alongside is ready: ${url}`,
        '',
        `  Leader     ${links.leader}`,
        `  Teacher    ${links.teacher}`,
        `  Office     ${links.office}`,
        `  A family   ${links.family1}`,
        `  Another    ${links.family2}`,
        `  Mailbox    ${links.mailbox}   (mails, and the school's clock)`,
        '',
      ]
    : ['', `  Alongside is ready: ${url}`, ''];
  process.stdout.write(`${lines.join('\n')}\n`);
}
