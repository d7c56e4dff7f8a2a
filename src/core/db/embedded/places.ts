import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Account, mayReach } from './account.ts';

const me = () => process.getuid?.() ?? 0;
const scratch = () => join(tmpdir(), `alongside-${me()}`);

/** Where a copy of PostgreSQL's programs may be kept, best first. */
export function cacheFolders(): string[] {
  if (me() === 0) return ['/var/cache/alongside', scratch()];
  return [join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'alongside'), scratch()];
}

/** Where the data may live when DATA_DIR cannot be reached by the database's account, best first. */
export function shelterFolders(): string[] {
  return ['/var/lib/alongside', scratch()];
}

/**
 * The first of `candidates` that is ours alone to write and that `account` can walk into; made if absent. A
 * folder somebody else could have prepared is refused: programs are run from it.
 */
export function privateFolder(candidates: string[], account: Account): string {
  for (const folder of candidates) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 });
      const { uid, mode } = lstatSync(folder);
      if (uid === me() && (mode & 0o022) === 0 && mayReach(account, folder)) return folder;
    } catch {
      // not writable here: the next one
    }
  }
  throw new Error(`None of these folders can be used by the database: ${candidates.join(', ')}.`);
}

const NOTE = 'database-is-elsewhere.txt';

/**
 * The folder of the database files: `DATA_DIR/postgres`, or, where the database's account cannot reach that, a
 * sheltered folder which a note in DATA_DIR names, so that the next start (and a person looking) finds it.
 */
export function clusterFolder(
  dataDir: string,
  account: Account,
  log: (line: string) => void,
  shelters: string[] = shelterFolders(),
): string {
  const noted = readNote(dataDir);
  if (noted) return noted;
  const inside = join(dataDir, 'postgres');
  if (mayReach(account, dataDir)) return inside;

  const mark = createHash('sha256').update(dataDir).digest('hex').slice(0, 8);
  const elsewhere = join(privateFolder(shelters, account), `${basename(dataDir)}-${mark}`);
  writeFileSync(
    join(dataDir, NOTE),
    `${elsewhere}\n\nThe database of this folder is kept there: the account ${account?.name}, under which PostgreSQL\n` +
      'runs, cannot reach this folder. Back up both. Removing this note starts an empty database.\n',
  );
  log(`The database is kept in ${elsewhere}: the account ${account?.name} cannot reach ${dataDir}.`);
  return elsewhere;
}

function readNote(dataDir: string): string | undefined {
  try {
    return readFileSync(join(dataDir, NOTE), 'utf8').split('\n')[0]?.trim() || undefined;
  } catch {
    return undefined;
  }
}
