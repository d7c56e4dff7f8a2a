import { statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createTransport } from 'nodemailer';
import pg from 'pg';
import type { Config } from '#core/config.ts';
import { dataFolderProblem } from '#core/data-folder.ts';
import { databaseProblem } from '#core/database-problem.ts';
import { givenUp } from './given-up.ts';
import type { Io } from './io.ts';
import { writingService } from './writing-service.ts';

interface Finding {
  what: string;
  /** Undefined: all is well. */
  wrong?: string;
  detail: string;
}

/**
 * Checks what an installation stands on, and says in words what is wrong. Ends with 1 when something is.
 * @param url undefined where the embedded database could not be started, `because` of what
 */
export async function doctorCommand(
  config: Config,
  io: Io,
  url: string | undefined,
  because?: string,
): Promise<number> {
  const findings = await Promise.all([
    database(url, because),
    clock(url),
    disk(config),
    mail(config),
    givenUp(url),
    address(config),
    writingService(config),
  ]);
  for (const { what, wrong, detail } of findings)
    io.out(`${wrong ? '✗' : '✓'} ${what.padEnd(9)} ${wrong ?? detail}`);
  return findings.some((finding) => finding.wrong) ? 1 : 0;
}

async function ask<T extends object>(url: string | undefined, statement: string): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    return (await client.query<T>(statement)).rows[0] as T;
  } finally {
    await client.end();
  }
}

async function database(url: string | undefined, because?: string): Promise<Finding> {
  const what = 'Database';
  if (!url)
    return {
      what,
      detail: '',
      wrong: `It could not be started: ${because ?? 'there is no folder for it'}.`,
    };
  try {
    const found = await ask<{ version: string; encoding: string; fsync: string }>(
      url,
      `SELECT current_setting('server_version') AS version, current_setting('server_encoding') AS encoding, current_setting('fsync') AS fsync`,
    );
    const detail = `PostgreSQL ${found.version}, ${found.encoding}`;
    const wrong = await databaseProblem(url);
    if (wrong) return { what, detail, wrong };
    if (found.fsync !== 'on')
      return {
        what,
        detail,
        wrong: 'fsync is off: a power cut would lose what was acknowledged. Switch it on.',
      };
    return { what, detail };
  } catch (error) {
    return {
      what,
      detail: '',
      wrong: `It does not answer (${(error as Error).message}). Check DATABASE_URL and whether the server runs.`,
    };
  }
}

async function clock(url: string | undefined): Promise<Finding> {
  const what = 'Clock';
  const built = statSync(fileURLToPath(import.meta.url)).mtime;
  const now = new Date();
  // a database on this machine keeps the same wrong time, so the program's own age is asked, too
  if (now < built)
    return {
      what,
      detail: '',
      wrong: `It says ${now.toISOString()}, before this program was built (${built.toISOString()}). Set it, or use a time server (NTP).`,
    };
  try {
    const before = Date.now();
    const { at } = await ask<{ at: number }>(
      url,
      'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS at',
    );
    const off = Math.round(Math.abs(at - (before + Date.now()) / 2) / 1000);
    const detail = `${new Date().toISOString()}, within ${off} s of the database's`;
    return off > 30
      ? {
          what,
          detail,
          wrong: `This machine and the database differ by ${off} seconds. Let both use a time server (NTP).`,
        }
      : { what, detail };
  } catch {
    return { what, detail: 'not compared: the database does not answer' };
  }
}

async function disk(config: Config): Promise<Finding> {
  const what = 'Disk';
  const wrong = dataFolderProblem(config.dataDir);
  if (wrong) return { what, detail: '', wrong };
  try {
    const { bavail, bsize } = await statfs(config.dataDir);
    const gigabytes = (bavail * bsize) / 1e9;
    const detail = `${gigabytes.toFixed(1)} GB free in ${config.dataDir}`;
    return gigabytes < 1
      ? {
          what,
          detail,
          wrong: `Only ${gigabytes.toFixed(1)} GB are free in ${config.dataDir}. Make room before it fills up.`,
        }
      : { what, detail };
  } catch {
    return {
      what,
      detail: '',
      wrong: `The folder ${config.dataDir} cannot be read. Set DATA_DIR to one that exists and is yours.`,
    };
  }
}

async function mail(config: Config): Promise<Finding> {
  const what = 'Mail';
  if (!config.smtpUrl) return { what, detail: 'no SMTP_URL: mails are kept on the mailbox page' };
  try {
    const transport = createTransport({
      url: config.smtpUrl,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
    });
    await transport.verify();
    return { what, detail: `the server takes mails as ${config.mailFrom}` };
  } catch (error) {
    return {
      what,
      detail: '',
      wrong: `The mail server does not take mails (${(error as Error).message}). Check SMTP_URL.`,
    };
  }
}

async function address(config: Config): Promise<Finding> {
  const what = 'Address';
  const listening = await new Promise<boolean>((resolve) => {
    const socket = createConnection({ port: config.port, host: config.host, timeout: 1_000 });
    socket
      .once('connect', () => resolve(true))
      .once('error', () => resolve(false))
      .once('timeout', () => resolve(false));
    socket.once('close', () => socket.destroy());
    setTimeout(() => socket.destroy(), 1_500).unref();
  });
  const detail = `${config.publicUrl}, ${listening ? 'the program is running' : 'the program is not running now'}`;
  if (config.production && !config.publicUrl.startsWith('https:'))
    return {
      what,
      detail,
      wrong: 'PUBLIC_URL is not https: links and cookies would travel readable. Put a TLS proxy in front.',
    };
  // the program speaks no TLS itself: behind https there is a proxy, and everybody comes from its address
  if (config.publicUrl.startsWith('https:') && !config.trustProxy)
    return {
      what,
      detail,
      wrong:
        'Behind the TLS proxy all families seem to be one, and share one limit of tries. Let it set X-Forwarded-For, and set TRUST_PROXY=yes.',
    };
  return { what, detail };
}
