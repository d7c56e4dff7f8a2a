import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from './folder.ts';

/** Built files by their plain name: `href('main.css')` is "/assets/main-1f3c….css", cacheable for ever. */
export interface Assets {
  href(name: string): string;
}

/** Reads what scripts/build.ts wrote; before any build (tests of routes) names stand for themselves. */
export function builtAssets(folder: string = path.join(projectFolder, 'dist', 'assets')): Assets {
  const file = path.join(folder, 'manifest.json');
  const names = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
  return { href: (name) => `/assets/${names[name] ?? name}` };
}
