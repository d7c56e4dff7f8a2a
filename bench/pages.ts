import { type ChildProcess, execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { KeepAlive } from './http/keep-alive.ts';
import { another, openDatabase, secret, serveProgram, told } from './http/program.ts';
import { Said } from './http/said.ts';
import { peers, servePeers } from './pages/peers.ts';
import { fillSchool, type School } from './pages/school.ts';

const CLIENTS = 16;
const SECONDS = Number(process.env.SECONDS ?? 10);
/** Before that a tenth of the program's time goes into compiling what every page needs. */
const WARM = 20;

const [role, ...given] = process.argv.slice(2);
if (role === 'serve') await serveProgram(given[0] as string);
else if (role === 'clients') await readPages();
else if (role === 'peers') await bePeers(given[0] as string);
else await measure();

/**
 * The booking page of a family with three children and twelve teachers, read from the database for every request and
 * sent compressed, as browsers ask for it. The program runs on one core; database and clients have the others. Beside it
 * the least that Node could do for such a page: send one it has, or read what it needs and make nothing of it.
 */
async function measure(): Promise<void> {
  const said = new Said('pages');
  const database = await openDatabase('pages');
  try {
    const school = await fillSchool(database.url, secret);
    const server = another('serve', database.url);
    const { port } = await told<{ port: number }>(server);
    const pinned = onOneCore(server.pid as number);
    const bytes = await weigh(port, school);
    said.say({ case: 'page, compressed', value: bytes.page / 1000, unit: 'kB' });
    said.say({ case: 'style sheet, compressed', value: bytes.style / 1000, unit: 'kB' });
    said.say({
      case: 'all a first visit loads',
      value: (bytes.page + bytes.style) / 1000,
      unit: 'kB',
      limit: 14,
      atMost: true,
    });
    said.say({ case: 'scripts', value: bytes.scripts, unit: 'scripts', limit: 0, atMost: true });

    const clients = another('clients');
    const read = (from: { port: number; path: string }, seconds: number) => {
      clients.send({ ...from, cookies: school.cookies, seconds, clients: CLIENTS });
      return told<{ perSecond: number; p99: number }>(clients);
    };
    /** What one core would do with nothing else to wait for: the machine may be too small to hold all three. */
    const onOneCoreOf = async (whose: ChildProcess, from: { port: number; path: string }) => {
      await read(from, WARM);
      const before = await cpuOf(whose);
      const seen = await read(from, SECONDS);
      return { ...seen, perCore: (seen.perSecond * SECONDS) / ((await cpuOf(whose)) - before) };
    };
    const pages = await onOneCoreOf(server, { port, path: school.path });
    said.say({
      case: pinned ? 'pages, the program on one core' : 'pages',
      value: pages.perSecond,
      unit: 'requests/s',
    });
    said.say({ case: 'pages, 99 of 100 within', value: pages.p99, unit: 'ms' });
    said.say({
      case: 'pages a second of the program on one core',
      value: pages.perCore,
      unit: 'requests/s',
      limit: 1500,
    });
    server.kill();

    const other = another('peers', database.url);
    other.send({ school, html: bytes.html });
    const { port: beside } = await told<{ port: number }>(other);
    onOneCore(other.pid as number);
    for (const [name, path] of Object.entries(peers)) {
      const { perSecond, perCore } = await onOneCoreOf(other, { port: beside, path });
      const what = { finished: 'a finished page sent', read: "a page's transaction, nothing made of it" }[
        name
      ];
      said.say({ case: `peer, node:http: ${what}`, value: perSecond, unit: 'requests/s' });
      said.say({
        case: `peer, node:http: ${what}, on one core`,
        value: perCore,
        unit: 'requests/s',
        ratio: pages.perCore / perCore,
      });
    }
    other.kill();
    clients.kill();
  } finally {
    await database.close();
  }
  said.finish();
}

/** Where there is more than one core, the program gets the first for itself. */
function onOneCore(pid: number): boolean {
  if (availableParallelism() < 2) return false;
  try {
    execFileSync('taskset', ['-a', '-p', '1', String(pid)], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Seconds of processor time the program has used. */
async function cpuOf(server: ChildProcess): Promise<number> {
  server.send('cpu');
  const { cpu } = await told<{ cpu: NodeJS.CpuUsage }>(server);
  return (cpu.user + cpu.system) / 1e6;
}

async function weigh(port: number, { path, cookies }: School) {
  const http = new KeepAlive(port);
  const page = await http.get(path, cookies[0] as string);
  if (page.status !== 200) throw new Error(`The booking page answered ${page.status}.`);
  const html = unpacked(page.body);
  for (const name of ['Lina', 'Omar', 'Noor', 'Teacher 11'])
    if (!html.includes(name)) throw new Error(`${name} is not on the page.`);
  const style = /<link rel="stylesheet" href="([^"]+)"/.exec(html)?.[1] ?? '';
  const sheet = await http.get(style, '');
  if (sheet.status !== 200) throw new Error(`The style sheet answered ${sheet.status}: build first.`);
  http.close();
  return { html, page: page.bytes, style: sheet.bytes, scripts: html.split('<script').length - 1 };
}

function unpacked(body: Buffer): string {
  if (body[0] === 0x1f && body[1] === 0x8b) return gunzipSync(body).toString();
  if (body[0] === 0x3c) return body.toString();
  return brotliDecompressSync(body).toString();
}

/** Waits to be told of the school, which holds too much for a command line. */
async function bePeers(url: string): Promise<void> {
  process.on('disconnect', () => process.exit(0));
  process.once('message', ({ school, html }: { school: School; html: string }) =>
    servePeers(url, school, html),
  );
}

async function readPages(): Promise<void> {
  process.on('disconnect', () => process.exit(0));
  process.on(
    'message',
    async ({
      port,
      path,
      cookies,
      seconds,
      clients,
    }: {
      port: number;
      path: string;
      cookies: string[];
      seconds: number;
      clients: number;
    }) => {
      const begun = performance.now();
      const took: number[] = [];
      const family = async (from: number) => {
        const http = new KeepAlive(port);
        for (let n = from; performance.now() < begun + seconds * 1000; n += clients) {
          const at = performance.now();
          const { status } = await http.get(path, cookies[n % cookies.length] as string);
          if (status !== 200) throw new Error(`${path} answered ${status}.`);
          took.push(performance.now() - at);
        }
        http.close();
      };
      await Promise.all(Array.from({ length: clients }, (_, n) => family(n)));
      took.sort((a, b) => a - b);
      process.send?.({
        perSecond: took.length / ((performance.now() - begun) / 1000),
        p99: took[Math.floor(took.length * 0.99)],
      });
    },
  );
}
