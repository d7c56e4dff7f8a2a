import { review } from './coach.ts';
import type { Context, Finding, Phrase } from './findings.ts';

export interface Options {
  /** Which field the text would stand in; "summary" if it is not said. */
  context?: Context;
  language?: string;
  /** Turns a phrase into a sentence for people; without it a message shows the label and the words. */
  say?: (phrase: Phrase) => string;
}

interface Point {
  line: number;
  column: number;
  offset: number;
}

/** As much of unified's VFile as is used here: the package depends on nothing. */
interface File {
  toString(): string;
  message(reason: string, options: object): { expected?: string[] | null };
}

/**
 * A retext plugin: `retext().use(retextCoach, { context: 'grow' })` adds one message per finding, its rule is
 * "alongside-coach:<label>", its place the words, its `expected` the suggestions where `say` can word them.
 */
export default function retextCoach(options: Options = {}): (tree: unknown, file: File) => void {
  const { context = 'summary', language = 'en', say } = options;
  return (_tree, file) => {
    const text = file.toString();
    const lines = lineStarts(text);
    for (const finding of review(text, context, language)) {
      const [start, end] = finding.range;
      const message = file.message(say ? say(finding.why) : plainReason(finding), {
        place: { start: pointAt(lines, start), end: pointAt(lines, end) },
        source: 'alongside-coach',
        ruleId: finding.label,
      });
      if (say) message.expected = finding.suggestions.map(say);
    }
  };
}

const plainReason = ({ label, why }: Finding): string => `${label}: “${why.values.words ?? ''}”`;

function lineStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
}

function pointAt(lines: number[], offset: number): Point {
  const next = lines.findIndex((start) => start > offset);
  const line = next < 0 ? lines.length : next;
  return { line, column: offset - (lines[line - 1] ?? 0) + 1, offset };
}
