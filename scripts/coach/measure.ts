import { LABELS, type Label } from '#coach/engine/findings.ts';
import type { Example } from './examples.ts';

export interface Score {
  precision: number;
  recall: number;
  f1: number;
  truths: number;
}

export interface Measured {
  flagged: Score;
  labels: Record<Label, Score>;
  macroF1: number;
  /** Of the texts with nothing to flag, the share that was flagged. */
  falseAlarms: number;
  clean: number;
}

/** Compares what was found with what two people agreed on; what they disputed counts neither way. */
export function measure(examples: Example[], found: Label[][]): Measured {
  const any = examples.map(({ labels, disputed }, at): [number, boolean] => [
    labels.length > 0 ? 1 : disputed.length > 0 ? -1 : 0,
    (found[at]?.length ?? 0) > 0,
  ]);
  const labels = Object.fromEntries(
    LABELS.map((label) => [
      label,
      scoreOf(
        examples.map(({ labels, disputed }, at) => [
          labels.includes(label) ? 1 : disputed.includes(label) ? -1 : 0,
          found[at]?.includes(label) ?? false,
        ]),
      ),
    ]),
  ) as Record<Label, Score>;
  const clean = any.filter(([truth]) => truth === 0);
  return {
    flagged: scoreOf(any),
    labels,
    macroF1: LABELS.reduce((sum, label) => sum + labels[label].f1, 0) / LABELS.length,
    falseAlarms: clean.filter(([, said]) => said).length / Math.max(1, clean.length),
    clean: clean.length,
  };
}

function scoreOf(pairs: [truth: number, said: boolean][]): Score {
  const count = (truth: number, said: boolean) => pairs.filter(([a, b]) => a === truth && b === said).length;
  const [hit, alarm, miss] = [count(1, true), count(0, true), count(1, false)];
  const precision = hit / Math.max(1, hit + alarm);
  const recall = hit / Math.max(1, hit + miss);
  return { precision, recall, f1: (2 * hit) / Math.max(1, 2 * hit + alarm + miss), truths: hit + miss };
}

/** One line for people. */
export function shown({ flagged, labels, macroF1, falseAlarms }: Measured): string {
  const of = (value: number) => value.toFixed(3);
  const each = LABELS.map((label) => `${label} ${labels[label].f1.toFixed(2)}`).join(' ');
  return `P ${of(flagged.precision)} R ${of(flagged.recall)} FA ${of(falseAlarms)} macro F1 ${of(macroF1)} | ${each}`;
}
