/** A value of a MiniZinc data file, as far as these files use the format; a table is an array of its rows. */
export type Value = number | Value[];

/** A file that is not MiniZinc data, and the line on which that shows. */
export class Unreadable extends Error {
  readonly line: number;
  constructor(line: number, what: string) {
    super(`Line ${line}: ${what}.`);
    this.line = line;
  }
}

const TOKEN =
  /\s+|%[^\n]*|\/\*[\s\S]*?\*\/|(\d+\.\.\d+)|(\d+(?![\w.]))|([A-Za-z_]\w*)|(\[\||\|\]|[[\]{}|,;=])/y;
const MOST_RANGE = 10_000;
const MOST_NESTED = 3;

interface Token {
  text: string;
  line: number;
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let line = 1;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const found = TOKEN.exec(text);
    if (!found) throw new Unreadable(line, `“${text.slice(at, at + 12).trim()}” is not part of a data file`);
    if (found[1] ?? found[2] ?? found[3] ?? found[4]) tokens.push({ text: found[0], line });
    line += found[0].split('\n').length - 1;
  }
  return tokens;
}

/**
 * Reads `name = value;` lines of a MiniZinc data file: whole numbers, [lists], {sets} with a..b ranges, and tables
 * [|1, 2|3, 4|]. Throws {@link Unreadable} for anything else.
 */
export function readDzn(text: string): Map<string, Value> {
  const tokens = tokensOf(text);
  const read = new Map<string, Value>();
  let next = 0;
  const end = { text: 'the end of the file', line: tokens.at(-1)?.line ?? 1 };
  const peek = () => tokens[next] ?? end;
  const fail = (wanted: string): never => {
    throw new Unreadable(peek().line, `${wanted} expected, “${peek().text}” found`);
  };
  const take = (text: string) => (peek().text === text ? next++ : fail(`“${text}”`));

  const list = (close: string): Value[] => {
    const values: Value[] = [];
    while (peek().text !== close) {
      const of = value();
      if (Array.isArray(of) && close === '}') values.push(...of);
      else values.push(of);
      if (peek().text !== close) take(',');
    }
    next++;
    return values;
  };
  const table = (): Value[] => {
    const rows: Value[] = [];
    while (peek().text !== '|]') {
      const row: Value[] = [];
      while (peek().text !== '|' && peek().text !== '|]') {
        row.push(value());
        if (peek().text === ',') next++;
        else if (peek().text !== '|' && peek().text !== '|]') fail('“,” or “|”');
      }
      if (row.length) rows.push(row);
      if (peek().text === '|') next++;
    }
    next++;
    return rows;
  };
  let depth = 0;
  const value = (): Value => {
    const { text, line } = peek();
    if (/^\d+$/.test(text)) return Number(tokens[next++]?.text);
    if (text.includes('..')) return rangeOf(tokens[next++] as Token);
    if (text !== '[|' && text !== '[' && text !== '{') return fail('a value');
    if (++depth > MOST_NESTED) throw new Unreadable(line, 'lists stand in lists too deeply');
    next++;
    const values = text === '[|' ? table() : list(text === '[' ? ']' : '}');
    depth--;
    return values;
  };
  while (next < tokens.length) {
    const name = /^[A-Za-z_]/.test(peek().text) ? peek().text : fail('a name');
    if (read.has(name)) throw new Unreadable(peek().line, `${name} is given a second time`);
    next++;
    take('=');
    read.set(name, value());
    if (next < tokens.length) take(';');
  }
  return read;
}

function rangeOf({ text, line }: Token): number[] {
  const [from = 0, to = 0] = text.split('..').map(Number);
  if (to - from >= MOST_RANGE) throw new Unreadable(line, `the range ${text} is too long`);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, n) => from + n);
}
