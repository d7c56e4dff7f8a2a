import { createServer } from 'node:net';
import type { Config } from './config.ts';
import { dataFolderProblem } from './data-folder.ts';
import { databaseProblem } from './database-problem.ts';

/** What keeps the program from starting here, in words, before anything is begun; undefined when nothing does. */
export async function startProblem(config: Config): Promise<string | undefined> {
  const folder = config.databaseUrl && config.secret ? undefined : dataFolderProblem(config.dataDir);
  return (
    folder ??
    (await portProblem(config)) ??
    (config.databaseUrl && (await databaseProblem(config.databaseUrl)))
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
