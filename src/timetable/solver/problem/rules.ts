/** What a schedule may not break, or is scored by. */
interface Rule {
  kind: 'hard' | 'weight';
  /** The sentence it stands for. */
  says: string;
  /** Where the rule comes from: a field of the problem, or the nature of things. */
  source: string;
}

/** Every rule there is, so that a page can explain what broke one; `check` names them. */
export const RULES = {
  'on-slot': hard('A talk stands on a slot of a day of the grid.', 'days, slotMinutes'),
  once: hard('A wish is granted once.', 'wishes'),
  'teacher-hours': hard('A talk lies within its teachers’ hours and outside their breaks.', 'teachers.hours'),
  'teacher-once': hard('A teacher is in one talk at a time.', 'people are in one place'),
  'teacher-break': hard('A teacher has a free slot after so many talks in a row.', 'limits.breakAfter'),
  'family-window': hard('A talk lies within its family’s windows.', 'families.windows'),
  'family-once': hard('A family is in one talk at a time.', 'people are in one place'),
  'longest-wait': hard('A family waits no longer than this between two talks.', 'limits.longestWait'),
  'siblings-together': hard('A family with siblings comes on one day.', 'limits.siblingsTogether'),
  'talks-per-child': hard('No child has more talks than this.', 'limits.talksPerChild'),
  interpreter: hard('A talk that needs an interpreter has one who speaks the language.', 'families.language'),
  'interpreter-hours': hard('A talk lies within its interpreter’s hours.', 'interpreters.hours'),
  'interpreter-once': hard('An interpreter is in one talk at a time.', 'people are in one place'),
  walking: hard('Whoever goes from one talk to the next has the time to walk there.', 'walking'),
  apart: hard('Of two families kept apart, one has left before the other arrives.', 'apart'),
  pinned: hard('A pinned talk stays where it is.', 'pins'),
  granted: weight('As many wishes as possible are granted, counted by priority.', 'wishes.priority'),
  waiting: weight('Families wait as little as possible and come once.', 'weights.extraVisit'),
  comfort: weight('Teachers’ evenings are compact, and no family goes without most.', 'weights'),
} satisfies Record<string, Rule>;
export type RuleName = keyof typeof RULES;

function hard(says: string, source: string): Rule {
  return { kind: 'hard', says, source };
}

function weight(says: string, source: string): Rule {
  return { kind: 'weight', says, source };
}
