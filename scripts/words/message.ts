import { IntlMessageFormat } from 'intl-messageformat';

/** What a sentence asks of its caller, and of its language. */
export type Shape = {
  /** Placeholder → how it is used: "text", "plural", "select" … with a select's options. */
  placeholders: Map<string, Set<string>>;
  /** Plurals by placeholder, each with the cases written out ("one", "=0" …). */
  plurals: { of: string; ordinal: boolean; cases: string[] }[];
};

type Node = ReturnType<IntlMessageFormat['getAst']>[number];
const [ARGUMENT, NUMBER, DATE, TIME, SELECT, PLURAL, TAG] = [1, 2, 3, 4, 5, 6, 8];
const KINDS: Record<number, string> = {
  [ARGUMENT]: 'text',
  [NUMBER]: 'number',
  [DATE]: 'date',
  [TIME]: 'time',
};

/** @throws what is wrong with the sentence, in ICU's words, when it is not valid ICU MessageFormat */
export function shapeOf(text: string, lang: string): Shape {
  const shape: Shape = { placeholders: new Map(), plurals: [] };
  walk(new IntlMessageFormat(text, lang, undefined, { ignoreTag: true }).getAst(), shape);
  return shape;
}

function walk(nodes: Node[], shape: Shape): void {
  for (const node of nodes) {
    const { type } = node as { type: number };
    const {
      value = '',
      options = {},
      pluralType,
      children,
    } = node as unknown as {
      value?: string;
      options?: Record<string, { value: Node[] }>;
      pluralType?: string;
      children?: Node[];
    };
    const cases = Object.keys(options);
    if (KINDS[type]) note(shape, value, KINDS[type]);
    if (type === SELECT) note(shape, value, `select ${cases.sort().join('|')}`);
    if (type === PLURAL) {
      note(shape, value, 'plural');
      shape.plurals.push({ of: value, ordinal: pluralType === 'ordinal', cases });
    }
    for (const option of Object.values(options)) walk(option.value, shape);
    if (type === TAG && children) walk(children, shape);
  }
}

function note(shape: Shape, name: string, use: string): void {
  const uses = shape.placeholders.get(name) ?? new Set<string>();
  shape.placeholders.set(name, uses.add(use));
}

/**
 * The plural cases a language cannot do without, by Unicode CLDR through Intl: those some whole number up to
 * 1,000 falls into. (Spanish "many" begins at a million, and falls back to "other".)
 */
function neededCases(lang: string, ordinal: boolean): string[] {
  const rules = new Intl.PluralRules(lang, { type: ordinal ? 'ordinal' : 'cardinal' });
  return [...new Set(Array.from({ length: 1001 }, (_, n) => rules.select(n)))];
}

/** Exact cases stand in for categories that hold no other number ("=1" for "one" in English and Arabic). */
export function missingCases(lang: string, ordinal: boolean, written: string[]): string[] {
  const rules = new Intl.PluralRules(lang, { type: ordinal ? 'ordinal' : 'cardinal' });
  const covered = (category: string) => {
    const numbers = Array.from({ length: 1001 }, (_, n) => n).filter((n) => rules.select(n) === category);
    return written.includes(category) || numbers.every((n) => written.includes(`=${n}`));
  };
  return neededCases(lang, ordinal).filter((category) => !covered(category));
}
