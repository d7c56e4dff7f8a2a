import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Makes the folder of DATA_DIR where it is missing, and says in words why it can't be used, or nothing. Step by step:
 * Node's own recursive way goes round for ever where a file system takes no folders, as /proc does.
 */
export function dataFolderProblem(dataDir: string): string | undefined {
  const folder = path.resolve(dataDir);
  try {
    make(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return `The folder ${folder} cannot be used: ${why[code ?? ''] ?? code}. Set DATA_DIR to one that this account may write to.`;
  }
}

const why: Readonly<Record<string, string>> = {
  EROFS: 'it is on a disk that can only be read',
  EACCES: 'this account may not write there',
  EPERM: 'this account may not write there',
  ENOTDIR: 'a file stands where a folder is needed',
  ENOENT: 'no folder can be made there',
  ENOSPC: 'the disk is full',
};

function make(folder: string): void {
  const there = statSync(folder, { throwIfNoEntry: false });
  if (there?.isDirectory()) return;
  if (there) throw Object.assign(new Error(folder), { code: 'ENOTDIR' });
  make(path.dirname(folder));
  mkdirSync(folder);
}
