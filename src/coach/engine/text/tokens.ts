export interface Token {
  text: string;
  start: number;
  end: number;
  kind: 'word' | 'number' | 'mark';
}

// Every alternative is decided by its first character and takes only its own kind: linear for any input.
const TOKEN = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|\p{N}+(?:[.,:/]\p{N}+)*\p{L}*%?|[^\s\p{L}\p{M}\p{N}]/gu;
const ASCII = /^[A-Za-z]/;
const NUMBER = /^\p{N}/u;
const WORD = /^[\p{L}\p{M}]/u;

/** Words, numbers ("3/4", "8:20", "3rd") and single marks, with their places. A hyphen joins nothing: two words. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: found, index } of text.matchAll(TOKEN)) {
    const kind = ASCII.test(found) || WORD.test(found) ? 'word' : NUMBER.test(found) ? 'number' : 'mark';
    tokens.push({ text: found, start: index, end: index + found.length, kind });
  }
  return tokens;
}
