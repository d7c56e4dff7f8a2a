import type { Because, Reason } from '#timetable/solver/reasons/reasons.ts';

/** A reason in English, for who reads the command's output. Pages have words of their own, in every language. */
export function wordsOf({ because }: Reason): string {
  return because.map(sentence).join(' ');
}

function sentence({ kind, who, slots }: Because): string {
  const names = who.join(', ');
  const times = `${slots} possible ${slots === 1 ? 'time' : 'times'}`;
  switch (kind) {
    case 'teacher-has-no-hours':
      return `${names} has no hours.`;
    case 'family-has-no-time':
      return `${names} has no time.`;
    case 'no-common-time':
      return `The family and ${names} have no time in common.`;
    case 'nobody-speaks-the-language':
      return `No interpreter speaks ${names}.`;
    case 'interpreter-has-no-time':
      return `No interpreter for it has hours (${names}).`;
    case 'talks-per-child':
      return `${names} has as many talks as a child may have.`;
    case 'teacher-is-taken':
      return `At ${times} ${names} is in another talk.`;
    case 'family-is-elsewhere':
      return `At ${times} the family is in another talk.`;
    case 'interpreter-is-taken':
      return `At ${times} every interpreter for it is in another talk (${names}).`;
    case 'search-was-cut-short':
      return 'The search was cut short before a time for it was found.';
    case 'rest-of-the-evening':
      return `At ${times} it would not go with the rest of the evening: breaks, walking, waiting or who else is there.`;
  }
}
