import type { Label } from './findings.ts';
import type { Model } from './model/weights.ts';
import type { Stretch } from './text/sentences.ts';
import type { Token } from './text/tokens.ts';
import type { Sentence } from './words/word.ts';
import type { Step } from './words/pattern.ts';

/** A pattern, what it speaks for, and its name in the features. A rule without a label only speaks against. */
export interface Rule {
  name: string;
  label: Label | undefined;
  steps: Step[];
}

/** Everything the engine has to know of a language. */
export interface Pack {
  language: string;
  /** Words that a full stop follows without ending a sentence. */
  abbreviations: Set<string>;
  read(tokens: Token[], quoted: Uint8Array, stretch: Stretch): Sentence;
  rules: Rule[];
  /** Reports that a child may be in danger: no finding ever touches a sentence that one of these fits. */
  never: Step[][];
  model: Model;
  /** From which log odds on an output counts. */
  thresholds: Record<string, number>;
}
