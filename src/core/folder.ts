import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json, whether the program runs from src/ or as one file in dist/. */
export const projectFolder: string = findProject(path.dirname(fileURLToPath(import.meta.url)));

function findProject(from: string): string {
  if (existsSync(path.join(from, 'db', 'migrations')) && existsSync(path.join(from, 'package.json')))
    return from;
  const up = path.dirname(from);
  if (up === from)
    throw new Error('Alongside cannot find its own folder: package.json and db/migrations are missing.');
  return findProject(up);
}
