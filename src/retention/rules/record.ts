/** What a column of a record holds, and so how it is shown to people. */
export type Nature =
  | 'said'
  | 'plain'
  | 'number'
  | 'moment'
  | 'day'
  | 'lang'
  | 'yes'
  | 'child'
  | 'teacher'
  | 'talk'
  | 'relation'
  | 'restriction'
  | 'mode'
  | 'state'
  | 'side'
  | 'question'
  | 'answer';

const talk = { conference_id: 'talk' } as const;
const versioned = { ...talk, version: 'number' } as const;

/** What a record shows of each kind, in the order of reading. What stands in none of them says nothing to a person. */
export const SHOWN = {
  people: { name: 'plain', email: 'plain', phone: 'plain', lang: 'lang', grade: 'plain' },
  ties: { child_id: 'child', relation: 'relation', ended_at: 'moment' },
  restrictions: {
    ...{ child_id: 'child', kind: 'restriction', valid_from: 'day', valid_until: 'day', lifted_at: 'moment' },
  },
  links: { created_at: 'moment', expires_at: 'moment', revoked_at: 'moment' },
  notices: { notice_version: 'number', lang: 'lang', shown_at: 'moment' },
  invitations: { child_id: 'child', by_letter: 'yes', invited_at: 'moment' },
  answers: { child_id: 'child', intent: 'question', body: 'said', answered_at: 'moment' },
  talks: {
    ...{ starts_at: 'moment', ends_at: 'moment', child_id: 'child', teacher_id: 'teacher', mode: 'mode' },
    ...{ place: 'plain', state: 'state', booked_at: 'moment', opened_at: 'moment', closed_at: 'moment' },
    cancelled_at: 'moment',
  },
  teachers: { name: 'plain' },
  notes: { ...talk, body: 'said', written_at: 'moment' },
  agreements: {
    ...{ ...versioned, glow: 'said', grow_need: 'said', grow_step: 'said', goal: 'said' },
    ...{ no_goal_because: 'said', value_name: 'plain', value_tie: 'said', check_in_on: 'day' },
    made_at: 'moment',
  },
  commitments: { ...versioned, side: 'side', what: 'said', when_text: 'said', where_text: 'said' },
  corrections: { ...versioned, body: 'said', written_at: 'moment' },
  promises: {
    ...talk,
    what: 'said',
    made_at: 'moment',
    due_at: 'moment',
    done_at: 'moment',
    done_note: 'said',
  },
  check_ins: { ...talk, due_on: 'day', noticed: 'said', message: 'said', sent_at: 'moment' },
  check_in_answers: { ...talk, answer: 'answer', words: 'said', answered_at: 'moment' },
} as const satisfies Record<string, Record<string, Nature>>;

/** One kind of thing that is kept about a guardian. */
export type Kind = keyof typeof SHOWN;
type ColumnsOf<Shown> = Shown extends unknown ? keyof Shown : never;
export type ColumnName = ColumnsOf<(typeof SHOWN)[Kind]>;

export const KINDS = Object.keys(SHOWN) as Kind[];
