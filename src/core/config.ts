import path from 'node:path';
import * as v from 'valibot';
import { type Endpoint, isSafe } from './endpoint.ts';
import { projectFolder } from './folder.ts';

const port = v.pipe(v.string(), v.regex(/^\d{1,5}$/), v.transform(Number), v.maxValue(65535));
/** An address of one of these kinds. Said once, whatever is wrong with it. */
const url = (words: string, kinds?: RegExp) =>
  v.pipe(
    v.string(),
    v.url(words),
    v.check((text) => !kinds || kinds.test(text), words),
  );

/** Every address on a page begins at the root of its host: behind a folder of a website none would be found. */
function isRoot(text: string): boolean {
  const { protocol, pathname, search, hash, username } = URL.parse(text) ?? {};
  return /^https?:$/.test(protocol ?? '') && pathname === '/' && !search && !hash && !username;
}

/** Every setting there is; all optional outside production. `--help` prints this table. */
export const settings = {
  PORT: { schema: v.optional(port, '3000'), says: 'the port the website listens on (3000)' },
  HOST: {
    schema: v.optional(v.string(), '127.0.0.1'),
    says: 'the address it listens on (127.0.0.1; 0.0.0.0 for all)',
  },
  DATA_DIR: {
    schema: v.optional(v.string(), path.join(projectFolder, 'data')),
    says: 'where the embedded database and the secret live (./data)',
  },
  DATABASE_URL: {
    schema: v.optional(
      url('DATABASE_URL must look like postgres://user:password@host/database', /^postgres(ql)?:/i),
    ),
    says: 'a PostgreSQL server, 15 or newer, instead of the embedded database',
  },
  SMTP_URL: {
    schema: v.optional(url('SMTP_URL must look like smtp://user:password@host:587', /^smtps?:/i)),
    says: 'a mail server; without it mails go to the mailbox page',
  },
  MAIL_FROM: {
    schema: v.optional(v.string(), 'Alongside <alongside@localhost>'),
    says: 'the sender of mails',
  },
  PUBLIC_URL: {
    schema: v.optional(
      v.pipe(
        url('PUBLIC_URL must look like https://talks.school.example'),
        v.check(
          isRoot,
          'PUBLIC_URL must look like https://talks.school.example: a host of its own, without a folder behind it',
        ),
      ),
    ),
    says: 'the address people type, used in links (http://localhost:PORT)',
  },
  ALONGSIDE_SECRET: {
    schema: v.optional(
      v.pipe(v.string(), v.minLength(32, 'ALONGSIDE_SECRET must hold at least 32 characters')),
    ),
    says: 'the root of all keys; made and kept in DATA_DIR outside production',
  },
  TRUST_PROXY: {
    schema: v.optional(v.picklist(['yes', 'no'], 'TRUST_PROXY must be yes or no'), 'no'),
    says: 'yes when a reverse proxy in front sets X-Forwarded-For (no)',
  },
  COACH_URL: {
    schema: v.optional(
      v.pipe(
        url('COACH_URL must look like https://writing.school.example/v1'),
        v.check(
          isSafe,
          'COACH_URL must be https (http only on this machine itself), without a password or "?" in it',
        ),
      ),
    ),
    says: 'a writing service of your own (OpenAI-compatible) that teachers may ask; without it nothing is sent',
  },
  COACH_MODEL: { schema: v.optional(v.string()), says: 'the model it is asked for' },
  COACH_KEY: { schema: v.optional(v.string()), says: 'its key, if it wants one' },
  COACH_SECONDS: {
    schema: v.optional(
      v.pipe(v.string(), v.regex(/^([1-9]|[1-5]\d|60)$/, 'COACH_SECONDS must be from 1 to 60')),
      '8',
    ),
    says: 'how long it is waited for (8)',
  },
  NODE_ENV: {
    schema: v.optional(v.string(), 'development'),
    says: 'production switches the sample school off',
  },
} as const;

/** What production can't do without, each with how to come by it. */
const example: Readonly<Record<string, string>> = {
  ALONGSIDE_SECRET: ', to what "openssl rand -base64 32" answers, say, and kept',
  PUBLIC_URL: ', such as https://talks.school.example',
  SMTP_URL: ', such as smtp://user:password@mail.school.example:587',
};

const schema = v.object(
  Object.fromEntries(Object.entries(settings).map(([name, { schema }]) => [name, schema])),
);

export interface Config {
  port: number;
  host: string;
  dataDir: string;
  databaseUrl: string | undefined;
  smtpUrl: string | undefined;
  mailFrom: string;
  publicUrl: string;
  secret: string | undefined;
  trustProxy: boolean;
  /** The school's own writing service; undefined: none, and nothing can be sent to one. */
  coach: Endpoint | undefined;
  production: boolean;
}

/** Reads the environment. Wrong or, in production, missing settings come back as sentences that say what to set. */
export function readConfig(
  env: Record<string, string | undefined>,
): { ok: true; config: Config } | { ok: false; because: string[] } {
  const given = Object.fromEntries(
    Object.entries(env).filter(([name, value]) => name in settings && value !== ''),
  );
  const parsed = v.safeParse(schema, given, { abortPipeEarly: true });
  if (!parsed.success) return { ok: false, because: parsed.issues.map(sentence) };
  const s = parsed.output as Record<string, string | undefined> & { PORT: unknown };
  const production = s.NODE_ENV === 'production';
  const missing = Object.keys(example).filter((name) => production && !s[name]);
  if (missing.length)
    return {
      ok: false,
      because: missing.map((name) => `In production ${name} must be set${example[name]}.`),
    };
  if (s.COACH_URL && !s.COACH_MODEL)
    return { ok: false, because: ['With COACH_URL, COACH_MODEL must be set, too.'] };
  return {
    ok: true,
    config: {
      port: Number(s.PORT),
      host: s.HOST as string,
      dataDir: path.resolve(s.DATA_DIR as string),
      databaseUrl: s.DATABASE_URL,
      smtpUrl: s.SMTP_URL,
      mailFrom: s.MAIL_FROM as string,
      publicUrl: (s.PUBLIC_URL ?? `http://localhost:${s.PORT}`).replace(/\/$/, ''),
      secret: s.ALONGSIDE_SECRET,
      trustProxy: s.TRUST_PROXY === 'yes',
      coach: s.COACH_URL
        ? {
            url: s.COACH_URL.replace(/\/+$/, ''),
            model: s.COACH_MODEL as string,
            key: s.COACH_KEY,
            seconds: Number(s.COACH_SECONDS),
          }
        : undefined,
      production,
    },
  };
}

function sentence(issue: v.BaseIssue<unknown>): string {
  const name = issue.path?.[0]?.key as keyof typeof settings | undefined;
  if (name === 'PORT') return 'PORT must be a number from 0 to 65535.';
  return `${issue.message}.`;
}
