import type { Kind, Lists } from './lists.ts';
import type { Names } from './names.ts';
import type { Span } from './span.ts';
import { type Word, wordsOf } from './word.ts';

/** What stands between the parts of one name. */
const WITHIN = /^(?: |\u00a0|['’-]|\. ?)$/u;

const INITIAL = /^(?:\.|['’]\p{L}{2})/u;

/**
 * Where people are named: by the roster in whatever case; by a capital within a sentence; behind a title; in another
 * script than the text's. @param also names that somebody else has seen in it
 */
export function peopleIn(text: string, names: Names, also: string[], lists: Lists): Span[] {
  const words = wordsOf(text, lists);
  const seen = new Set(also.flatMap((one) => wordsOf(one, lists).map(({ plain }) => plain)));
  const kinds = words.map((word) => kindOf(word, text, names, seen, lists));
  const spans: Span[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!kinds[at]) continue;
    const last = lastOf(words, kinds, at, lists);
    const run = kinds.slice(at, last + 1);
    const kind = run.includes('child') ? 'child' : run.includes('adult') ? 'adult' : 'name';
    const [first, end] = [words[at] as Word, words[last] as Word];
    spans.push({ start: first.start, end: end.end, kind, key: `${kind} ${first.plain}` });
    at = last;
  }
  return spans;
}

function kindOf(word: Word, text: string, names: Names, seen: Set<string>, lists: Lists): Kind | undefined {
  const { written, plain, isTitled, isCapital, opens } = word;
  const known = names.kindOf(written);
  if (isTitled && isCapital) return known ?? 'adult';
  if (lists.titles.has(plain)) return undefined;
  if (lists.small.has(plain)) {
    const isNamed = isCapital && (!opens || lists.mayOpen.has(plain));
    return isNamed && [...plain].length > 1 ? known : undefined;
  }
  if (known) return known;
  if (seen.has(plain) || !/^\p{Script=Latin}+$/u.test(plain)) return 'name';
  // "M." and the beginning of "O'Brien"
  if (/^\p{Lu}$/u.test(written))
    return INITIAL.test(text.slice(word.end, word.end + 4)) && written !== 'I' ? 'name' : undefined;
  const isName = isCapital && /\p{Ll}/u.test(written) && !lists.capitals.has(plain);
  return isName && (!opens || names.beginsOne(written)) ? 'name' : undefined;
}

/** One name may have several parts, with small words between them: "Maria de la Cruz". */
function lastOf(words: Word[], kinds: (Kind | undefined)[], from: number, { particles }: Lists): number {
  let last = from;
  for (let at = from + 1; at < words.length; at++) {
    const { gap, plain, opens } = words[at] as Word;
    if (!WITHIN.test(gap) || (opens && gap !== '. ')) break;
    if (kinds[at]) last = at;
    else if (!particles.has(plain)) break;
  }
  return last;
}
