import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

const folder = new URL('./css/', import.meta.url);
const root = join(import.meta.dirname, '../..');
const files = readdirSync(folder).map((name) => ({ name, css: readFileSync(new URL(name, folder), 'utf8') }));

/** As it is sent; the build names the same browsers. */
async function built(name = 'main.css'): Promise<string> {
  const entry = new URL(name, folder).pathname;
  const target = ['chrome109', 'firefox115', 'safari16'];
  const out = await build({ entryPoints: [entry], bundle: true, minify: true, write: false, target });
  return out.outputFiles[0]?.text ?? '';
}

/** The selectors of a list that stand at its top, outside every bracket. */
function inList(selectors: string): string[] {
  const list = [''];
  let depth = 0;
  for (const sign of selectors) {
    depth += Number(sign === '(') - Number(sign === ')');
    if (sign === ',' && depth === 0) list.push('');
    else list.push(`${list.pop()}${sign}`);
  }
  return list;
}

/** A browser that knows no :has() passes over a whole list with one in it, unless :is() holds the list. */
const takenDown = (css: string) =>
  [...css.matchAll(/(?<=[{};])[^{}@;]*:has\([^{}]*(?=\{)/g)]
    .map(([selectors]) => selectors)
    .filter((selectors) => inList(selectors).some((one) => !one.includes(':has(')));

test('every class of the style sheet is one that a component gives', () => {
  const code = globSync('src/**/*.{ts,tsx}', { cwd: root })
    .filter((path) => !/\.test\.|\/gallery\//.test(path))
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .join('\n');
  const words = new Set(code.match(/[a-z][\w-]*/g));
  const rules = files.map(({ css }) => css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\{[^{}]*\}/g, '{}'));
  const classes = new Set(rules.join('\n').match(/(?<=\.)[a-z][\w-]*/g));
  expect(classes.size).toBeGreaterThan(80);
  expect([...classes].filter((one) => !words.has(one))).toEqual([]);
});

test('the whole style sheet is at most 9 kB compressed', async () => {
  expect(gzipSync(await built(), { level: 9 }).length).toBeLessThanOrEqual(9_000);
});

test('no rule is lost to Firefox before 121 because a selector beside it needs :has()', async () => {
  expect(takenDown('a{b:c}.x,.y:has(p,q){d:e}')).toEqual(['.x,.y:has(p,q)']);
  expect(takenDown('a{b:c}.x:has(p,q),.y:has(r){d:e}:is(.x,.y:has(z)){f:g}')).toEqual([]);
  const css = (await built()) + (await built('coach.css'));
  expect(css.split(':has(').length).toBeGreaterThan(15);
  expect(takenDown(css)).toEqual([]);
});

test('what somebody wrote in a list keeps its own side in Firefox and Safari, which settle sides at the item', () => {
  expect(files.find((f) => f.name === 'reset.css')?.css).toMatch(/^li \{\s*text-align: inherit;/m);
});

test('every style file is imported into a layer, but for the one for browsers that know no layers', () => {
  const main = files.find((f) => f.name === 'main.css')?.css ?? '';
  expect(main).toContain('@import "./plain.css";');
  for (const { name, css } of files.filter((f) => f.name !== 'main.css' && f.name !== 'plain.css')) {
    // what only some pages load names its layer itself
    if (/^\/\*[^*]*\*\/\n@layer components \{\n(?: .*\n|\n)*\}\n$/.test(css)) continue;
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

test.each(files)(
  '$name draws lines one property at a time: Safari knows no text-decoration of several words',
  ({ css }) => {
    expect(css).not.toMatch(/text-decoration: [\w-]+ \S/);
  },
);

test.each(files)('$name has no id selectors and no !important', ({ css }) => {
  expect(css.replace(/#[0-9a-f]{3,8}\b/g, '')).not.toMatch(/#[a-z]/i);
  expect(css).not.toContain('!important');
});

test.each(files.filter((f) => f.name !== 'tokens.css' && f.name !== 'print.css'))(
  '$name takes its colours from the tokens',
  ({ name, css }) => {
    const own = css.match(/#[0-9a-f]{3,8}\b/g) ?? [];
    // A QR code is black on white whatever the scheme.
    expect(own).toEqual(name === 'letter.css' ? ['#fff', '#000'] : []);
  },
);
