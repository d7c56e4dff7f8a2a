import { quotedTokens } from './quotes.ts';
import { sentencesOf } from './sentences.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A sentence cut out of its text. Its tokens count from its own beginning, so that it can be known again elsewhere. */
export interface Piece {
  text: string;
  /** Where it begins in the whole text. */
  start: number;
  /** Made when asked for: most sentences of a text that is being written are known already. */
  readonly tokens: Token[];
  quoted: Uint8Array;
}

/** A text in sentences, in its order. @param abbreviations words after which a full stop ends nothing */
export function piecesOf(text: string, abbreviations: Set<string>): Piece[] {
  const tokens = tokensOf(text);
  const quoted = quotedTokens(text, tokens);
  return sentencesOf(text, tokens, abbreviations).map(({ from, to }) => {
    const start = tokens[from]?.start ?? 0;
    return {
      text: text.slice(start, tokens[to - 1]?.end ?? start),
      start,
      get tokens() {
        return tokens
          .slice(from, to)
          .map((token) => ({ ...token, start: token.start - start, end: token.end - start }));
      },
      quoted: quoted.subarray(from, to),
    };
  });
}
