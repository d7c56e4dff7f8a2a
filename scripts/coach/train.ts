/**
 * Learns the coach's weights for a language from its training sentences and writes them beside them:
 * `node scripts/coach/train.ts [en]`; with `--large` those for a computer instead of a phone; `--check` only
 * cross-validates. The same sentences give the same file.
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

/** Per language: as many features as fit into a phone's share, and from when on something is said. */
const LEARNING: Record<string, { most: number; limits: Limits; large?: Limits }> = {
  en: { most: 4_150, limits: { any: 1.6, label: -0.2, alone: 3, protects: 0 } },
  es: {
    most: 800,
    limits: { any: 1.4, label: 0, alone: 2.4, protects: 0.5 },
    large: { any: 1.4, label: 0, alone: 2.4, protects: 0.5 },
  },
};

/** For a computer: `bin/coach`. */
const LARGE = 20_000;
const LARGE_LIMITS: Limits = { any: 1.6, label: -0.2, alone: 3.3, protects: 0 };

const language = process.argv.slice(2).find((word) => !word.startsWith('-')) ?? 'en';
const { most: MOST, limits: LIMITS } = LEARNING[language] ?? {
  most: 1_000,
  limits: { any: 1, label: 0, alone: 2 },
};
const folder = join(import.meta.dirname, '../../src/coach/engine', language);
const { grammar } = (await import(join(folder, 'grammar.ts'))) as { grammar: Grammar };
const examples = readExamples(join(folder, 'training/*.jsonl'));
const places = examples.map((example) => placesOf(example, grammar));
if (process.argv.includes('--check')) {
  const scores = crossScores(examples, places, grammar, MOST);
  for (const any of [0, 0.4, 0.7, 1]) {
    console.log(`any ≥ ${any}: ${shown(measuredAt(examples, scores, { ...LIMITS, any }))}`);
  }
} else {
  const isLarge = process.argv.includes('--large');
  const limits = isLarge ? (LEARNING[language]?.large ?? LARGE_LIMITS) : LIMITS;
  const weights = quantised(learnFrom(examples, places, grammar, isLarge ? LARGE : MOST), limits);
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
