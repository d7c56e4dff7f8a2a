import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { startEmbedded } from '#core/db/embedded/embedded.ts';
import { migrate } from '#core/db/migrate.ts';
import { fillDistrict, type Wish } from './booking/district.ts';
import { type Told, write } from './crash/writer.ts';
import { median } from './http/median.ts';
import { another, secret } from './http/program.ts';
import { Said } from './http/said.ts';

const CYCLES = Number(process.env.CYCLES ?? 20);

const [role, given] = process.argv.slice(2);
if (role === 'writer') await write(given as string);
else await measure();

/**
 * Kills the program and its database server (SIGKILL, both) while families book and teachers close their talks, at a
 * random moment, twenty times over. Then opens again, and looks for what was acknowledged and is gone, and for halves.
 */
async function measure(): Promise<void> {
  const said = new Said('crash');
  const folder = mkdtempSync(path.join(tmpdir(), 'alongside-bench-crash-'));
  chmodSync(folder, 0o711);
  const first = await startEmbedded({ dataDir: folder, log: () => {} });
  await migrate(first.url);
  const { wishes } = await fillDistrict(first.url, secret);
  await first.stop();

  const booked = new Set<string>();
  const closed = new Set<string>();
  const opening: number[] = [];
  let [opened, lost, halves] = [0, 0, 0];
  for (let cycle = 0; cycle < CYCLES; cycle++) {
    await killedWhileWriting(folder, wishes.splice(0, 1_500), booked, closed);
    const began = performance.now();
    const again = await startEmbedded({ dataDir: folder, log: () => {} });
    opening.push(performance.now() - began);
    opened += 1;
    const found = await look(again.url, booked, closed);
    lost += found.lost;
    halves += found.halves;
    await again.stop();
  }
  rmSync(folder, { recursive: true, force: true });

  said.say({ case: 'opened again', value: opened, unit: 'times', limit: CYCLES });
  said.say({ case: 'bookings acknowledged', value: booked.size, unit: 'talks', limit: CYCLES });
  said.say({ case: 'closings acknowledged', value: closed.size, unit: 'talks', limit: CYCLES });
  said.say({ case: 'acknowledged and lost', value: lost, unit: 'writes', limit: 0, atMost: true });
  said.say({ case: 'half a conference', value: halves, unit: 'talks', limit: 0, atMost: true });
  said.say({ case: 'recovery, median', value: median(opening), unit: 'ms' });
  said.finish();
}

/** Runs a program in a process of its own and ends both it and its database, without a word, in mid-work. */
async function killedWhileWriting(
  folder: string,
  wishes: Wish[],
  booked: Set<string>,
  closed: Set<string>,
): Promise<void> {
  const program = another('writer', folder);
  program.send(wishes);
  let database = 0;
  const begun = new Promise<void>((resolve, reject) => {
    program.on('message', ({ postmaster, talk, state }: Told) => {
      if (postmaster) database = postmaster;
      if (talk) (state === 'closed' ? closed : booked).add(talk);
      if (talk) resolve();
    });
    program.once('exit', (code) => reject(new Error(`The writing program ended by itself (${code}).`)));
  });
  await begun;
  await pause(200 + Math.random() * 1_200);
  const ended = new Promise((resolve) => program.once('exit', resolve));
  process.kill(database, 'SIGKILL');
  program.kill('SIGKILL');
  await ended;
}

async function look(
  url: string,
  booked: Set<string>,
  closed: Set<string>,
): Promise<{ lost: number; halves: number }> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  // a booked talk has its people, its claims and its effect; a closed one its agreement, both sides' parts and its check-in
  const wholeness = readFileSync(path.join(process.cwd(), 'bench', 'crash', 'wholeness.sql'), 'utf8');
  const { rows } = await owner.query<{ id: string; state: string; whole: boolean }>(wholeness);
  await owner.end();
  const there = new Map(rows.map((row) => [row.id, row.state]));
  const lost =
    [...booked].filter((id) => !there.has(id)).length +
    [...closed].filter((id) => there.get(id) !== 'closed').length;
  return { lost, halves: rows.filter((row) => !row.whole).length };
}
