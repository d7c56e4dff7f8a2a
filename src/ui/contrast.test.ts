import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./css/tokens.css', import.meta.url), 'utf8');
const [lightPart = '', darkPart = ''] = css.split('@media (prefers-color-scheme: dark)');
const colours = (part: string) =>
  Object.fromEntries([...part.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((m) => [m[1], m[2] ?? '']));
const schemes = { light: colours(lightPart), dark: colours(darkPart) };

/** Relative luminance of a #rrggbb colour. Source: WCAG 2.2, "relative luminance". */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const text: [string, string[]][] = [
  [
    'ink',
    ['paper', 'sheet', 'sunk', 'pine-soft', 'clay-soft', 'plum-soft', 'good-soft', 'care-soft', 'stop-soft'],
  ],
  ['ink-soft', ['paper', 'sheet', 'sunk', 'pine-soft']],
  ['pine', ['paper', 'sheet', 'pine-soft']],
  ['pine-deep', ['paper', 'sheet', 'pine-soft']],
  ['on-pine', ['pine', 'pine-deep']],
  ['clay', ['paper', 'sheet', 'clay-soft']],
  ['plum', ['paper', 'sheet', 'plum-soft']],
  ['stop', ['paper', 'sheet', 'stop-soft']],
  ['good', ['good-soft']],
  ['care', ['care-soft']],
];
const controls: [string, string[]][] = [
  ['edge', ['paper', 'sheet']],
  ['pine', ['paper', 'sheet', 'sunk']],
];

describe.each(Object.entries(schemes))('in %s', (_, scheme) => {
  const pairs = (list: [string, string[]][]) =>
    list.flatMap(([front, backs]) => backs.map((b) => [front, b] as const));

  test.each(pairs(text))('words in %s on %s can be read (4.5 to 1)', (front, back) => {
    expect(contrast(scheme[front] ?? '', scheme[back] ?? '')).toBeGreaterThanOrEqual(4.5);
  });

  test.each(pairs(controls))('edges in %s on %s can be seen (3 to 1)', (front, back) => {
    expect(contrast(scheme[front] ?? '', scheme[back] ?? '')).toBeGreaterThanOrEqual(3);
  });
});

test('dark redefines every colour of light', () => {
  expect(Object.keys(schemes.dark).sort()).toEqual(Object.keys(schemes.light).sort());
});

test('a pair known to be too faint is caught', () => {
  expect(contrast('#ffffff', '#ffffff')).toBe(1);
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#9a9a9a', '#ffffff')).toBeLessThan(3);
});
