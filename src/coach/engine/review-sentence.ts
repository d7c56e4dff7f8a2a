import { rangeOf } from './find-range.ts';
import { findingId } from './finding-id.ts';
import type { Context, Finding, Label } from './findings.ts';
import { type Reading, readingOf } from './judge.ts';
import { isAsked, isOpen, isReport } from './left-alone.ts';
import { dangerIn, decide } from './model/decide.ts';
import { probability, scoresOf } from './model/score.ts';
import type { Pack } from './pack.ts';
import { factsOf } from './suggest/facts.ts';
import { suggestionsFor } from './suggest/suggest.ts';
import type { Sentence } from './words/word.ts';

const FEWEST_WORDS = 1;

/** How much surer a finding has to be in a shape with blanks, in log odds. */
const OPEN = 1.5;

/** Said of a sentence that reports that a child may be in danger: nothing, and nothing of its neighbours either. */
export const PROTECTING: Finding[] = [];

/** A sentence read where it stands. */
export interface Judged {
  sentence: Sentence;
  reading: Reading;
  scores: Float64Array;
  /** How much it reads like a report that protects a child, in log odds. */
  danger: number;
}

/** Reads a sentence. @param near what its neighbours say, by `toldBy`; undefined: it has no words to judge */
export function judge(sentence: Sentence, context: Context, near: string[], pack: Pack): Judged | undefined {
  const told = sentence.words.filter(({ isMark, isQuoted }) => !isMark && !isQuoted);
  if (told.length < FEWEST_WORDS) return undefined;
  const reading = readingOf(sentence, context, near, pack);
  const scores = scoresOf(pack.model, reading.features);
  return { sentence, reading, scores, danger: isReport(reading.hits) ? Infinity : dangerIn(scores) };
}

/**
 * What there is to say about one sentence, or PROTECTING. Places count from its beginning.
 * @param isInCompany by `isInCompany`, of its neighbours
 */
export function findingsIn(text: string, judged: Judged, isInCompany: boolean, pack: Pack): Finding[] {
  const { sentence, reading, scores, danger } = judged;
  if (danger >= pack.model.limits.around) return PROTECTING;
  const sureness = (label: Label) => probability(scores[pack.model.outputs.indexOf(label)] as number);
  const caution = isOpen(sentence) ? OPEN : 0;
  const labels = decide(scores, pack.model.limits, { caution, isInCompany });
  return labels
    .filter((label) => !(label === 'vague' && isAsked(sentence, reading.hits)))
    .map((label) => {
      const range = rangeOf(sentence, reading, label, pack.model);
      const words = text.slice(...range);
      return {
        id: findingId(text, label),
        label,
        range,
        sentence: [0, text.length],
        why: { key: `coach.why.${label}`, values: { words } },
        suggestions: suggestionsFor(
          label,
          factsOf(text, sentence),
          label === 'jargon' ? known(pack, words) : undefined,
        ),
        sureness: sureness(label),
      };
    });
}

/** The first term in the marked words that the language's glossary can explain. */
function known(pack: Pack, words: string): { term: string; plain: string } | undefined {
  const parts = words.split(/[\s,;:-]+/).slice(0, 30);
  for (const [at, part] of parts.entries()) {
    for (const term of [`${part} ${parts[at + 1] ?? ''}`.trim(), part]) {
      const plain = pack.plainly(term);
      if (plain) return { term, plain };
    }
  }
  return undefined;
}
