import type { Label } from '#coach/engine/findings.ts';
import type { Grammar } from '#coach/engine/pack.ts';
import type { Example } from './examples.ts';
import { shuffled } from './learner.ts';

/** What a next step or something observed takes back: a failing that is not bare, praise that is not empty. */
const TAKEN_BACK: Label[] = ['deficit', 'vague'];
const LONGEST = 110;

/**
 * Two sentences said in one breath, as people do: "He never listens, and you have to talk to him" is both. Made from
 * the examples by a fixed rule, because nobody writes all pairs of nine kinds by hand.
 */
export function combined(examples: Example[], many: number, grammar: Grammar): Example[] {
  const short = examples.filter(({ text, disputed }) => text.length < LONGEST && disputed.length === 0);
  const flagged = short.filter(({ labels }) => labels.length > 0);
  const clean = short.filter(({ labels }) => labels.length === 0);
  const made: Example[] = [];
  for (let round = 0; made.length < many; round++) {
    const kind = round % 8;
    const pick = (from: Example[], salt: number) => from[shuffledAt(from.length, round, salt)] as Example;
    const first = pick(kind < 5 ? flagged : clean, 1);
    const second = pick(kind < 3 ? flagged : clean, 2);
    if (kind < 3 && first.labels.some((label) => second.labels.includes(label))) continue;
    const join = grammar.joins[round % grammar.joins.length] as string;
    const turned = kind === 3;
    const [a, b] = turned ? [second, first] : [first, second];
    const isMixed = kind === 3 || kind === 4;
    const labels = [...new Set([...a.labels, ...b.labels])];
    made.push({
      text: joined(a.text, join, b.text, grammar),
      context: first.context,
      labels: isMixed ? labels.filter((label) => !TAKEN_BACK.includes(label)) : labels,
      disputed: isMixed ? TAKEN_BACK.filter((label) => labels.includes(label)) : [],
      block: a.block,
      protects: a.protects === 1 || b.protects === 1 ? -1 : 0,
    });
  }
  return made;
}

function joined(a: string, join: string, b: string, grammar: Grammar): string {
  if (join === '. ') return `${a} ${b}`;
  const [word = ''] = b.split(/[\s']/, 1);
  const lower = word.toLowerCase();
  const small = word !== 'I' && grammar.isCommon(lower) ? lower + b.slice(word.length) : b;
  return `${a.replace(/[.!?]+$/, '')}${join}${small}`;
}

const orders = new Map<string, Int32Array>();

function shuffledAt(n: number, round: number, salt: number): number {
  const key = `${n} ${salt} ${Math.floor(round / n)}`;
  const order = orders.get(key) ?? shuffled(n, salt * 7919 + Math.floor(round / n) + n);
  orders.set(key, order);
  return order[round % n] as number;
}
