import { fullName } from '#core/words/full-name.ts';

/** Somebody who may be asked to be forgotten. */
export interface Subject {
  readonly personId: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string | null;
  readonly grade: string | null;
  /** The names of the children whose guardian this person is or was. */
  readonly children: readonly string[];
  readonly isStaff: boolean;
  readonly isStudent: boolean;
  /** Left, or forgotten already but for a row without a name. */
  readonly ended: boolean;
  /** The school's own system still lists this person. */
  readonly listed: boolean;
  /** A restriction, lifted or not, is about what this person may do. */
  readonly restricted: boolean;
  readonly isGuardian: boolean;
  /** Booked talks to come in which families would meet this person as the teacher. */
  readonly coming: number;
  /** Booked talks to come that would end: about this child, or booked by this guardian. */
  readonly ending: number;
}

/** Why somebody is not forgotten. */
export type Refusal = 'oneself' | 'staff' | 'restricted' | 'coming';

/**
 * An order of a court is not forgotten with the person it binds, and families who would still meet a teacher are told
 * first. At a page nobody forgets themselves or a colleague: that is done by whoever runs the program.
 * @param by who asks at a page; undefined for the command
 */
export function whyKept(subject: Subject, by?: string): Refusal | undefined {
  if (by === subject.personId) return 'oneself';
  if (by !== undefined && subject.isStaff) return 'staff';
  if (subject.restricted) return 'restricted';
  return subject.coming > 0 ? 'coming' : undefined;
}

/** Whether a name was typed as it is written here; capitals, accents and what cannot be seen do not matter. */
export function isNameOf(subject: Subject, typed: string): boolean {
  const name = plain(fullName(subject));
  return plain(typed) !== '' && letters.compare(plain(typed), name) === 0;
}

const letters = new Intl.Collator('und', { sensitivity: 'base' });

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
