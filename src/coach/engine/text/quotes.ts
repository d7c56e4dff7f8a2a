import type { Token } from './tokens.ts';

const PAIRS: Record<string, string> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '‘': '’',
  '"': '"',
  "'": "'",
  '‹': '›',
};
const LONGEST = 80;

/**
 * Which tokens are somebody's own words. A mark opens a quotation when nothing stands before it, and closes one when
 * nothing stands behind it, so an apostrophe is neither; one that is never closed quotes nothing.
 */
export function quotedTokens(text: string, tokens: Token[]): Uint8Array {
  const quoted = new Uint8Array(tokens.length);
  for (let open = 0; open < tokens.length; open++) {
    if (tokens[open]?.kind !== 'mark') continue;
    const closers = PAIRS[tokens[open]?.text ?? ''];
    if (!closers || !isOpening(text, tokens[open] as Token)) continue;
    const close = closing(text, tokens, open, closers);
    if (close < 0) continue;
    quoted.fill(1, open, close + 1);
    open = close;
  }
  return quoted;
}

function closing(text: string, tokens: Token[], open: number, closers: string): number {
  for (let at = open + 1; at < Math.min(tokens.length, open + LONGEST); at++) {
    const token = tokens[at] as Token;
    if (closers.includes(token.text) && !/[\p{L}\p{N}]/u.test(text.charAt(token.end))) return at;
  }
  return -1;
}

function isOpening(text: string, token: Token): boolean {
  return !/[\p{L}\p{N}.,!?]/u.test(text.charAt(token.start - 1)) && /\S/.test(text.charAt(token.end));
}
