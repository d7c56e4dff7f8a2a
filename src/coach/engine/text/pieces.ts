import { quotedTokens } from './quotes.ts';
import { sentencesOf } from './sentences.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A sentence cut out of its text. Its tokens count from its own beginning, so that it can be known again elsewhere. */
export interface Piece {
  text: string;
  /** Where it begins in the whole text. */
  start: number;
  tokens: Token[];
  quoted: Uint8Array;
}

export function piecesOf(text: string, abbreviations: Set<string>): Piece[] {
  const tokens = tokensOf(text);
  const quoted = quotedTokens(text, tokens);
  return sentencesOf(text, tokens, abbreviations).map(({ from, to }) => {
    const own = tokens.slice(from, to);
    const start = own[0]?.start ?? 0;
    return {
      text: text.slice(start, own.at(-1)?.end ?? start),
      start,
      tokens: own.map((token) => ({ ...token, start: token.start - start, end: token.end - start })),
      quoted: quoted.subarray(from, to),
    };
  });
}
