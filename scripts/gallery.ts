/**
 * Renders every component with sample content into dist/gallery, in three languages, to be looked at.
 * Run: node_modules/.bin/node scripts/gallery.ts (it bundles itself, because of .tsx).
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const out = 'dist/gallery';
await mkdir(out, { recursive: true });
await build({ entryPoints: ['src/ui/css/main.css'], bundle: true, minify: true, outfile: `${out}/ui.css` });
await build({
  stdin: {
    contents:
      ['family', 'staff', 'letters', 'mails'].map((f) => `export * from './${f}.tsx';`).join('') +
      `export * from './words.ts'`,
    resolveDir: 'src/ui/gallery',
  },
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  outfile: `${out}/gallery.mjs`,
});

const gallery = await import(pathToFileURL(`${out}/gallery.mjs`).href);
for (const words of gallery.galleryWords) {
  for (const page of ['family', 'staff', 'letter', 'mail']) {
    const html = await gallery[`${page}Gallery`](words);
    await writeFile(`${out}/${page}-${words.lang}.html`, String(html));
  }
}
console.log(`Open ${out}/family-en.html`);
