import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { LaunchOptions } from '@playwright/test';

/** Ours, not the package's: those switch web security off and run everything in one process. */
const ARGS = ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none', '--disable-gpu'];

/**
 * How to launch the browser: the one CHROMIUM_PATH names, or the one from npm, unpacked once per version into a
 * cache folder, with the libraries it brings along where the system has none.
 */
export async function chromium(): Promise<LaunchOptions> {
  if (process.env.CHROMIUM_PATH) return { executablePath: process.env.CHROMIUM_PATH, args: ARGS };
  const folder = await unpacked();
  const executablePath = join(folder, 'chromium');
  const env: { [name: string]: string } = { FONTCONFIG_FILE: fontsFile(folder) };
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] ??= value;
  if (librariesMissing(executablePath)) env.LD_LIBRARY_PATH = join(folder, 'al2023', 'lib');
  return { executablePath, args: ARGS, env };
}

async function unpacked(): Promise<string> {
  const home = packageFolder('@sparticuz/chromium') as string;
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  const folder = join(cache, 'alongside', `chromium-${version}-${process.arch}`);
  if (existsSync(folder)) return folder;

  const half = `${folder}.${process.pid}`;
  mkdirSync(half, { recursive: true });
  // The package unpacks into the temporary folder, whatever that is, and never replaces what lies there.
  const before = process.env.TMPDIR;
  process.env.TMPDIR = half;
  try {
    const { inflate } = await import('@sparticuz/chromium');
    const parts = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];
    await Promise.all(parts.map((part) => inflate(join(home, 'bin', part))));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  try {
    renameSync(half, folder);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(folder)) throw error; // otherwise another run was quicker
  }
  return folder;
}

/** The system's fonts where it has any, and ours for Latin and Arabic, so that a bare machine shows letters. */
function fontsFile(folder: string): string {
  const arabic = packageFolder('@expo-google-fonts/noto-sans-arabic');
  const path = join(folder, 'alongside-fonts.conf');
  const conf = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(folder, 'fonts')}</dir>
  ${arabic ? `<dir>${join(arabic, '400Regular')}</dir><dir>${join(arabic, '700Bold')}</dir>` : ''}
  <cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>
`;
  if (!existsSync(path) || readFileSync(path, 'utf8') !== conf) writeFileSync(path, conf);
  return path;
}

function packageFolder(name: string): string | undefined {
  const found = createRequire(import.meta.url).resolve.paths(name) ?? [];
  return found.map((modules) => join(modules, name)).find((path) => existsSync(join(path, 'package.json')));
}

function librariesMissing(program: string): boolean {
  try {
    return execFileSync('ldd', [program], { encoding: 'utf8' }).includes('not found');
  } catch {
    return true;
  }
}
