import { fullName } from '#core/words/full-name.ts';

/** The teacher of a talk, by name. */
export function teacherName(talk: { teacherGivenName: string; teacherFamilyName: string }): string {
  return fullName({ givenName: talk.teacherGivenName, familyName: talk.teacherFamilyName });
}

/** The child whom something is about, by name. */
export function childName(about: { childGivenName: string; childFamilyName: string }): string {
  return fullName({ givenName: about.childGivenName, familyName: about.childFamilyName });
}

/** The guardian who booked, or is to, by name. */
export function guardianName(of: { guardianGivenName: string; guardianFamilyName: string }): string {
  return fullName({ givenName: of.guardianGivenName, familyName: of.guardianFamilyName });
}
