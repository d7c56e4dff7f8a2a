/** What a schedule may not break, and what it is scored by, so that a page can explain either. */
export type RuleName =
  | 'on-slot'
  | 'once'
  | 'teacher-hours'
  | 'teacher-once'
  | 'teacher-break'
  | 'family-window'
  | 'family-once'
  | 'longest-wait'
  | 'siblings-together'
  | 'talks-per-child'
  | 'interpreter'
  | 'interpreter-hours'
  | 'interpreter-once'
  | 'walking'
  | 'apart'
  | 'pinned'
  | 'granted'
  | 'waiting'
  | 'comfort';

export type Rule = {
  name: RuleName;
  kind: 'hard' | 'weight';
  /** The sentence it stands for. */
  says: string;
  /** Where the rule comes from: a field of the problem, or the nature of things. */
  source: string;
};

export const RULES: readonly Rule[] = [
  hard('on-slot', 'A talk stands on a slot of a day of the grid.', 'days, slotMinutes'),
  hard('once', 'A wish is granted once.', 'wishes'),
  hard('teacher-hours', 'A talk lies within its teachers’ hours and outside their breaks.', 'teachers.hours'),
  hard('teacher-once', 'A teacher is in one talk at a time.', 'people are in one place'),
  hard('teacher-break', 'A teacher has a free slot after so many talks in a row.', 'limits.breakAfter'),
  hard('family-window', 'A talk lies within its family’s windows.', 'families.windows'),
  hard('family-once', 'A family is in one talk at a time.', 'people are in one place'),
  hard('longest-wait', 'A family waits no longer than this between two talks.', 'limits.longestWait'),
  hard('siblings-together', 'A family with siblings comes on one day.', 'limits.siblingsTogether'),
  hard('talks-per-child', 'No child has more talks than this.', 'limits.talksPerChild'),
  hard(
    'interpreter',
    'A talk that needs an interpreter has one who speaks the language.',
    'families.language',
  ),
  hard('interpreter-hours', 'A talk lies within its interpreter’s hours.', 'interpreters.hours'),
  hard('interpreter-once', 'An interpreter is in one talk at a time.', 'people are in one place'),
  hard('walking', 'Whoever goes from one talk to the next has the time to walk there.', 'walking'),
  hard('apart', 'Of two families kept apart, one has left before the other arrives.', 'apart'),
  hard('pinned', 'A pinned talk stays where it is.', 'pins'),
  weight('granted', 'As many wishes as possible are granted, counted by priority.', 'wishes.priority'),
  weight('waiting', 'Families wait as little as possible and come once.', 'weights.extraVisit'),
  weight('comfort', 'Teachers’ evenings are compact, and no family goes without most.', 'weights'),
];

function hard(name: RuleName, says: string, source: string): Rule {
  return { name, kind: 'hard', says, source };
}

function weight(name: RuleName, says: string, source: string): Rule {
  return { name, kind: 'weight', says, source };
}
