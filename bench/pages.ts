import { execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { KeepAlive } from './http/keep-alive.ts';
import { another, openDatabase, secret, serveProgram, told } from './http/program.ts';
import { Said } from './http/said.ts';
import { fillSchool, type School } from './pages/school.ts';

const CLIENTS = 16;
const SECONDS = Number(process.env.SECONDS ?? 10);

const [role, ...given] = process.argv.slice(2);
if (role === 'serve') await serveProgram(given[0] as string);
else if (role === 'clients') await readPages();
else await measure();

/**
 * The booking page of a family with three children and twelve teachers, read from the database for every request and
 * sent compressed, as browsers ask for it. The program runs on one core; database and clients have the others.
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
    const read = (seconds: number) => {
      clients.send({ port, school, seconds, clients: CLIENTS });
      return told<{ perSecond: number; p99: number }>(clients);
    };
    await read(4); // warm
    const before = await cpuOf(server);
    const { perSecond, p99 } = await read(SECONDS);
    const busy = (await cpuOf(server)) - before;
    said.say({
      case: pinned ? 'pages, the program on one core' : 'pages',
      value: perSecond,
      unit: 'requests/s',
    });
    said.say({ case: 'pages, 99 of 100 within', value: p99, unit: 'ms' });
    // what one core would do with nothing else to wait for: the machine may be too small to hold database and clients too
    said.say({
      case: 'pages a second of the program on one core',
      value: (perSecond * SECONDS) / busy,
      unit: 'requests/s',
      limit: 1500,
    });
    clients.kill();
    server.kill();
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
async function cpuOf(server: ReturnType<typeof another>): Promise<number> {
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
  return { page: page.bytes, style: sheet.bytes, scripts: html.split('<script').length - 1 };
}

function unpacked(body: Buffer): string {
  if (body[0] === 0x1f && body[1] === 0x8b) return gunzipSync(body).toString();
  if (body[0] === 0x3c) return body.toString();
  return brotliDecompressSync(body).toString();
}

async function readPages(): Promise<void> {
  process.on('disconnect', () => process.exit(0));
  process.on(
    'message',
    async ({
      port,
      school,
      seconds,
      clients,
    }: {
      port: number;
      school: School;
      seconds: number;
      clients: number;
    }) => {
      const begun = performance.now();
      const took: number[] = [];
      const family = async (from: number) => {
        const http = new KeepAlive(port);
        for (let n = from; performance.now() < begun + seconds * 1000; n += clients) {
          const at = performance.now();
          const { status } = await http.get(school.path, school.cookies[n % school.cookies.length] as string);
          if (status !== 200) throw new Error(`The booking page answered ${status}.`);
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
