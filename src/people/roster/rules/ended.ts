/** A part somebody played at one school. */
export interface Part {
  personId: string;
  schoolId: string;
}

/** What ended with one import, for the rooms that know more of it. Of people who left altogether nothing else is listed. */
export interface Ended {
  people: readonly string[];
  /** Who teaches, or learns, at this school no longer and is still known: as a guardian, or at another school. */
  teachers: readonly Part[];
  students: readonly Part[];
  /** Guardian and child who are both still known, and no longer a pair. */
  pairs: readonly { guardianId: string; childId: string }[];
}

export const nothingEnded: Ended = { people: [], teachers: [], students: [], pairs: [] };

/** Whether anything ended at all. */
export function anythingEnded(ended: Ended): boolean {
  return Object.values(ended).some((each) => each.length > 0);
}
