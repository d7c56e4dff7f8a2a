import { createServer } from 'node:net';
import pg from 'pg';
import type { Config } from './config.ts';
import { dataFolderProblem } from './data-folder.ts';

/** What keeps the program from starting here, in words, before anything is begun; undefined when nothing does. */
export async function startProblem(config: Config): Promise<string | undefined> {
  const folder = config.databaseUrl && config.secret ? undefined : dataFolderProblem(config.dataDir);
  return (
    folder ?? (await portProblem(config)) ?? (config.databaseUrl && (await noAnswer(config.databaseUrl)))
  );
}

function portProblem({ port, host }: Config): Promise<string | undefined> {
  const said: Record<string, string> = {
    EADDRINUSE: 'is taken by another program, perhaps by Alongside itself',
    EACCES: 'needs rights this account does not have',
    EADDRNOTAVAIL: `is not to be had: ${host} is no address of this machine`,
  };
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve(
        `The port ${port} ${said[error.code ?? ''] ?? `cannot be used (${error.message})`}. Choose another: PORT=${port + 1} npm start`,
      ),
    );
    server.listen({ port, host }, () => server.close(() => resolve(undefined)));
  });
}

async function noAnswer(url: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return undefined;
  } catch (error) {
    return `The database does not answer (${(error as Error).message}). Check DATABASE_URL and whether the server runs.`;
  } finally {
    await client.end().catch(() => {});
  }
}
