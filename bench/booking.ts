import { runClients } from './booking/clients.ts';
import { count, fillDistrict, type Wish } from './booking/district.ts';
import { serveFloor } from './booking/floor.ts';
import { openRaw, pgbench } from './booking/raw.ts';
import { median } from './http/median.ts';
import { another, openDatabase, secret, serveProgram, told } from './http/program.ts';
import { Said } from './http/said.ts';

const CLIENTS = 64;
const SECONDS = Number(process.env.SECONDS ?? 4);
const TURNS = Number(process.env.TURNS ?? 5);

const [role, ...given] = process.argv.slice(2);
if (role === 'serve') await serveProgram(given[0] as string);
else if (role === 'clients') await runClients();
else if (role === 'floor') await serveFloor(given[0] as string);
else await measure();

/**
 * Bookings a second over HTTP, beside what the same server does for a bare driver in the same run. Every booking is a
 * real form with cookie and token; its answer is a redirect, so the page it leads to is fetched and counted as well:
 * a booking here is two requests and two transactions.
 */
async function measure(): Promise<void> {
  const said = new Said('booking');
  const database = await openDatabase('booking');
  try {
    const { wishes, contested } = await fillDistrict(database.url, secret);
    const server = another('serve', database.url);
    const { port } = await told<{ port: number }>(server);
    const clients = another('clients');

    // all get warm: before that a good part of the program's time goes into compiling what every booking needs
    const raw = await openRaw(database.url, CLIENTS);
    const floor = another('floor', database.url);
    const { port: floorPort } = await told<{ port: number }>(floor);
    const onFloor = (seconds: number) =>
      booking({ wishes: Array(20_000).fill(contested[0] as Wish), port: floorPort, seconds });
    await booking({ wishes: wishes.splice(0, 12_000), port, seconds: 15 });
    await onFloor(3);
    for (const one of [raw.bare, raw.writes, raw.transaction]) await one(3);
    const race = await booking({ wishes: contested, port, seconds: 60 });
    said.say({ case: 'http, four families a slot', value: race.perSecond, unit: 'answers/s' });
    said.say({
      case: 'slots raced for',
      value: race.booked,
      unit: 'slots',
      limit: contested.length / 4,
      ok: race.booked === contested.length / 4,
    });
    // by turns, because the machine's speed changes while it runs
    const runs = {
      http: [] as Booked[],
      bare: [] as number[],
      writes: [] as number[],
      transaction: [] as number[],
      floor: [] as number[],
    };
    for (let turn = 0; turn < TURNS; turn++) {
      runs.http.push(await booking({ wishes: wishes.splice(0, 5_000), port, seconds: SECONDS }));
      runs.transaction.push(await raw.transaction(SECONDS));
      runs.writes.push(await raw.writes(SECONDS));
      runs.bare.push(await raw.bare(SECONDS));
      runs.floor.push((await onFloor(SECONDS)).perSecond);
    }
    await raw.close();
    const http = median(runs.http.map((run) => run.perSecond));
    said.say({ case: 'http', value: http, unit: 'bookings/s' });
    said.say({ case: 'http, 99 of 100 within', value: median(runs.http.map((run) => run.p99)), unit: 'ms' });
    const seen = await count(database.url);
    said.say({
      case: 'double bookings',
      value: seen.double,
      unit: 'claims over another',
      limit: 0,
      atMost: true,
    });
    said.say({
      case: 'lost bookings',
      value: seen.lost([...runs.http.flatMap((run) => run.kept), ...race.kept]),
      unit: 'bookings',
      limit: 0,
      atMost: true,
    });
    server.kill();
    floor.kill();

    const bare = median(runs.bare);
    const writes = median(runs.writes);
    const transaction = median(runs.transaction);
    said.say({ case: 'driver, bare claim insert', value: bare, unit: 'inserts/s' });
    said.say({ case: 'driver, what a booking writes', value: writes, unit: 'transactions/s' });
    said.say({ case: 'driver, whole transaction', value: transaction, unit: 'transactions/s' });
    const least = median(runs.floor);
    said.say({
      case: 'http, nothing but the bare claim',
      value: least,
      unit: 'inserts/s',
      ratio: least / bare,
    });
    const bench = await pgbench(database.url, CLIENTS, SECONDS);
    if (bench) said.say({ case: 'pgbench, bare claim insert', value: bench, unit: 'inserts/s' });
    said.say({
      case: 'http to what a booking writes',
      value: http,
      unit: 'bookings/s',
      ratio: http / writes,
    });
    said.say({
      case: 'http to whole transaction',
      value: http,
      unit: 'bookings/s',
      ratio: http / transaction,
      limit: 0.5,
    });
    said.say({
      case: 'http to bare insert',
      value: http,
      unit: 'bookings/s',
      ratio: http / bare,
      limit: 0.3,
    });
    clients.kill();

    function booking(of: { wishes: Wish[]; port: number; seconds: number }): Promise<Booked> {
      clients.send({ ...of, clients: CLIENTS });
      return told<Booked>(clients);
    }
  } finally {
    await database.close();
  }
  said.finish();
}

interface Booked {
  perSecond: number;
  booked: number;
  p99: number;
  /** Ids of the talks that families were told they have. */
  kept: string[];
}
