import type { TimeStyle, Words } from '#core/words/words.ts';
import { instant } from '../rules/grid.ts';

const known = new Map<string, Map<number, string>>();

/** Words for an instant in milliseconds. Hundreds of times stand on a page, the same on every family's: kept. */
export function label(words: Words, ms: number, style: TimeStyle): string {
  const labels = labelsFor(`${words.lang} ${words.timeZone} ${style}`);
  const kept = labels.get(ms);
  if (kept !== undefined) return kept;
  const text = words.date(instant(ms), style);
  labels.set(ms, text);
  return text;
}

function labelsFor(key: string): Map<number, string> {
  const kept = known.get(key);
  if (kept && kept.size < 20_000) return kept;
  const labels = new Map<number, string>();
  known.set(key, labels);
  return labels;
}
