import pg from 'pg';
import { urlAs } from './db/roles.ts';

interface Found {
  who: string;
  named: string;
  version: string;
  encoding: string;
  roles: boolean;
  schemas: boolean;
  elsewhere: string[];
}

const asked = `SELECT current_user AS who, current_database() AS named,
  current_setting('server_version') AS version, current_setting('server_encoding') AS encoding,
  (SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user) AS roles,
  has_database_privilege(current_database(), 'CREATE') AND has_schema_privilege('public', 'CREATE') AS schemas,
  ARRAY(SELECT DISTINCT datname::text FROM pg_stat_activity
    WHERE usename = 'alongside_login' AND datname <> current_database()) AS elsewhere`;

/** What keeps Alongside from living in the database of DATABASE_URL, in words, its password unsaid; undefined when nothing does. */
export async function databaseProblem(url: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const found = (await client.query<Found>(asked)).rows[0] as Found;
    return wrongWith(found) ?? (await takesAway(found, url));
  } catch (error) {
    return `The database does not answer (${(error as Error).message}). Check DATABASE_URL and whether the server runs.`;
  } finally {
    await client.end().catch(() => {});
  }
}

function wrongWith({ who, named, version, encoding, roles, schemas }: Found): string | undefined {
  if (Number.parseInt(version, 10) < 15) return `PostgreSQL ${version} is too old: 15 or newer is needed.`;
  if (encoding !== 'UTF8')
    return `The database ${named} stores text as ${encoding}. Create it with UTF8, or names will be lost.`;
  if (!roles)
    return `${who}, the user of DATABASE_URL, may not create roles, and Alongside needs four of its own. The server’s administrator allows it: ALTER ROLE "${who}" CREATEROLE`;
  if (!schemas)
    return `${who}, the user of DATABASE_URL, may not create anything in ${named}. The server’s administrator hands it over: ALTER DATABASE "${named}" OWNER TO "${who}"`;
  return undefined;
}

/**
 * Roles belong to the whole server, and their passwords follow from the user of DATABASE_URL: a second installation under another
 * user would lock the first one out.
 */
async function takesAway({ elsewhere }: Found, url: string): Promise<string | undefined> {
  if (elsewhere.length === 0) return undefined;
  const client = new pg.Client({ connectionString: urlAs(url, 'app'), connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return undefined;
  } catch (error) {
    if ((error as { code?: string }).code !== '28P01') return undefined;
    return `An Alongside under another user runs on this server (in ${elsewhere.join(', ')}), and would be locked out of its database. Use its user and password in DATABASE_URL, or another server.`;
  } finally {
    await client.end().catch(() => {});
  }
}
