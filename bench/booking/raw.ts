import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { urlAs } from '#core/db/roles.ts';
import { openingOf } from '#core/db/viewer.ts';
import { newId, provenDistrict } from '#core/ids.ts';
import { groundsStatement } from '#timetable/store/grounds.ts';
import { bookingStatement } from '#timetable/store/talks.ts';

const now = Temporal.Instant.from('2026-11-23T11:00:00Z');
/** Raw talks lie years ahead, each at a time of its own, so that none is refused. */
const later = Date.parse('2030-01-01T00:00:00Z');

/**
 * What a bare driver reaches with as many connections: nothing but the claim; what a booking writes, with its settings; and
 * the whole of its transaction, which first holds the round and reads what the booking rests on.
 */
export async function openRaw(url: string, connections: number) {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  await owner.query(`CREATE TABLE bare_claim (LIKE claim INCLUDING GENERATED, PRIMARY KEY (district_id, conference_id, resource_id),
    EXCLUDE USING gist (resource_id WITH =, during WITH &&, district_id WITH =))`);
  const raw = newId(); // a round of its own: a family has one talk with a teacher in a round
  await owner.query(
    `INSERT INTO round SELECT r.* FROM round o, jsonb_populate_record(o, jsonb_build_object('round_id', $1::text)) r`,
    [raw],
  );
  await owner.query(
    `INSERT INTO round_hours SELECT r.* FROM round_hours h, jsonb_populate_record(h,
       jsonb_build_object('round_id', $1::text, 'hours_id', gen_random_uuid())) r`,
    [raw],
  );
  const { rows: families } = await owner.query<Family>(
    `SELECT g.district_id, g.guardian_id, g.child_id, l.link_id, $1::uuid AS round_id
     FROM guardianship g JOIN link l ON l.person_id = g.guardian_id ORDER BY 2`,
    [raw],
  );
  const { rows: teachers } = await owner.query(
    `SELECT DISTINCT person_id FROM enrolment WHERE role = 'teacher' ORDER BY 1`,
  );
  await owner.end();
  const insert = async (client: pg.Client, n: number) => {
    const family = families[n % families.length] as Family;
    await client.query({
      name: 'bare',
      text: `INSERT INTO bare_claim (district_id, conference_id, resource_id, kind, during)
        VALUES ($1, $2, $3, 'teacher', tstzrange($4, $5))`,
      values: [family.district_id, newId(), teachers[n % teachers.length].person_id, ...span(n)],
    });
  };
  const book = async (client: pg.Client, n: number, grounds: boolean) => {
    const family = families[n % families.length] as Family;
    const teacherId = teachers[(n + Math.floor(n / families.length)) % teachers.length].person_id;
    const { guardian_id: guardianId, child_id: childId, round_id: roundId, district_id } = family;
    const [from, to] = span(n).map((moment) => Date.parse(moment));
    const slot = { from: from as number, to: to as number, place: 'Room 12' };
    const pairing = { roundId, childId, teacherId, guardianId };
    const talk = { ...pairing, conferenceId: newId(), slot, mode: 'in-person' as const, companions: [] };
    const proof = { link: family.link_id, at: now };
    const district = provenDistrict(district_id);
    const [opening, settings = []] = openingOf({ district, person: guardianId, roles: ['guardian'], proof });
    const filled = opening.replace(/\$(\d)/g, (_, n) => pg.escapeLiteral(String(settings[n - 1])));
    await client.query(`BEGIN; ${filled}`); // in one round trip, as a bare driver can
    if (grounds) {
      const { rows } = await client.query({ name: 'grounds', ...groundsStatement(pairing) });
      if (!rows[0]?.grounds) throw new Error('A raw booking rested on nothing.');
    }
    const { rows } = await client.query({
      name: 'book',
      ...bookingStatement(district_id, guardianId, talk, now),
    });
    if (!rows.length) throw new Error('A raw booking was refused.');
    await client.query('COMMIT');
  };
  const owners = await connected(url, connections);
  const guests = await connected(urlAs(url, 'app'), connections);
  let [inserted, booked] = [0, 0]; // each at times, and each talk of a pair, of its own
  return {
    bare: (seconds: number) => loop(owners, seconds, (client) => insert(client, inserted++)),
    writes: (seconds: number) => loop(guests, seconds, (client) => book(client, booked++, false)),
    transaction: (seconds: number) => loop(guests, seconds, (client) => book(client, booked++, true)),
    close: () => Promise.all([...owners, ...guests].map((client) => client.end())),
  };
}

async function connected(url: string, connections: number): Promise<pg.Client[]> {
  const clients = Array.from({ length: connections }, () => new pg.Client({ connectionString: url }));
  for (const client of clients) client.on('error', () => {}); // a failing query says more than the end of its server
  await Promise.all(clients.map((client) => client.connect()));
  return clients;
}

interface Family {
  district_id: string;
  guardian_id: string;
  child_id: string;
  link_id: string;
  round_id: string;
}

function span(n: number): [string, string] {
  const from = later + n * 20 * 60_000;
  return [new Date(from).toISOString(), new Date(from + 10 * 60_000).toISOString()];
}

/** @returns how many a second */
async function loop(
  clients: pg.Client[],
  seconds: number,
  work: (client: pg.Client) => Promise<void>,
): Promise<number> {
  let done = 0;
  const begun = performance.now();
  await Promise.all(
    clients.map(async (client) => {
      while (performance.now() < begun + seconds * 1000) {
        await work(client);
        done++;
      }
    }),
  );
  return done / ((performance.now() - begun) / 1000);
}

/** The bare insert again by PostgreSQL's own tool, where it is installed: is the driver's loop the brake? */
export async function pgbench(
  url: string,
  connections: number,
  seconds: number,
): Promise<number | undefined> {
  const folder = mkdtempSync(path.join(tmpdir(), 'alongside-pgbench-'));
  const script = path.join(folder, 'claim.sql');
  writeFileSync(
    script,
    `\\set n random(1, 1000000000)
INSERT INTO bare_claim (district_id, conference_id, resource_id, kind, during) VALUES (
  '00000000-0000-7000-8000-000000000000', gen_random_uuid(), gen_random_uuid(), 'teacher',
  tstzrange('2040-01-01'::timestamptz + :n * interval '1 second', '2040-01-01'::timestamptz + :n * interval '1 second' + interval '10 minutes'));
`,
  );
  const wanted = [
    '-n',
    '-M',
    'prepared',
    '-c',
    String(connections),
    '-j',
    '2',
    '-T',
    String(seconds),
    '-f',
    script,
    url,
  ];
  const said = await output('pgbench', wanted);
  rmSync(folder, { recursive: true, force: true });
  const found = /tps = ([\d.]+)/.exec(said ?? '')?.[1];
  return found === undefined ? undefined : Number(found);
}

function output(program: string, given: string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = spawn(program, given, { stdio: ['ignore', 'pipe', 'ignore'] });
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
    });
    child.on('error', () => resolve(undefined));
    child.on('close', () => resolve(text));
  });
}
