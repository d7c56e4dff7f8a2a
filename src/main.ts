import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Config, readConfig, settings } from '#core/config.ts';
import { startEmbedded } from '#core/db/embedded/embedded.ts';
import { migrate } from '#core/db/migrate.ts';
import { urlAs } from '#core/db/roles.ts';
import { freePort, serve } from '#core/http/serve.ts';
import { openQueue } from '#core/jobs/queue.ts';
import { stderrLog } from '#core/log.ts';
import { startProblem } from '#core/start-problem.ts';
import { forgetExpired } from '#retention/actions.ts';
import { sampleLinks, seedIfEmpty } from '#sample/actions.ts';
import { readyJson, readyText } from '#sample/rules.ts';
import { openProgram } from './program.ts';

if (process.argv.includes('--help')) {
  process.stdout.write(`Alongside. Everything is set by the environment; nothing has to be.\n\n${table()}\n`);
  process.exit(0);
}
const read = readConfig(process.env);
if (!read.ok) {
  process.stderr.write(`${read.because.join('\n')}\n`);
  process.exit(78); // EX_CONFIG
}
await start(read.config.port === 0 ? await onFreePort(read.config) : read.config);

/** config → database → migrate → sample → app → worker. */
async function start(config: Config): Promise<void> {
  const say = (line: string) => void process.stderr.write(`${line}\n`);
  const wrong = await startProblem(config);
  if (wrong) {
    say(wrong);
    process.exit(78); // EX_CONFIG
  }
  const embedded = config.databaseUrl
    ? undefined
    : await startEmbedded({ dataDir: config.dataDir, log: say });
  const url = config.databaseUrl ?? (embedded?.url as string);
  await migrate(url);
  if (!config.production) await seedIfEmpty(url, say);
  const program = await openProgram(url, config, stderrLog, {
    secret: config.secret ?? keptSecret(config.dataDir),
  });
  const server = await serve(program.app, config);
  const queue = await openQueue(urlAs(url, 'queue'), stderrLog, async () => {
    await program.deps.deliver();
    await forgetExpired(program.deps);
  });
  program.deps.db.onEffect = () => queue.wake();
  queue.wake(); // whatever fell due while the program was down
  const links = config.production ? undefined : await sampleLinks(program.deps);
  const ready = process.env.ALONGSIDE_PRINT === 'json' ? readyJson : readyText;
  process.stdout.write(ready(links, config.publicUrl));

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), 10_000).unref();
    await queue.stop();
    await server.stop();
    await program.close();
    await embedded?.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
}

/** PORT=0 is any free port; it has to be known before the first mail is written, since mails carry links. */
async function onFreePort(config: Config): Promise<Config> {
  const port = await freePort(config.host);
  const publicUrl = process.env.PUBLIC_URL ? config.publicUrl : `http://localhost:${port}`;
  return { ...config, port, publicUrl };
}

/** Outside production the secret is made at the first start and kept beside the data. */
function keptSecret(dataDir: string): string {
  const file = path.join(dataDir, 'secret');
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, randomBytes(36).toString('base64url'), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8').trim();
}

function table(): string {
  return Object.entries(settings)
    .map(([name, { says }]) => `  ${name.padEnd(18)}${says}`)
    .join('\n');
}
