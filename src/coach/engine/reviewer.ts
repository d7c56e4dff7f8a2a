import { CONTEXTS, type Context, type Finding } from './findings.ts';
import { toldBy } from './judge.ts';
import { isInCompany } from './model/decide.ts';
import type { Pack } from './pack.ts';
import { findingsIn, type Judged, judge, PROTECTING } from './review-sentence.ts';
import { type Piece, piecesOf } from './text/pieces.ts';
import type { Sentence } from './words/word.ts';

interface Known {
  sentence: Sentence;
  told: string[];
  /** As it was read beside each neighbours' words, and what was found in it there. */
  judged: Map<string, Judged | undefined>;
  findings: Map<string, Finding[]>;
}

const MOST_KNOWN = 400;

/** A report that protects a child is rarely one sentence: this many on either side are left alone with it. */
const AROUND = 3;

/** Reviews a text that is being written: sentences it has seen before cost nothing. One for each field. */
export class Reviewer {
  readonly #context: Context;
  readonly #pack: Pack;
  readonly #known = new Map<string, Known>();

  constructor(context: Context, pack: Pack) {
    this.#context = CONTEXTS.includes(context) ? context : 'summary';
    this.#pack = pack;
  }

  /** What closes a conversation in `text`, in the order in which it stands there. Never throws. */
  review(text: string): Finding[] {
    const pieces = piecesOf(text, this.#pack.abbreviations);
    const seen = pieces.map((piece) => this.#read(piece));
    const nears = seen.map((_, at) => [...(seen[at - 1]?.told ?? []), ...(seen[at + 1]?.told ?? [])]);
    const judged = seen.map((own, at) => this.#judge(own, nears[at] as string[]));
    const found = pieces.map(({ text }, at) => {
      const beside = [judged[at - 1], judged[at + 1]].flatMap((one) => (one ? [one.danger] : []));
      return this.#find(text, seen[at] as Known, nears[at] as string[], isInCompany(beside));
    });
    return found.flatMap((findings, at) => {
      if (found.slice(Math.max(0, at - AROUND), at + AROUND + 1).includes(PROTECTING)) return [];
      return findings.map((finding) => moved(finding, (pieces[at] as Piece).start));
    });
  }

  #judge({ sentence, judged }: Known, near: string[]): Judged | undefined {
    const key = near.join(' ');
    if (!judged.has(key)) judged.set(key, judge(sentence, this.#context, near, this.#pack));
    return judged.get(key);
  }

  #find(text: string, own: Known, near: string[], inCompany: boolean): Finding[] {
    const judged = this.#judge(own, near);
    if (!judged) return [];
    const key = `${near.join(' ')} ${inCompany}`;
    const findings = own.findings.get(key) ?? findingsIn(text, judged, inCompany, this.#pack);
    own.findings.set(key, findings);
    return findings;
  }

  #read(piece: Piece): Known {
    const key = piece.quoted.includes(1) ? `${piece.text}\n${piece.quoted.join('')}` : piece.text;
    const known = this.#known.get(key);
    if (known) return known;
    const sentence = this.#pack.read(piece);
    const fresh = { sentence, told: toldBy(sentence), judged: new Map(), findings: new Map() };
    if (this.#known.size >= MOST_KNOWN) this.#known.clear();
    this.#known.set(key, fresh);
    return fresh;
  }
}

function moved(finding: Finding, by: number): Finding {
  const { range, sentence } = finding;
  return {
    ...finding,
    range: [range[0] + by, range[1] + by],
    sentence: [sentence[0] + by, sentence[1] + by],
  };
}
