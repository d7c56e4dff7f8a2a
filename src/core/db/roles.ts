import { createHash } from 'node:crypto';
import type pg from 'pg';

/**
 * The database roles, and why there are four: migrations run as the owner (the URL's own user); requests log in as
 * `alongside_login`, which owns nothing and may only step into the unprivileged `alongside_app`; the queue and the
 * sign-in library each own one schema and see nothing else.
 */
const logins = {
  app: 'alongside_login',
  queue: 'alongside_queue',
  signIn: 'alongside_sign_in',
} as const;

export type Login = keyof typeof logins;

/** The password of a login role, derived from the owner's URL so that every process of one installation agrees. */
function passwordFor(ownerUrl: string, role: string): string {
  const owner = new URL(ownerUrl);
  return createHash('sha256')
    .update(`${role}:${owner.username}:${owner.password}:alongside`)
    .digest('base64url');
}

/** The same server and database, logged in as one of the lesser roles. */
export function urlAs(ownerUrl: string, login: Login): string {
  const url = new URL(ownerUrl);
  url.username = logins[login];
  url.password = passwordFor(ownerUrl, logins[login]);
  return url.toString();
}

/** Creates or refreshes the roles. They belong to the server, so two databases on it share them. */
export async function ensureRoles(client: pg.Client, ownerUrl: string): Promise<void> {
  const app = await client.query("SELECT 1 FROM pg_roles WHERE rolname = 'alongside_app'");
  if (app.rowCount === 0) await ifAbsent(client, 'CREATE ROLE alongside_app NOLOGIN NOINHERIT NOBYPASSRLS');
  for (const role of Object.values(logins)) {
    const known = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
    if (known.rowCount === 0) await ifAbsent(client, `CREATE ROLE ${role} LOGIN NOINHERIT NOBYPASSRLS`);
    await retried(() => client.query(`ALTER ROLE ${role} PASSWORD '${passwordFor(ownerUrl, role)}'`));
  }
  await retried(() => client.query('GRANT alongside_app TO alongside_login'));
}

/** Two programs may start on one server at the same moment; whoever comes second finds the role there. */
async function ifAbsent(client: pg.Client, statement: string): Promise<void> {
  await retried(() => client.query(statement)).catch((error: { code?: string }) => {
    if (error.code !== '42710' && error.code !== '23505') throw error;
  });
}

/** Roles are rows shared by the whole server; "tuple concurrently updated" (XX000) passes. */
async function retried(work: () => Promise<unknown>, tries = 5): Promise<void> {
  try {
    await work();
  } catch (error) {
    if ((error as { code?: string }).code !== 'XX000' || tries === 1) throw error;
    await retried(work, tries - 1);
  }
}
