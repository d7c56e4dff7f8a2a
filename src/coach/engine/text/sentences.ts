import type { Token } from './tokens.ts';

/** A sentence as a stretch of tokens, [from, to). */
export interface Stretch {
  from: number;
  to: number;
}

const LONGEST = 120;
const ENDS = new Set(['.', '!', '?', '…', '。', '؟']);
const CLOSERS = new Set(['"', "'", '”', '’', ')', ']', '»', '“']);

/**
 * Cuts at full stops, question and exclamation marks and at new lines; not behind `abbreviations`, nor inside a
 * number. What never ends is cut after 120 tokens, so that no sentence costs more than that.
 */
export function sentencesOf(text: string, tokens: Token[], abbreviations: Set<string>): Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  const cut = (to: number) => {
    if (to > from) found.push({ from, to });
    from = to;
  };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const next = tokens[at + 1];
    if (ENDS.has(token.text) && isEnd(text, tokens, at, abbreviations)) {
      while (ENDS.has(tokens[at + 1]?.text ?? '')) at++;
      while (isCloser(text, tokens[at + 1])) at++;
      cut(at + 1);
    } else if (at + 1 - from >= LONGEST) cut(at + 1);
    else if (next && text.slice(token.end, Math.min(next.start, token.end + 40)).includes('\n')) cut(at + 1);
  }
  cut(tokens.length);
  return found;
}

function isEnd(text: string, tokens: Token[], at: number, abbreviations: Set<string>): boolean {
  const token = tokens[at] as Token;
  const behind = text.charAt(token.end);
  if (behind && !/[\s"'”’)\]»<]/.test(behind) && !ENDS.has(behind)) return false;
  const before = tokens[at - 1];
  if (token.text !== '.' || !before || before.end !== token.start) return true;
  if (abbreviations.has(before.text.toLowerCase())) return false;
  return !(before.text.length === 1 && /\p{Lu}/u.test(before.text)); // "J. Okafor"
}

/** A closing mark stands right behind the stop; one with a space before it opens the next sentence. */
function isCloser(text: string, token: Token | undefined): boolean {
  return token !== undefined && CLOSERS.has(token.text) && /\S/.test(text.charAt(token.start - 1));
}
