import { AsyncLocalStorage } from 'node:async_hooks';
import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { magicLink } from 'better-auth/plugins/magic-link';
import pg from 'pg';
import type { Config } from '../config.ts';
import { oneAtATime } from '../db/one-at-a-time.ts';
import type { Secrets } from '../secrets.ts';
import { forgetSignIns } from './forget.ts';

/** A sign-in link works once and for this long. */
export const signInMinutes = 20;

/** The library compares and stores Dates; our own driver setting would hand it Temporal instants (db/temporal.ts). */
const plainDates: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === pg.types.builtins.TIMESTAMPTZ
      ? (text: string) => new Date(text)
      : pg.types.getTypeParser(oid, format as 'text'),
};

/**
 * Staff sign-in: better-auth keeps users, sessions and one-time tokens in the schema `sign_in`, as a role that sees
 * nothing else. It proves that somebody reads a mailbox; which roles that address has is asked of the roster, always.
 */
export async function openStaffSignIn(url: string, config: Config, secrets: Secrets) {
  // better-auth hands the token to a callback; we want it back as a value, in the request that asked
  const asked = new AsyncLocalStorage<{ token?: string }>();
  const pool = new pg.Pool({
    connectionString: url,
    max: 4,
    options: '-c search_path=sign_in',
    idleTimeoutMillis: 30_000,
    types: plainDates,
  });
  pool.on('error', () => {});
  const options = {
    appName: 'Alongside',
    baseURL: config.publicUrl,
    basePath: '/sign-in/api',
    secret: secrets.key('staff-sign-in').toString('base64url'),
    database: pool,
    telemetry: { enabled: false },
    logger: { disabled: true },
    session: { expiresIn: 60 * 60 * 24 * 14, updateAge: 60 * 60 * 24 },
    advanced: {
      cookiePrefix: 'alongside',
      useSecureCookies: config.publicUrl.startsWith('https:'),
      disableOriginCheck: true, // its pages are ours, behind our own guard; its own routes are not mounted
    },
    plugins: [
      magicLink({
        expiresIn: signInMinutes * 60,
        storeToken: 'hashed',
        sendMagicLink: ({ token }) => {
          const store = asked.getStore();
          if (store) store.token = token;
        },
      }),
    ],
  } satisfies Parameters<typeof betterAuth>[0];
  await oneAtATime(url, 'sign-in tables', async () => (await getMigrations(options)).runMigrations());
  const auth = betterAuth(options);

  return {
    /** A one-time token for this address. The caller has made sure that it belongs to staff. */
    async tokenFor(email: string, name: string): Promise<string> {
      const store: { token?: string } = {};
      await asked.run(store, () =>
        auth.api.signInMagicLink({ body: { email, name }, headers: new Headers() }),
      );
      if (!store.token) throw new Error('The sign-in library made no token.');
      return store.token;
    },
    /** Spends a token. @returns the cookies that carry the session, or undefined when the token is spent, old or wrong. */
    async redeem(token: string, headers: Headers): Promise<string[] | undefined> {
      const answer = await auth.api
        .magicLinkVerify({ query: { token }, headers, asResponse: true })
        .catch(() => undefined);
      const cookies = answer?.headers.getSetCookie() ?? [];
      return cookies.some((cookie) => cookie.includes('session_token=') && !/Max-Age=0/i.test(cookie))
        ? cookies
        : undefined;
    },
    async sessionOf(headers: Headers): Promise<{ email: string; sessionId: string } | undefined> {
      const found = await auth.api.getSession({ headers });
      return found ? { email: found.user.email, sessionId: found.session.id } : undefined;
    },
    async sessions(headers: Headers) {
      const current = await auth.api.getSession({ headers });
      const all = await auth.api.listSessions({ headers });
      return all.map((session) => ({
        id: session.id,
        current: session.id === current?.session.id,
        startedAt: session.createdAt,
        lastSeenAt: session.updatedAt,
        device: session.userAgent ?? '',
      }));
    },
    async endSession(headers: Headers, id: string): Promise<void> {
      const session = (await auth.api.listSessions({ headers })).find((one) => one.id === id);
      if (session) await auth.api.revokeSession({ body: { token: session.token }, headers });
    },
    /** @returns the cookies that clear the session in the browser. */
    async signOut(headers: Headers): Promise<string[]> {
      const answer = await auth.api.signOut({ headers, asResponse: true });
      return answer.headers.getSetCookie();
    },
    /** Removes sessions that are over, and whoever is no member of staff any more. */
    forget: (isStaff: (email: string) => Promise<boolean>): Promise<void> => forgetSignIns(pool, isStaff),
    async close(): Promise<void> {
      await pool.end();
    },
  };
}

export type StaffSignIn = Awaited<ReturnType<typeof openStaffSignIn>>;
