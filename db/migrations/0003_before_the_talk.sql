-- Ground, rounds, the family's voice and the timetable: everything up to the door of the conference.

-- A teacher's or leader's own Why. Private to its writer until the writer shares it.
CREATE TABLE why (
  district_id uuid NOT NULL,
  person_id uuid NOT NULL,
  -- the school year's first calendar year: 2026 for 2026/27
  season int NOT NULL,
  body text NOT NULL,
  lang text NOT NULL,
  shared boolean NOT NULL DEFAULT false,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (district_id, person_id, season),
  FOREIGN KEY (district_id, person_id) REFERENCES person
);
COMMENT ON TABLE why IS 'keep: until its writer deletes it or leaves; erase: by person';

-- Preparation opens only after the Why was visited this season; "not now" is an honest visit too.
CREATE TABLE why_visit (
  district_id uuid NOT NULL,
  person_id uuid NOT NULL,
  season int NOT NULL,
  how text NOT NULL CHECK (how IN ('written', 'read', 'not-now')),
  visited_at timestamptz NOT NULL,
  PRIMARY KEY (district_id, person_id, season),
  FOREIGN KEY (district_id, person_id) REFERENCES person
);
COMMENT ON TABLE why_visit IS 'keep: one school year; erase: by person';

CREATE TABLE compass (
  district_id uuid NOT NULL,
  school_id uuid NOT NULL,
  mission text NOT NULL DEFAULT '',
  vision text NOT NULL DEFAULT '',
  lang text NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (district_id, school_id),
  FOREIGN KEY (district_id, school_id) REFERENCES school
);
COMMENT ON TABLE compass IS 'keep: while the school uses Alongside; erase: with the school';

CREATE TABLE core_value (
  district_id uuid NOT NULL,
  value_id uuid NOT NULL,
  school_id uuid NOT NULL,
  name text NOT NULL,
  meaning text NOT NULL DEFAULT '',
  lang text NOT NULL,
  position int NOT NULL,
  ended_at timestamptz,
  PRIMARY KEY (district_id, value_id),
  FOREIGN KEY (district_id, school_id) REFERENCES school
);
COMMENT ON TABLE core_value IS 'keep: while the school uses Alongside; erase: with the school';

CREATE TABLE round (
  district_id uuid NOT NULL,
  round_id uuid NOT NULL,
  school_id uuid NOT NULL,
  name text NOT NULL,
  slot_minutes int NOT NULL CHECK (slot_minutes BETWEEN 10 AND 15),
  pause_minutes int NOT NULL CHECK (pause_minutes BETWEEN 0 AND 30),
  booking_opens_at timestamptz NOT NULL,
  booking_closes_at timestamptz NOT NULL,
  goal_required boolean NOT NULL,
  check_in_after_days int NOT NULL DEFAULT 14 CHECK (check_in_after_days BETWEEN 7 AND 60),
  state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'open', 'ended')),
  created_by uuid NOT NULL,
  created_at timestamptz NOT NULL,
  opened_at timestamptz,
  PRIMARY KEY (district_id, round_id),
  FOREIGN KEY (district_id, school_id) REFERENCES school
);
COMMENT ON TABLE round IS 'keep: five years; erase: with the school';

CREATE TABLE round_hours (
  district_id uuid NOT NULL,
  hours_id uuid NOT NULL,
  round_id uuid NOT NULL,
  teacher_id uuid NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  place text NOT NULL DEFAULT '',
  PRIMARY KEY (district_id, hours_id),
  FOREIGN KEY (district_id, round_id) REFERENCES round,
  FOREIGN KEY (district_id, teacher_id) REFERENCES person,
  CHECK (ends_at > starts_at)
);
CREATE INDEX round_hours_teacher ON round_hours (round_id, teacher_id);
COMMENT ON TABLE round_hours IS 'keep: with the round; erase: with the round';

CREATE TABLE round_question (
  district_id uuid NOT NULL,
  question_id uuid NOT NULL,
  round_id uuid NOT NULL,
  intent text NOT NULL CHECK (intent IN ('passion', 'priority', 'hurdle', 'routines', 'wellbeing', 'hope')),
  position int NOT NULL,
  -- NULL: the product's own question for this intent, in every language; else { "en": "…", … }
  texts jsonb,
  PRIMARY KEY (district_id, question_id),
  FOREIGN KEY (district_id, round_id) REFERENCES round
);
CREATE INDEX round_question_round ON round_question (round_id);
COMMENT ON TABLE round_question IS 'keep: with the round; erase: with the round';

CREATE TABLE invitation (
  district_id uuid NOT NULL,
  round_id uuid NOT NULL,
  guardian_id uuid NOT NULL,
  child_id uuid NOT NULL,
  by_letter boolean NOT NULL DEFAULT false,
  invited_at timestamptz NOT NULL,
  PRIMARY KEY (district_id, round_id, guardian_id, child_id),
  FOREIGN KEY (district_id, round_id) REFERENCES round,
  FOREIGN KEY (district_id, guardian_id) REFERENCES person,
  FOREIGN KEY (district_id, child_id) REFERENCES person
);
CREATE INDEX invitation_guardian ON invitation (guardian_id);
COMMENT ON TABLE invitation IS 'keep: with the round; erase: by guardian or child';

CREATE TABLE voice_answer (
  district_id uuid NOT NULL,
  round_id uuid NOT NULL,
  child_id uuid NOT NULL,
  guardian_id uuid NOT NULL,
  question_id uuid NOT NULL,
  -- NULL: looked at and skipped
  body text,
  lang text NOT NULL,
  written_by uuid NOT NULL,
  answered_at timestamptz NOT NULL,
  PRIMARY KEY (district_id, round_id, child_id, guardian_id, question_id),
  FOREIGN KEY (district_id, question_id) REFERENCES round_question,
  FOREIGN KEY (district_id, guardian_id) REFERENCES person,
  FOREIGN KEY (district_id, child_id) REFERENCES person
);
COMMENT ON TABLE voice_answer IS 'keep: until the child leaves; erase: by guardian or child';

-- One talk: booked, held, closed or cancelled. Its id is minted by whoever books, so a retry is the same booking.
CREATE TABLE conference (
  district_id uuid NOT NULL,
  conference_id uuid NOT NULL,
  round_id uuid NOT NULL,
  child_id uuid NOT NULL,
  teacher_id uuid NOT NULL,
  -- the guardian whose conference this is; others of the household may take part
  guardian_id uuid NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  mode text NOT NULL DEFAULT 'in-person' CHECK (mode IN ('in-person', 'video', 'phone')),
  place text NOT NULL DEFAULT '',
  state text NOT NULL DEFAULT 'booked' CHECK (state IN ('booked', 'open', 'closed', 'cancelled')),
  -- counts changes, for calendars (RFC 5545 SEQUENCE) and for messages that must not announce what has passed
  sequence int NOT NULL DEFAULT 0,
  booked_by uuid NOT NULL,
  booked_at timestamptz NOT NULL,
  opened_at timestamptz,
  closed_at timestamptz,
  cancelled_at timestamptz,
  PRIMARY KEY (district_id, conference_id),
  FOREIGN KEY (district_id, round_id) REFERENCES round,
  FOREIGN KEY (district_id, child_id) REFERENCES person,
  FOREIGN KEY (district_id, teacher_id) REFERENCES person,
  FOREIGN KEY (district_id, guardian_id) REFERENCES person,
  CHECK (ends_at > starts_at)
);
-- one talk per guardian, child, teacher and round
CREATE UNIQUE INDEX conference_once ON conference (round_id, child_id, teacher_id, guardian_id, district_id)
  WHERE state <> 'cancelled';
CREATE INDEX conference_teacher ON conference (teacher_id, starts_at);
CREATE INDEX conference_guardian ON conference (guardian_id);
COMMENT ON TABLE conference IS 'keep: until the child leaves, then one year; erase: by child';

CREATE TABLE participant (
  district_id uuid NOT NULL,
  conference_id uuid NOT NULL,
  person_id uuid NOT NULL,
  role text NOT NULL CHECK (role IN ('guardian', 'teacher', 'student', 'interpreter')),
  -- set when a restriction is entered or somebody leaves: from then on nothing of this talk is theirs to see
  ended_at timestamptz,
  PRIMARY KEY (district_id, conference_id, person_id),
  FOREIGN KEY (district_id, conference_id) REFERENCES conference,
  FOREIGN KEY (district_id, person_id) REFERENCES person
);
CREATE INDEX participant_person ON participant (person_id);
COMMENT ON TABLE participant IS 'keep: with the conference; erase: by person or conference';

-- The only arbiter of time: nobody can be in two places. Deleted when a talk is cancelled or moved.
CREATE TABLE claim (
  district_id uuid NOT NULL,
  conference_id uuid NOT NULL,
  resource_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('teacher', 'guardian', 'interpreter', 'room')),
  during tstzrange NOT NULL,
  ends_at timestamptz NOT NULL GENERATED ALWAYS AS (upper(during)) STORED,
  PRIMARY KEY (district_id, conference_id, resource_id),
  FOREIGN KEY (district_id, conference_id) REFERENCES conference,
  EXCLUDE USING gist (resource_id WITH =, during WITH &&, district_id WITH =)
);
-- For reading what lies ahead of somebody: the exclusion's own index arbitrates well and looks up slowly.
CREATE INDEX claim_ahead ON claim (resource_id, ends_at);
COMMENT ON TABLE claim IS 'keep: with the conference; erase: with the conference';

-- Whose conference this is, asked by policies that may not see the row itself.
CREATE FUNCTION conference_guardian(in_district uuid, in_conference uuid) RETURNS uuid LANGUAGE plpgsql STABLE
  SECURITY DEFINER SET search_path = public AS $$
BEGIN
  RETURN (SELECT guardian_id FROM conference WHERE district_id = in_district AND conference_id = in_conference);
END $$;

ALTER TABLE why ENABLE ROW LEVEL SECURITY;
ALTER TABLE why_visit ENABLE ROW LEVEL SECURITY;
ALTER TABLE compass ENABLE ROW LEVEL SECURITY;
ALTER TABLE core_value ENABLE ROW LEVEL SECURITY;
ALTER TABLE round ENABLE ROW LEVEL SECURITY;
ALTER TABLE round_hours ENABLE ROW LEVEL SECURITY;
ALTER TABLE round_question ENABLE ROW LEVEL SECURITY;
ALTER TABLE invitation ENABLE ROW LEVEL SECURITY;
ALTER TABLE voice_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE conference ENABLE ROW LEVEL SECURITY;
ALTER TABLE participant ENABLE ROW LEVEL SECURITY;
ALTER TABLE claim ENABLE ROW LEVEL SECURITY;

CREATE POLICY writer_only ON why USING (district_id = app_district() AND person_id = app_viewer());
CREATE POLICY shared_with_staff ON why FOR SELECT USING (district_id = app_district() AND shared AND app_is_staff());
CREATE POLICY own_visit ON why_visit USING (district_id = app_district() AND person_id = app_viewer());
-- What a school decides is the leader's to write and everybody's to read; a draft is nobody's but the staff's.
CREATE POLICY tenant ON compass FOR SELECT USING (district_id = app_district());
CREATE POLICY tenant ON core_value FOR SELECT USING (district_id = app_district());
CREATE POLICY tenant ON round FOR SELECT USING (district_id = app_district() AND (state <> 'draft' OR app_is_staff()));
CREATE POLICY tenant ON round_hours FOR SELECT USING (district_id = app_district());
CREATE POLICY tenant ON round_question FOR SELECT USING (district_id = app_district());
CREATE POLICY own_invitation ON invitation FOR SELECT USING (district_id = app_district()
  AND (app_is_staff() OR (guardian_id = app_viewer() AND NOT app_kept_from(child_id))));
CREATE POLICY leader_writes ON compass USING (district_id = app_district() AND (app_is('leader') OR app_is('system')));
CREATE POLICY leader_writes ON core_value USING (district_id = app_district() AND (app_is('leader') OR app_is('system')));
CREATE POLICY leader_writes ON round USING (district_id = app_district() AND (app_is('leader') OR app_is('system')));
CREATE POLICY leader_writes ON round_hours USING (district_id = app_district() AND (app_is('leader') OR app_is('system')));
CREATE POLICY leader_writes ON round_question
  USING (district_id = app_district() AND (app_is('leader') OR app_is('system')));
CREATE POLICY leader_writes ON invitation USING (district_id = app_district() AND (app_is('leader') OR app_is('system')));
-- Whose conference it is sees who comes along. NULL: the conference is being written by this very statement.
CREATE POLICY own_participation ON participant USING (
  district_id = app_district() AND (app_is_staff() OR person_id = app_viewer()
    OR coalesce(conference_guardian(district_id, conference_id), app_viewer()) = app_viewer()))
  WITH CHECK (district_id = app_district()
    AND (app_is_staff() OR coalesce(conference_guardian(district_id, conference_id), app_viewer()) = app_viewer()));
CREATE POLICY own_conference ON conference USING (
  district_id = app_district() AND (
    app_is_staff()
    OR ((guardian_id = app_viewer()
         OR EXISTS (SELECT 1 FROM participant p WHERE p.district_id = conference.district_id
                    AND p.conference_id = conference.conference_id AND p.person_id = app_viewer() AND p.ended_at IS NULL))
        AND NOT app_kept_from(child_id))))
  WITH CHECK (district_id = app_district() AND (app_is_staff() OR guardian_id = app_viewer()));
-- A guardian sees when teachers are taken, never by whom.
CREATE POLICY own_claim ON claim USING (
  district_id = app_district() AND (app_is_staff() OR kind = 'teacher' OR resource_id = app_viewer()
    OR coalesce(conference_guardian(district_id, conference_id), app_viewer()) = app_viewer()))
  WITH CHECK (district_id = app_district()
    AND (app_is_staff() OR coalesce(conference_guardian(district_id, conference_id), app_viewer()) = app_viewer()));
-- What a family wrote is read by its writer and by the teachers who meet that guardian about that child.
CREATE POLICY own_voice ON voice_answer USING (
  district_id = app_district() AND (
    (guardian_id = app_viewer() AND NOT app_kept_from(child_id)) OR app_is('system')
    OR (app_is('office') AND written_by = app_viewer())
    OR EXISTS (SELECT 1 FROM conference c
               JOIN participant g ON g.district_id = c.district_id AND g.conference_id = c.conference_id
                 AND g.person_id = voice_answer.guardian_id AND g.ended_at IS NULL
               WHERE c.district_id = voice_answer.district_id AND c.round_id = voice_answer.round_id
                 AND c.child_id = voice_answer.child_id AND c.teacher_id = app_viewer() AND c.state <> 'cancelled')));

GRANT SELECT, INSERT, UPDATE, DELETE ON why, round_hours, round_question, claim TO alongside_app;
GRANT SELECT, INSERT, UPDATE ON why_visit, compass, core_value, round, invitation, voice_answer, conference,
  participant TO alongside_app;
REVOKE ALL ON FUNCTION conference_guardian(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION conference_guardian(uuid, uuid) TO alongside_app;
