/**
 * Learns the coach's weights for a language from its training sentences and writes them beside them:
 * `node_modules/.bin/node scripts/coach/train.ts [en]`; with `--large` those for a computer instead of a
 * phone; `--check` only cross-validates. The same sentences give the same file.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Limits } from '#coach/engine/model/decide.ts';
import type { Weights } from '#coach/engine/model/weights.ts';
import type { Grammar } from '#coach/engine/pack.ts';
import { placesOf } from './bags.ts';
import { crossScores, measuredAt } from './cross-validate.ts';
import { readExamples } from './examples.ts';
import { learnFrom } from './fit.ts';
import { shown } from './measure.ts';
import { quantised } from './quantise.ts';

interface Learning {
  /** As many features as fit into a phone's share. */
  most: number;
  /** From when on something is said. */
  limits: Limits;
}

/** For any language. */
const COMMON: Learning = {
  most: 2_000,
  limits: { any: 0.7, label: -0.6, alone: 3.5, protects: -2, around: 1 },
};
/** For a computer, `bin/coach`: as many features as are of use. */
const LARGE = 20_000;
const LEARNING: Record<string, Partial<Learning>> = {
  en: { most: 4_050, limits: { ...COMMON.limits, any: 0.85 } },
  // Fewer reports of danger were written in Spanish to learn from, so it keeps silent earlier.
  es: { limits: { ...COMMON.limits, any: 1, protects: -3, around: 0.5 } },
};

const language = process.argv.slice(2).find((word) => !word.startsWith('-')) ?? 'en';
const isLarge = process.argv.includes('--large');
const { most: share, limits } = { ...COMMON, ...LEARNING[language] };
const most = isLarge ? LARGE : share;
const folder = join(import.meta.dirname, '../../src/coach/engine', language);
const { grammar } = (await import(join(folder, 'grammar.ts'))) as { grammar: Grammar };
const examples = readExamples(join(folder, 'training/*.jsonl'));
const places = examples.map((example) => placesOf(example, grammar));
if (process.argv.includes('--check')) {
  const scores = crossScores(examples, places, grammar, most);
  for (const any of [0, 0.5, 1, 1.5]) {
    console.log(`any ≥ ${any}: ${shown(measuredAt(examples, scores, { ...limits, any }))}`);
  }
} else {
  const weights = quantised(learnFrom(examples, places, grammar, most), limits);
  writeFileSync(join(folder, isLarge ? 'model-large.json' : 'model.json'), written(weights));
  console.log(
    `${examples.length} examples, ${weights.places.length + weights.weights.length} signs of weights`,
  );
}

/** In the project's own format, so that the formatter has nothing to change. */
function written({ outputs, unit, bias, limits, places, weights }: Weights): string {
  const lines = [
    `"outputs": [\n${outputs.map((output) => `    "${output}"`).join(',\n')}\n  ]`,
    `"unit": ${unit}`,
    `"bias": [${bias.join(', ')}]`,
    `"limits": { ${Object.entries(limits)
      .map(([name, value]) => `"${name}": ${value}`)
      .join(', ')} }`,
    `"places": ${JSON.stringify(places)}`,
    `"weights": ${JSON.stringify(weights)}`,
  ];
  return `{\n  ${lines.join(',\n  ')}\n}\n`;
}
