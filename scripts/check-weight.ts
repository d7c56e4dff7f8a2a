/** Holds what a phone has to load to a few kilobytes, each built file to its limit. Needs dist/ (bin/check builds). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** Most bytes after gzip, by the name a page asks for; the first line that fits counts. 1 kB is 1,000 bytes. */
const LIMITS: [name: RegExp, bytes: number][] = [
  [/^main\.css$/, 9_000],
  [/^coach\.css$/, 2_000],
  [/\.element\.js$/, 20_000],
  // what reads a language beside whoever writes in it; never on a family's page
  [/\.reader\.js$/, 60_000],
];

export type Weight = { name: string; gzip: number; brotli: number; limit: number };

/** Every built asset with its weight; one without a limit has the limit 0, so that nothing arrives unnoticed. */
export function weigh(assets: string): Weight[] {
  const manifest: Record<string, string> = JSON.parse(readFileSync(join(assets, 'manifest.json'), 'utf8'));
  return Object.entries(manifest).map(([name, file]) => {
    const bytes = readFileSync(join(assets, file));
    const limit = LIMITS.find(([pattern]) => pattern.test(name))?.[1] ?? 0;
    return {
      name,
      gzip: gzipSync(bytes, { level: 9 }).length,
      brotli: brotliCompressSync(bytes).length,
      limit,
    };
  });
}

if (import.meta.main) {
  const weights = weigh(join(import.meta.dirname, '..', 'dist', 'assets'));
  for (const { name, gzip, brotli, limit } of weights) {
    const verdict = gzip > limit ? `  over its limit of ${limit}` : `  of ${limit}`;
    console.log(
      `${name.padEnd(28)} ${String(gzip).padStart(6)} B gzip ${String(brotli).padStart(6)} B brotli${verdict}`,
    );
  }
  process.exit(weights.some(({ gzip, limit }) => gzip > limit) ? 1 : 0);
}
