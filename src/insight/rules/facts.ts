/** How far one invited child's family has come in a round. Ids of teachers serve to be counted and are never shown. */
export interface Fact {
  grade: string | null;
  /** The languages in which the child's adults are written to. */
  langs: readonly string[];
  /** Those who teach the child and have hours in the round. */
  teachers: readonly string[];
  answered: boolean;
  /** The teachers with whom each step was reached; nobody: not reached. */
  bookedBy: readonly string[];
  metBy: readonly string[];
  agreedBy: readonly string[];
  checkedInBy: readonly string[];
}

/** The steps after "invited". Whoever met has booked, whoever agreed has met; answering stands beside them. */
export const steps = ['answered', 'booked', 'met', 'agreed', 'checkedIn'] as const;

export type Step = (typeof steps)[number];

/** Whether a family has come as far as this step. */
export function reached(fact: Fact, step: Step): boolean {
  return step === 'answered' ? fact.answered : teachersAt(fact, step).length > 0;
}

/** The teachers behind a family at a step: with whom it was reached, or who could have reached it. */
export function teachersAt(fact: Fact, step: Step | 'invited'): readonly string[] {
  switch (step) {
    case 'booked':
      return fact.bookedBy;
    case 'met':
      return fact.metBy;
    case 'agreed':
      return fact.agreedBy;
    case 'checkedIn':
      return fact.checkedInBy;
    default:
      return fact.teachers;
  }
}
