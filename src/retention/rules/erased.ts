/** Every table of which erasing somebody may count rows, what weighs most first: the person, the talks, the words. */
export const TABLES = [
  'person',
  'guardianship',
  'person_role',
  'enrolment',
  'restriction',
  'link',
  'notice_showing',
  'invitation',
  'voice_answer',
  'conference',
  'participant',
  'claim',
  'preparation',
  'prepared_question',
  'private_note',
  'page_entry',
  'step_visit',
  'turn',
  'agreement_draft',
  'agreement',
  'commitment',
  'correction',
  'promise',
  'check_in',
  'check_in_answer',
  'effect',
  'mail',
  'access_log',
  'why',
  'why_visit',
  'coach_off',
] as const;

export type Table = (typeof TABLES)[number];

/** What goes, in that order. `blanked` is no thing that goes: a row that stays without its name. */
export function countsOf(erased: Readonly<Record<string, number>>): { table: Table; many: number }[] {
  return TABLES.flatMap((table) => (erased[table] ? [{ table, many: erased[table] }] : []));
}
