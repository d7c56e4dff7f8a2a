/**
 * Builds dist/: the program, the office's command, the browser's islands and the stylesheet, all by esbuild.
 * Does nothing when nothing changed. `--force` builds anyway; `bench <name>` also bundles bench/<name>.ts.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { BuildOptions, Metafile } from 'esbuild';

process.chdir(join(import.meta.dirname, '..'));
const ASSETS = 'dist/assets';
const STAMP = 'dist/.built-from';

const server: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
};

// Six-year-old phones are in use in every school: what the browser gets is written for them.
const browser: BuildOptions = {
  bundle: true,
  minify: true,
  target: ['chrome109', 'firefox115', 'safari16'],
  outdir: ASSETS,
  entryNames: '[name]-[hash]',
  metafile: true,
  logLevel: 'warning',
};

const [verb, name] = process.argv.slice(2);
try {
  if (verb === 'bench') await bundleBench(String(name));
  else await buildAll(verb === '--force');
} catch (error) {
  if (!(error as { errors?: unknown }).errors) throw error;
  process.exit(1); // esbuild has said what is wrong, and where
}

async function buildAll(force: boolean): Promise<void> {
  const stamp = fingerprint();
  if (!force && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) return;
  const began = performance.now();
  const { build } = await import('esbuild'); // late: most starts have nothing to build
  mkdirSync(ASSETS, { recursive: true });
  rmSync(STAMP, { force: true });
  const programs = ['src/main.ts', 'src/cli/alongside.ts', 'src/cli/coach.ts', 'src/cli/timetable.ts'].filter(
    (path) => existsSync(path),
  );
  const islands = globSync('src/**/island/*.{element,reader}.ts');
  const [, scripts, styles] = await Promise.all([
    build({ ...server, entryPoints: programs, outdir: 'dist', entryNames: '[name]' }),
    build({ ...browser, entryPoints: islands, format: 'esm' }),
    build({ ...browser, entryPoints: ['src/ui/css/main.css', 'src/ui/css/coach.css'] }),
    buildCoach(build),
  ]);
  const manifest = { ...named(styles.metafile), ...named(scripts.metafile) };
  writeFileSync(`${ASSETS}/manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`);
  for (const file of Object.values(manifest)) pack(`${ASSETS}/${file}`);
  const packed = Object.values(manifest).flatMap((file) => [`${file}.br`, `${file}.gz`]);
  const wanted = new Set([...Object.values(manifest), ...packed, 'manifest.json']);
  for (const file of globSync(`${ASSETS}/*`)) if (!wanted.has(basename(file))) rmSync(file);
  writeFileSync(STAMP, stamp);
  console.error(`Built in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
}

/** `alongside/coach` for other people's software: plain JavaScript, with types where TypeScript is installed. */
async function buildCoach(build: typeof import('esbuild').build): Promise<void> {
  const entryPoints = ['coach', 'retext'].map((name) => `src/coach/engine/${name}.ts`);
  const shape = {
    bundle: true,
    splitting: true,
    platform: 'neutral',
    format: 'esm',
    target: 'es2022',
  } as const;
  await build({ ...shape, entryPoints, outdir: 'dist/coach', logLevel: 'warning' });
  const compiler = 'node_modules/.bin/tsc';
  if (existsSync(compiler)) await promisify(execFile)(compiler, ['-p', 'scripts/coach/types.json']);
}

/** What never changes is compressed once, as well as can be. */
function pack(path: string): void {
  const bytes = readFileSync(path);
  writeFileSync(`${path}.br`, brotliCompressSync(bytes));
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
}

/** "timer.element.js" → "timer-K3F….js", as pages look them up. */
function named(meta: Metafile | undefined): Record<string, string> {
  const entries = Object.entries(meta?.outputs ?? {}).filter(([, made]) => made.entryPoint);
  return Object.fromEntries(
    entries.map(([path, made]) => [
      basename(String(made.entryPoint)).replace(/\.ts$/, '.js'),
      basename(path),
    ]),
  );
}

/** Which files there are and when they last changed: telling that nothing did takes milliseconds. */
function fingerprint(): string {
  const hash = createHash('sha256').update(process.version);
  for (const path of [
    ...globSync('{src,db}/**/*.{ts,tsx,css,json}'),
    'scripts/build.ts',
    'package-lock.json',
  ].sort()) {
    if (path.includes('.test.')) continue;
    const { mtimeMs, size } = statSync(path);
    hash.update(`${path} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
}

async function bundleBench(bench: string): Promise<void> {
  const entry = `bench/${bench}.ts`;
  if (!/^[a-z-]+$/.test(bench) || !existsSync(entry)) {
    const known = globSync('bench/*.ts').map((path) => basename(path, '.ts'));
    console.error(`There is no bench named "${bench}". Known: ${known.sort().join(', ') || 'none yet'}.`);
    process.exit(2);
  }
  const { build } = await import('esbuild');
  await build({ ...server, entryPoints: [entry], outdir: 'dist/bench', entryNames: '[name]' });
}
