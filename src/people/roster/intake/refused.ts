import type { Refusal } from '../rules/reasons.ts';

/** Carries a refusal out of a stream that is being read; caught where the import began and never seen beyond. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.because);
    this.name = 'Refused';
    this.refusal = refusal;
  }
}
