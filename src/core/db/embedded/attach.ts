import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { databaseAccount } from './account.ts';
import { clusterPassword } from './cluster.ts';
import { clusterFolder } from './places.ts';
import { survivor } from './postmaster.ts';

/**
 * The owner's address of the database that a running Alongside has started in this data folder, or undefined when none
 * runs: how the office's command works beside the running program.
 */
export function attachEmbedded(dataDir: string, database = 'alongside'): string | undefined {
  if (!existsSync(dataDir)) return undefined;
  const quiet = () => {};
  const folder = clusterFolder(resolve(dataDir), databaseAccount(quiet), quiet);
  const server = survivor(folder);
  if (!server?.port) return undefined;
  return `postgres://postgres:${clusterPassword(folder)}@127.0.0.1:${server.port}/${database}`;
}
