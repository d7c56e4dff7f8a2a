// Written by scripts/tables.ts from the migrations. Do not edit: change the SQL and run it again.
import type { Generated } from 'kysely';
import type { Temporal } from 'temporal-polyfill';

// biome-ignore lint/suspicious/noExplicitAny: what is inside is known to the room that wrote it
export type Json = any;

export interface Tables {
  access_log: {
    district_id: string;
    access_id: string;
    at: Temporal.Instant;
    viewer_id: string | null;
    viewer_roles: string;
    child_id: string;
    what: string;
    about: Generated<Json>;
  };
  agreement: {
    district_id: string;
    conference_id: string;
    version: number;
    goal: string | null;
    no_goal_because: string | null;
    glow: string;
    grow_need: Generated<string>;
    grow_step: Generated<string>;
    value_name: Generated<string>;
    value_tie: Generated<string>;
    lang: string;
    check_in_on: Temporal.PlainDate;
    made_by: string;
    made_at: Temporal.Instant;
  };
  agreement_draft: {
    district_id: string;
    conference_id: string;
    body: Json;
    author_id: string;
    updated_at: Temporal.Instant;
  };
  check_in: {
    district_id: string;
    conference_id: string;
    check_in_id: string;
    turn_no: number;
    due_on: Temporal.PlainDate;
    noticed: Generated<string>;
    message: Generated<string>;
    lang: string;
    sent_at: Temporal.Instant | null;
    sent_by: string | null;
  };
  check_in_answer: {
    district_id: string;
    conference_id: string;
    answer_id: string;
    check_in_id: string;
    guardian_id: string;
    answer: string | null;
    words: Generated<string>;
    lang: string;
    answered_at: Temporal.Instant;
  };
  claim: {
    district_id: string;
    conference_id: string;
    resource_id: string;
    kind: string;
    during: string;
    ends_at: Generated<Temporal.Instant>;
  };
  class: {
    district_id: string;
    class_id: string;
    school_id: string;
    source_id: string | null;
    title: string;
    ended_at: Temporal.Instant | null;
  };
  coach_off: {
    district_id: string;
    person_id: string;
  };
  commitment: {
    district_id: string;
    conference_id: string;
    version: number;
    position: number;
    side: string;
    what: string;
    when_text: string;
    where_text: string;
    lang: string;
  };
  compass: {
    district_id: string;
    school_id: string;
    mission: Generated<string>;
    vision: Generated<string>;
    lang: string;
    updated_at: Temporal.Instant;
  };
  conference: {
    district_id: string;
    conference_id: string;
    round_id: string;
    child_id: string;
    teacher_id: string;
    guardian_id: string;
    starts_at: Temporal.Instant;
    ends_at: Temporal.Instant;
    mode: Generated<string>;
    place: Generated<string>;
    state: Generated<string>;
    sequence: Generated<number>;
    booked_by: string;
    booked_at: Temporal.Instant;
    opened_at: Temporal.Instant | null;
    closed_at: Temporal.Instant | null;
    cancelled_at: Temporal.Instant | null;
    taken_id: string | null;
  };
  core_value: {
    district_id: string;
    value_id: string;
    school_id: string;
    name: string;
    meaning: Generated<string>;
    lang: string;
    position: number;
    ended_at: Temporal.Instant | null;
  };
  correction: {
    district_id: string;
    conference_id: string;
    correction_id: string;
    version: number;
    author_id: string;
    body: string;
    lang: string;
    written_at: Temporal.Instant;
  };
  district: {
    district_id: string;
    name: string;
    time_zone: string;
    default_lang: string;
    code_prefix: string;
    in_the_making: Generated<boolean>;
    is_sample: Generated<boolean>;
    created_at: Temporal.Instant;
  };
  effect: {
    district_id: string;
    effect_id: string;
    effect_key: string;
    kind: string;
    about: Json;
    to_person: string | null;
    child_id: string | null;
    due_at: Temporal.Instant;
    state: Generated<string>;
    attempts: Generated<number>;
    because: string | null;
    message_id: string | null;
    created_at: Temporal.Instant;
    settled_at: Temporal.Instant | null;
    caused_as: Generated<string | null>;
    school_id: string | null;
    told_by: string | null;
    told_how: string | null;
  };
  enrolment: {
    district_id: string;
    class_id: string;
    person_id: string;
    role: string;
    ended_at: Temporal.Instant | null;
  };
  guardianship: {
    district_id: string;
    guardian_id: string;
    child_id: string;
    relation: Generated<string>;
    household: string | null;
    origin: Generated<string>;
    ended_at: Temporal.Instant | null;
  };
  import_run: {
    district_id: string;
    import_id: string;
    started_at: Temporal.Instant;
    finished_at: Temporal.Instant | null;
    by_person: string | null;
    source_name: string;
    state: string;
    counts: Generated<Json>;
    rejected: Generated<Json>;
    notes: Generated<Json>;
  };
  invitation: {
    district_id: string;
    round_id: string;
    guardian_id: string;
    child_id: string;
    by_letter: Generated<boolean>;
    invited_at: Temporal.Instant;
  };
  link: {
    district_id: string;
    link_id: string;
    person_id: string;
    secret_hash: Buffer;
    code_hash: Buffer;
    created_at: Temporal.Instant;
    expires_at: Temporal.Instant;
    revoked_at: Temporal.Instant | null;
  };
  mail: {
    district_id: string;
    mail_id: string;
    message_id: string;
    to_person: string | null;
    to_address: string;
    lang: string;
    subject: string;
    html: string;
    body: string;
    calendar: string | null;
    sent_at: Temporal.Instant;
  };
  notice: {
    district_id: string;
    notice_version: number;
    texts: Json;
    contact: string;
    published_at: Temporal.Instant;
  };
  notice_showing: {
    district_id: string;
    person_id: string;
    notice_version: number;
    lang: string;
    shown_at: Temporal.Instant;
  };
  page_entry: {
    district_id: string;
    conference_id: string;
    entry_id: string;
    field: string;
    body: string;
    lang: string;
    author_id: string;
    written_at: Temporal.Instant;
  };
  participant: {
    district_id: string;
    conference_id: string;
    person_id: string;
    role: string;
    ended_at: Temporal.Instant | null;
  };
  person: {
    district_id: string;
    person_id: string;
    source_id: string | null;
    given_name: string;
    family_name: string;
    email: string | null;
    phone: string | null;
    lang: string | null;
    lang_by_office: Generated<boolean>;
    contact_by_office: Generated<boolean>;
    grade: string | null;
    is_staff: Generated<boolean>;
    ended_at: Temporal.Instant | null;
    created_at: Temporal.Instant;
  };
  person_role: {
    district_id: string;
    person_id: string;
    school_id: string;
    role: string;
    origin: Generated<string>;
    ended_at: Temporal.Instant | null;
  };
  preparation: {
    district_id: string;
    conference_id: string;
    teacher_id: string;
    glow: Generated<string>;
    glow_where: Generated<string>;
    glow_when: Generated<string>;
    grow_need: Generated<string>;
    grow_step: Generated<string>;
    value_id: string | null;
    value_tie: Generated<string>;
    lang: string;
    updated_at: Temporal.Instant;
  };
  prepared_question: {
    district_id: string;
    conference_id: string;
    position: number;
    intent: string;
    body: string;
    lang: string;
  };
  private_note: {
    district_id: string;
    conference_id: string;
    author_id: string;
    body: string;
    lang: string;
    updated_at: Temporal.Instant;
  };
  promise: {
    district_id: string;
    conference_id: string;
    promise_id: string;
    teacher_id: string;
    kind: string;
    what: string;
    lang: string;
    made_at: Temporal.Instant;
    due_at: Temporal.Instant;
    done_at: Temporal.Instant | null;
    done_note: Generated<string>;
  };
  restriction: {
    district_id: string;
    restriction_id: string;
    guardian_id: string;
    child_id: string;
    kind: string;
    evidence: string;
    valid_from: Temporal.PlainDate;
    valid_until: Temporal.PlainDate | null;
    entered_by: string;
    entered_at: Temporal.Instant;
    lifted_at: Temporal.Instant | null;
    lifted_by: string | null;
  };
  round: {
    district_id: string;
    round_id: string;
    school_id: string;
    name: string;
    slot_minutes: number;
    pause_minutes: number;
    booking_opens_at: Temporal.Instant;
    booking_closes_at: Temporal.Instant;
    goal_required: boolean;
    check_in_after_days: Generated<number>;
    state: Generated<string>;
    created_by: string;
    created_at: Temporal.Instant;
    opened_at: Temporal.Instant | null;
  };
  round_hours: {
    district_id: string;
    hours_id: string;
    round_id: string;
    teacher_id: string;
    starts_at: Temporal.Instant;
    ends_at: Temporal.Instant;
    place: Generated<string>;
  };
  round_question: {
    district_id: string;
    question_id: string;
    round_id: string;
    intent: string;
    position: number;
    texts: Json | null;
  };
  sample_clock: {
    district_id: string;
    ahead: Generated<string>;
  };
  school: {
    district_id: string;
    school_id: string;
    source_id: string | null;
    name: string;
    school_days: Generated<number[]>;
    emergency_line: string | null;
    active: Generated<boolean>;
  };
  school_closure: {
    district_id: string;
    school_id: string;
    on_date: Temporal.PlainDate;
    name: string;
  };
  step_visit: {
    district_id: string;
    conference_id: string;
    visit_id: string;
    author_id: string;
    step: string;
    entered_at: Temporal.Instant;
  };
  taken_hours: {
    district_id: string;
    taken_id: string;
    round_id: string;
    teacher_id: string;
    starts_at: Temporal.Instant;
    ends_at: Temporal.Instant;
    taken_by: string;
    taken_at: Temporal.Instant;
  };
  turn: {
    district_id: string;
    conference_id: string;
    turn_id: string;
    author_id: string;
    who: string;
    began_at: Temporal.Instant;
  };
  voice_answer: {
    district_id: string;
    round_id: string;
    child_id: string;
    guardian_id: string;
    question_id: string;
    body: string | null;
    lang: string;
    written_by: string;
    answered_at: Temporal.Instant;
  };
  why: {
    district_id: string;
    person_id: string;
    season: number;
    body: string;
    lang: string;
    shared: Generated<boolean>;
    updated_at: Temporal.Instant;
  };
  why_visit: {
    district_id: string;
    person_id: string;
    season: number;
    how: string;
    visited_at: Temporal.Instant;
  };
}
