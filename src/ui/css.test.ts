import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

const folder = new URL('./css/', import.meta.url);
const files = readdirSync(folder).map((name) => ({ name, css: readFileSync(new URL(name, folder), 'utf8') }));

test('the whole style sheet is at most 9 kB compressed', async () => {
  const entry = new URL('main.css', folder).pathname;
  const out = await build({ entryPoints: [entry], bundle: true, minify: true, write: false });
  expect(gzipSync(out.outputFiles[0]?.contents ?? '', { level: 9 }).length).toBeLessThanOrEqual(9_000);
});

test('every style file is imported into a layer', () => {
  const main = files.find((f) => f.name === 'main.css')?.css ?? '';
  for (const { name } of files.filter((f) => f.name !== 'main.css')) {
    expect(main).toMatch(
      new RegExp(`@import "./${name}" layer\\((reset|tokens|base|layout|components|print)\\)`),
    );
  }
});

test('on paper nothing is as tall as a screen, which Firefox prints as an empty last sheet', () => {
  const paper = files.find((f) => f.name === 'print.css')?.css ?? '';
  const tall = files
    .filter(({ css }) => /^body \{[^}]*min-block-size: 100/m.test(css))
    .map(({ name }) => name);
  expect(tall).toEqual(['page.css']);
  expect(paper).toMatch(/\n {2}body \{[^}]*min-block-size: 0;/);
});

test.each(files)('$name knows no left and right, so that right-to-left needs no second sheet', ({ css }) => {
  expect(css).not.toMatch(
    /\b(margin|padding|border|inset)-(left|right)\b|\btext-align: (left|right)|^\s*(left|right):/m,
  );
});

test.each(files)('$name has no id selectors and no !important', ({ css }) => {
  expect(css.replace(/#[0-9a-f]{3,8}\b/g, '')).not.toMatch(/#[a-z]/i);
  expect(css).not.toContain('!important');
});

test.each(files.filter((f) => f.name !== 'tokens.css' && f.name !== 'print.css'))(
  '$name takes its colours from the tokens',
  ({ name, css }) => {
    const own = css.match(/#[0-9a-f]{3,8}\b/g) ?? [];
    // A QR code is black on white whatever the scheme; a backdrop is a shade.
    expect(own).toEqual(name === 'letter.css' ? ['#fff', '#000'] : name === 'dialog.css' ? ['#0008'] : []);
  },
);
