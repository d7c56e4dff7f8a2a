import type { Grammar } from '#coach/engine/pack.ts';
import type { Example } from './examples.ts';
import { shuffled } from './learner.ts';

const LONGEST = 110;

/**
 * Two sentences said in one breath, as people do: "He never listens, and you have to talk to him" is both. Made from
 * the examples by a fixed rule, because nobody writes all pairs of nine kinds by hand. They teach which labels there
 * are, never whether there is anything: a sentence with "so" in it must not look like one of them.
 */
export function combined(examples: Example[], many: number, grammar: Grammar): Example[] {
  const short = examples.filter(({ text, disputed, labels }) => {
    return text.length < LONGEST && disputed.length === 0 && labels.length > 0;
  });
  const made: Example[] = [];
  for (let round = 0; made.length < many; round++) {
    const pick = (salt: number) => short[shuffledAt(short.length, round, salt)] as Example;
    const [a, b] = [pick(1), pick(2)];
    if (a.labels.some((label) => b.labels.includes(label))) continue;
    const join = grammar.joins[round % grammar.joins.length] as string;
    made.push({
      text: joined(a.text, join, b.text, grammar),
      context: a.context,
      labels: [...a.labels, ...b.labels],
      disputed: [],
      block: a.block,
      protects: -1,
      isMade: true,
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
