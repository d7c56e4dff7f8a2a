import type { TimeStyle, Words } from '#core/words/words.ts';
import { instant } from '../rules/grid.ts';

const known = new Map<string, Map<number, string>>();

/** Says instants in milliseconds. Hundreds stand on a page, the same on every family's: what was said once is kept. */
export function labeller(words: Words, style: TimeStyle): (ms: number) => string {
  const labels = labelsFor(`${words.lang} ${words.timeZone} ${style}`);
  return (ms) => {
    const kept = labels.get(ms);
    if (kept !== undefined) return kept;
    const text = words.date(instant(ms), style);
    labels.set(ms, text);
    return text;
  };
}

export function label(words: Words, ms: number, style: TimeStyle): string {
  return labeller(words, style)(ms);
}

function labelsFor(key: string): Map<number, string> {
  const kept = known.get(key);
  if (kept && kept.size < 20_000) return kept;
  const labels = new Map<number, string>();
  known.set(key, labels);
  return labels;
}
