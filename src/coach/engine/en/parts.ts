import forms from './forms.json' with { type: 'json' };

const SPLIT = new Map(Object.entries(forms.split).map(([from, to]) => [from, to.split(' ')]));
const TAILS: Record<string, string> = {
  "'re": 'be',
  "'ve": 'have',
  "'ll": 'will',
  "'d": 'would',
  "'m": 'be',
};
const BE_AFTER = new Set(
  'he she it that this there here what who where how when everyone everybody nobody someone'.split(' '),
);

/** Undoes contractions: "she's" → she, be; "haven't" → have, not; "Nikhil's" → nikhil, 's. */
export function partsOf(written: string): string[] {
  const lower = written.toLowerCase().replaceAll('’', "'");
  const known = SPLIT.get(lower);
  if (known) return known;
  const at = lower.lastIndexOf("'");
  if (at <= 0) return [lower];
  if (lower.endsWith("n't")) return [lower.slice(0, -3), 'not'];
  const [head, tail] = [lower.slice(0, at), lower.slice(at)];
  if (tail === "'s") return [head, BE_AFTER.has(head) ? 'be' : "'s"];
  const whole = TAILS[tail];
  return whole ? [head, whole] : [lower];
}
