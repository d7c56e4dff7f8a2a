/** What fills a sentence's places. */
export type Values = Record<string, string | number>;

/**
 * A sentence of the word catalogue with its places filled, in the browser, where the whole grammar would weigh more than
 * the coach. Knows what the coach's own words use of ICU MessageFormat: places, `select`, `plural` with `#`, and ''.
 */
export function filled(message: string, values: Values, lang: string): string {
  return new Reading(message, values, lang).upTo('');
}

class Reading {
  readonly #text: string;
  readonly #values: Values;
  readonly #lang: string;
  #at = 0;

  constructor(text: string, values: Values, lang: string) {
    this.#text = text;
    this.#values = values;
    this.#lang = lang;
  }

  /** Reads to an end that stands outside of any place; `count` is what "#" says. */
  upTo(end: string, count = '#'): string {
    let said = '';
    while (this.#at < this.#text.length && this.#text[this.#at] !== end) {
      const sign = this.#text[this.#at++] as string;
      if (sign === '{') said += this.#place(count);
      else if (sign === '#') said += count;
      else if (sign === "'") said += this.#quoted();
      else said += sign;
    }
    this.#at += 1;
    return said;
  }

  #quoted(): string {
    const next = this.#text[this.#at] ?? '';
    if (next === "'") return this.#text[this.#at++] as string;
    if (!/[{}#|]/.test(next)) return "'";
    const end = this.#text.indexOf("'", this.#at);
    const said = this.#text.slice(this.#at, end < 0 ? undefined : end);
    this.#at += said.length + 1;
    return said;
  }

  #place(count: string): string {
    const head = /^\s*(\w+)\s*(?:,\s*(select|plural)\s*,)?/.exec(this.#text.slice(this.#at));
    const [whole = '', name = '', kind] = head ?? [];
    this.#at += whole.length;
    const value = this.#values[name] ?? `{${name}}`;
    if (!kind) {
      this.upTo('}');
      return String(value);
    }
    return this.#chosen(kind, value, count);
  }

  #chosen(kind: string, value: string | number, count: string): string {
    const isPlural = kind === 'plural';
    const shown = isPlural ? new Intl.NumberFormat(this.#lang).format(Number(value)) : count;
    const said = new Map<string, string>();
    for (;;) {
      const option = /^\s*([\w=-]+)\s*\{/.exec(this.#text.slice(this.#at));
      if (!option) break;
      this.#at += option[0].length;
      said.set(option[1] as string, this.upTo('}', shown));
    }
    this.upTo('}');
    const exact = isPlural ? `=${value}` : String(value);
    const rule = isPlural ? new Intl.PluralRules(this.#lang).select(Number(value)) : 'other';
    return said.get(exact) ?? said.get(rule) ?? said.get('other') ?? '';
  }
}
