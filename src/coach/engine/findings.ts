/** What the coach can notice, in the order in which it is shown. */
export const LABELS = [
  'trait',
  'absolute',
  'deficit',
  'comparison',
  'blame',
  'speculation',
  'directive',
  'jargon',
  'vague',
] as const;
export type Label = (typeof LABELS)[number];

/** Which field the text stands in. */
export const CONTEXTS = ['glow', 'grow', 'summary', 'checkin', 'question'] as const;
export type Context = (typeof CONTEXTS)[number];

/** A place in the text: [start, end) in UTF-16 units, as `String.slice` and a text field's selection count. */
export type Range = [start: number, end: number];

/** A sentence of the reader's language: its key in the word catalogue, and what fills its blanks. */
export interface Phrase {
  key: string;
  values: Record<string, string>;
}

export interface Finding {
  /** The same for the same sentence and label, wherever it stands: what "keep as it is" is remembered by. */
  id: string;
  label: Label;
  /** The words that made the coach look up. */
  range: Range;
  /** The sentence they stand in. */
  sentence: Range;
  why: Phrase;
  /** Zero to three. Templates to fill in, never a finished text. */
  suggestions: Phrase[];
  /** How sure the engine is, 0 to 1. */
  sureness: number;
}
