import { existsSync, globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { LABELS } from '#coach/engine/findings.ts';
import { type Example, readExamples } from '../scripts/coach/examples.ts';
import { type Measured, measure } from '../scripts/coach/measure.ts';
import { inBrowser } from './coach/browser.ts';
import { inField } from './coach/field.ts';
import { labelsByKeyword, labelsLarge, labelsOf } from './coach/found.ts';
import { bundle, sizes } from './coach/size.ts';
import { fieldOf, keystrokes, perSentence } from './coach/speed.ts';
import { Said } from './http/said.ts';

/** What the coach finds, how fast, and how much a phone has to load for it; a plain list of words beside it. */
const said = new Said('coach');
const root = process.cwd();
const development = join(root, '../shared/data/coach/dev.jsonl');
const sets = [
  ...(existsSync(development) ? [development] : []),
  ...globSync(join(root, 'src/coach/held-back/*.jsonl')).sort(),
];

for (const path of sets) {
  const name = basename(path, '.jsonl');
  const language = /(^|[-.])es([-.]|$)/.test(name) ? 'es' : 'en';
  const examples = readExamples(path);
  const measured = measure(
    examples,
    examples.map((example) => labelsOf(example, language)),
  );
  tell(name, measured, !name.includes('safe'), language);
  tell(
    `${name}, bin/coach`,
    measure(
      examples,
      examples.map((example) => labelsLarge(example, language)),
    ),
    !name.includes('safe'),
    language,
  );
  if (language === 'en')
    tell(`${name}, keyword list`, measure(examples, examples.map(labelsByKeyword)), false, language);
}

const sample = sampleOf(sets);
const node = perSentence(sample);
said.say({ case: 'node, a sentence, 99 of 100 within', value: node.p99, unit: 'ms' });
said.say({
  case: 'node, a keystroke in 2,000 characters, 99 of 100 within',
  value: keystrokes(fieldOf(sample)).p99,
  unit: 'ms',
});
const code = await bundle();
const { gzip, brotli } = sizes(code);
said.say({ case: 'browser bundle, gzip', value: gzip / 1000, unit: 'kB', limit: 60, atMost: true });
said.say({ case: 'browser bundle, brotli', value: brotli / 1000, unit: 'kB', limit: 60, atMost: true });
if (process.env.BROWSER !== 'no') {
  const slow = await inBrowser(code, sample, 4);
  said.say({
    case: 'browser at a quarter, a sentence, 99 of 100 within',
    value: slow.sentence,
    unit: 'ms',
    limit: 2,
    atMost: true,
  });
  said.say({
    case: 'browser at a quarter, a keystroke, 99 of 100 within',
    value: slow.keystroke,
    unit: 'ms',
    limit: 10,
    atMost: true,
  });
  const { before, after } = fieldOf(sample);
  const field = await inField(before + after, 4);
  const onPage = 'on the page, 2,000 characters, at a quarter';
  said.say({
    case: `${onPage}: what the coach adds to a key`,
    value: field.added,
    unit: 'ms',
    limit: 10,
    atMost: true,
  });
  said.say({ case: `${onPage}: a key, 99 of 100 within`, value: field.keystroke, unit: 'ms' });
  said.say({ case: `${onPage}: a key without the coach, 99 of 100 within`, value: field.bare, unit: 'ms' });
  said.say({ case: `${onPage}: after a pause, 9 of 10 within`, value: field.pause, unit: 'ms' });
  said.say({ case: `${onPage}: underlined words meanwhile`, value: field.marks, unit: 'words', limit: 1 });
}
said.finish();

function tell(
  name: string,
  { flagged, labels, macroF1, falseAlarms, clean }: Measured,
  isHeld: boolean,
  language: string,
): void {
  const spanish = language === 'es';
  const limit = (value: number) => (isHeld ? { limit: value } : {});
  if (flagged.truths > 0) {
    said.say({
      case: `${name}: flagged, precision`,
      value: flagged.precision,
      unit: 'share',
      ...limit(spanish ? 0.85 : 0.9),
    });
    said.say({
      case: `${name}: flagged, recall`,
      value: flagged.recall,
      unit: 'share',
      ...limit(spanish ? 0.5 : 0.65),
    });
    said.say({ case: `${name}: macro F1`, value: macroF1, unit: 'share', ...limit(spanish ? 0 : 0.6) });
    for (const label of LABELS) {
      const { precision, recall, f1, truths } = labels[label];
      const shown = `P ${precision.toFixed(2)} R ${recall.toFixed(2)} of ${truths}`;
      said.say({ case: `${name}: ${label}, F1 (${shown})`, value: f1, unit: 'share' });
    }
  }
  if (clean === 0) return;
  const most = name.includes('safe')
    ? { limit: 0, atMost: true }
    : isHeld
      ? { limit: 0.05, atMost: true }
      : {};
  const alarms = name.includes('keyword') ? {} : most;
  said.say({ case: `${name}: false alarms of ${clean}`, value: falseAlarms, unit: 'share', ...alarms });
}

/** Sentences to measure speed with: the sets where they are, else what was learned from. */
function sampleOf(paths: string[]): Example[] {
  const all = (paths.length > 0 ? paths : globSync('src/coach/engine/en/training/*.jsonl')).flatMap(
    readExamples,
  );
  return all.slice(0, 500);
}
