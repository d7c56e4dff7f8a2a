/** Rules that a problem itself can break, before anything is planned. */
export const FAULT_RULES = {
  size: 'A problem has a size that a school has.',
  json: 'A problem is written as one JSON object.',
  shape: 'Every field is there and of its kind; there are no others.',
  day: 'A day is long enough for a slot, and days do not go by the same name.',
  'unique-id': 'No two teachers, interpreters, families or wishes go by the same name.',
  'known-id': 'Whoever and whatever is named exists.',
  span: 'A stretch of time ends after it begins.',
  'own-child': 'A family wishes for talks about its own children.',
  'same-wish': 'A wish is made once: the same family, children and teachers only once.',
  'pin-on-slot': 'A pinned talk stands on a slot of its day.',
  'pin-twice': 'A wish is pinned once.',
  'pin-possible': 'A pinned talk stands where everybody it needs has hours.',
  'pins-agree': 'Pinned talks do not contradict each other or a rule.',
  'way-once': 'A way leads from one building to another, and is named once.',
  'apart-pair': 'Two families are kept apart from each other, not one from itself.',
} as const;

export type FaultRule = keyof typeof FAULT_RULES;

/**
 * One broken rule and where: `where` is a path into the problem (`wishes[3].teachers[0]`), `what` the value or the
 * names concerned, cut short. `more` counts further places that break the same rule in the same list.
 */
export type Fault = { rule: FaultRule; where: string; what: string; more?: number };
