/** What stands where. A wish that is not in the list was not granted. */
export type Placement = { wish: string; day: string; at: number; interpreter?: string };

export type Schedule = { placements: Placement[] };

/**
 * How good a schedule is, part by part, in the order in which the parts count: more `granted` weight goes before
 * less `waiting`, that before less `comfort`.
 */
export type Score = {
  granted: { weight: number; talks: number };
  waiting: {
    /** Idle slots between the first and the last talk of a family's day, over all families and days. */
    slots: number;
    /** Days on which families come, beyond the first of each family. */
    extraVisits: number;
    /** slots + weights.extraVisit × extraVisits: what is minimised. */
    cost: number;
  };
  comfort: {
    /** Idle open slots between the first and the last talk of a teacher's day; breaks are not idle. */
    teacherIdle: number;
    /** Over families: (wishes not granted)² + (idle slots)². */
    unfairness: number;
    /** weights.compactness × teacherIdle + weights.fairness × unfairness: what is minimised. */
    cost: number;
  };
};
