import type { Context, Finding } from '#coach/engine/findings.ts';
import { keepsFacts } from './kept.ts';
import { listsOf } from './lists.ts';
import { MARK, type Masked, unmask } from './mask.ts';
import { Names } from './names.ts';
import { peopleIn } from './people.ts';

/** What the service was asked about. */
export interface Asked {
  masked: Masked;
  lang: string;
  context: Context;
  /** The words in which the coach saw a label on the child. */
  labels: string[];
}

/** The coach's own reading, and its guess at the language of a text. */
export interface Reader {
  review(text: string, context: Context, lang: string): Finding[];
  speaks(text: string, lang: string): boolean;
}

const MOST_TIMES = 4;
const ALWAYS_ALLOWED = 500;
const NOBODY = new Names([]);
/** Ways in which a blank is written. */
const BLANK = /\[\s*(?:…|\.{3}|_+)?\s*\]|\.{3,}|_{2,}|…+/gu;
/** What belongs into no sentence: marks of layout, addresses, signs nobody sees. */
const FOREIGN = /[<>{}|`*#\\\p{Cc}\p{Cf}\p{Co}\p{Cs}]|@|:\/\/|www\./u;

/**
 * The answer as it may be offered to the teacher, names back in place; undefined where it is none: it lost or made up a
 * mark or a name, changed a fact, is too long, leaves nothing to the teacher, or the coach would note it in its turn.
 */
export function offerFrom(
  said: string,
  { masked, lang, context, labels }: Asked,
  reader: Reader,
): string | undefined {
  const text = tidy(said);
  if (text.length > Math.max(ALWAYS_ALLOWED, masked.text.length * MOST_TIMES)) return undefined;
  if (FOREIGN.test(text) || !text.includes('…') || !/\p{L}{2}/u.test(text)) return undefined;
  if (!sameMarks(text, masked) || !keepsFacts(masked.text, text, lang)) return undefined;
  if (namesAnybody(text, masked.text, lang)) return undefined;
  if (labels.some((label) => text.toLowerCase().includes(label.toLowerCase()))) return undefined;
  const offer = unmask(text, masked.stands);
  if (!reader.speaks(offer, lang)) return undefined;
  return reader.review(offer, context, lang).some((found) => counts(found, offer)) ? undefined : offer;
}

/** What is only said to be missing is what a blank in the same sentence asks for. */
function counts({ label, sentence }: Finding, offer: string): boolean {
  return !(['vague', 'deficit'].includes(label) && offer.slice(...sentence).includes('…'));
}

/** One line, blanks as ours, without the quotation marks a service likes to put around what it says. */
function tidy(said: string): string {
  const line = said.normalize('NFC').replace(BLANK, '…').replace(/\s+/g, ' ').trim();
  return line.replace(/^["“«„](.*)["”»“]$/u, '$1').trim();
}

function sameMarks(text: string, { stands }: Masked): boolean {
  const found = new Set(text.match(MARK) ?? []);
  const wanted = stands.map(({ mark }) => mark);
  const bare = text.replace(MARK, '');
  return found.size === wanted.length && wanted.every((mark) => found.has(mark)) && !/[[\]]/.test(bare);
}

/** Whether somebody is named who was not: a capital within a sentence that the text did not have. */
function namesAnybody(text: string, before: string, lang: string): boolean {
  const bare = (one: string) => one.replace(MARK, ' ');
  const had = new Set(
    bare(before)
      .toLowerCase()
      .match(/\p{L}+/gu),
  );
  const named = peopleIn(bare(text), NOBODY, [], listsOf(lang));
  return named.some(({ start, end }) => !had.has(bare(text).slice(start, end).toLowerCase()));
}
