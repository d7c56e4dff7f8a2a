import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** The English engine as a page would load it, as one script that leaves `coach` behind. */
export async function bundle(): Promise<string> {
  const contents = `
    export { Reviewer } from './src/coach/engine/reviewer.ts';
    export { english } from './src/coach/engine/en/pack.ts';`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    globalName: 'coach',
    target: ['chrome109', 'firefox115', 'safari16'],
  });
  return outputFiles[0]?.text ?? '';
}

/** In bytes. */
export function sizes(code: string): { gzip: number; brotli: number } {
  return { gzip: gzipSync(code, { level: 9 }).length, brotli: brotliCompressSync(code).length };
}
