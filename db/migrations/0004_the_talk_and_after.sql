-- Preparation, the conversation, what was agreed, and what happens afterwards.
-- What was agreed is never overwritten: agreements and commitments have versions, corrections stand beside.

CREATE TABLE preparation (
  district_id uuid NOT NULL,
  conference_id uuid NOT NULL,
  teacher_id uuid NOT NULL,
  glow text NOT NULL DEFAULT '',
  glow_where text NOT NULL DEFAULT '',
  glow_when text NOT NULL DEFAULT '',
  grow_need text NOT NULL DEFAULT '',
  grow_step text NOT NULL DEFAULT '',
  value_id uuid,
  value_tie text NOT NULL DEFAULT '',
  lang text NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (district_id, conference_id),
  FOREIGN KEY (district_id, conference_id) REFERENCES conference,
  FOREIGN KEY (district_id, value_id) REFERENCES core_value
);
COMMENT ON TABLE preparation IS 'keep: until the child leaves; erase: with the conference';

CREATE TABLE prepared_question (
  district_id uuid NOT NULL,
  conference_id uuid NOT NULL,
  position int NOT NULL,
  intent text NOT NULL,
  body text NOT NULL,
  lang text NOT NULL,
  PRIMARY KEY (district_id, conference_id, position),
  FOREIGN KEY (district_id, conference_id) REFERENCES conference
);
COMMENT ON TABLE prepared_question IS 'keep: until the child leaves; erase: with the conference';

-- A teacher's private reflection: another table, another policy, so that it is never shared by accident.
CREATE TABLE private_note (
  district_id uuid NOT NULL,
  conference_id uuid NOT NULL,
  author_id uuid NOT NULL,
  body text NOT NULL,
  lang text NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (district_id, conference_id, author_id),
  FOREIGN KEY (district_id, conference_id) REFERENCES conference
);
COMMENT ON TABLE private_note IS 'keep: one year; erase: by author or with the conference';

-- The shared page: an append-only log, the latest entry of a field is what the page shows.
CREATE TABLE page_entry (
  district_id uuid NOT NULL,
  conference_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  field text NOT NULL,
  body text NOT NULL,
  lang text NOT NULL,
  author_id uuid NOT NULL,
  written_at timestamptz NOT NULL,
  PRIMARY KEY (district_id, conference_id, entry_id),
  FOREIGN KEY (district_id, conference_id) REFERENCES conference
);
COMMENT ON TABLE page_entry IS 'keep: until the child leaves; erase: with the conference';

-- Which step of the script was begun when: the timer's memory, the teacher's alone.
CREATE TABLE step_visit (
  district_id uuid NOT NULL,
  conference_id uuid NOT NULL,
  visit_id uuid NOT NULL,
  author_id uuid NOT NULL,
  step text NOT NULL,
  entered_at timestamptz NOT NULL,
  PRIMARY KEY (district_id, conference_id, visit_id),
  FOREIGN KEY (district_id, conference_id) REFERENCES conference
);
COMMENT ON TABLE step_visit IS 'keep: one year; erase: by author or with the conference';

-- The two-tap turn marker: who began to speak when. Only the teacher who tapped ever sees it.
CREATE TABLE turn (
  district_id uuid NOT NULL,
  conference_id uuid NOT NULL,
  turn_id uuid NOT NULL,
  author_id uuid NOT NULL,
  who text NOT NULL CHECK (who IN ('family', 'school', 'nobody')),
  began_at timestamptz NOT NULL,
  PRIMARY KEY (district_id, conference_id, turn_id),
  FOREIGN KEY (district_id, conference_id) REFERENCES conference
);
COMMENT ON TABLE turn IS 'keep: one year; erase: by author or with the conference';

-- What is being typed into the agreement before the talk is closed.
CREATE TABLE agreement_draft (
  district_id uuid NOT NULL,
  conference_id uuid NOT NULL,
  body jsonb NOT NULL,
  author_id uuid NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (district_id, conference_id),
  FOREIGN KEY (district_id, conference_id) REFERENCES conference
);
COMMENT ON TABLE agreement_draft IS 'keep: until the talk is closed; erase: with the conference';

CREATE TABLE agreement (
  district_id uuid NOT NULL,
  conference_id uuid NOT NULL,
  version int NOT NULL,
  goal text,
  no_goal_because text,
  glow text NOT NULL,
  grow_need text NOT NULL DEFAULT '',
  grow_step text NOT NULL DEFAULT '',
  value_name text NOT NULL DEFAULT '',
  value_tie text NOT NULL DEFAULT '',
  lang text NOT NULL,
  check_in_on date NOT NULL,
  made_by uuid NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (district_id, conference_id, version),
  FOREIGN KEY (district_id, conference_id) REFERENCES conference,
  CHECK ((goal IS NULL) <> (no_goal_because IS NULL))
);
COMMENT ON TABLE agreement IS 'keep: until the child leaves, then one year; erase: with the conference';

CREATE TABLE commitment (
  district_id uuid NOT NULL,
  conference_id uuid NOT NULL,
  version int NOT NULL,
  position int NOT NULL,
  side text NOT NULL CHECK (side IN ('school', 'home', 'student')),
  what text NOT NULL,
  when_text text NOT NULL,
  where_text text NOT NULL,
  lang text NOT NULL,
  PRIMARY KEY (district_id, conference_id, version, position),
  FOREIGN KEY (district_id, conference_id, version) REFERENCES agreement
);
COMMENT ON TABLE commitment IS 'keep: with the agreement; erase: with the conference';

CREATE TABLE correction (
  district_id uuid NOT NULL,
  conference_id uuid NOT NULL,
  correction_id uuid NOT NULL,
  version int NOT NULL,
  author_id uuid NOT NULL,
  body text NOT NULL,
  lang text NOT NULL,
  written_at timestamptz NOT NULL,
  PRIMARY KEY (district_id, conference_id, correction_id),
  FOREIGN KEY (district_id, conference_id, version) REFERENCES agreement
);
COMMENT ON TABLE correction IS 'keep: with the agreement; erase: with the conference';

CREATE TABLE promise (
  district_id uuid NOT NULL,
  conference_id uuid NOT NULL,
  promise_id uuid NOT NULL,
  teacher_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('resource', 'classroom', 'date')),
  what text NOT NULL,
  lang text NOT NULL,
  made_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  done_at timestamptz,
  done_note text NOT NULL DEFAULT '',
  PRIMARY KEY (district_id, conference_id, promise_id),
  FOREIGN KEY (district_id, conference_id) REFERENCES conference
);
CREATE INDEX promise_teacher ON promise (teacher_id, due_at) WHERE done_at IS NULL;
COMMENT ON TABLE promise IS 'keep: with the agreement; erase: with the conference';

CREATE TABLE check_in (
  district_id uuid NOT NULL,
  conference_id uuid NOT NULL,
  check_in_id uuid NOT NULL,
  -- first, second, … of this conference
  turn_no int NOT NULL,
  due_on date NOT NULL,
  noticed text NOT NULL DEFAULT '',
  message text NOT NULL DEFAULT '',
  lang text NOT NULL,
  sent_at timestamptz,
  sent_by uuid,
  PRIMARY KEY (district_id, conference_id, check_in_id),
  UNIQUE (district_id, conference_id, turn_no),
  FOREIGN KEY (district_id, conference_id) REFERENCES conference
);
COMMENT ON TABLE check_in IS 'keep: with the agreement; erase: with the conference';

CREATE TABLE check_in_answer (
  district_id uuid NOT NULL,
  conference_id uuid NOT NULL,
  answer_id uuid NOT NULL,
  check_in_id uuid NOT NULL,
  guardian_id uuid NOT NULL,
  answer text CHECK (answer IN ('well', 'tricky', 'change')),
  words text NOT NULL DEFAULT '',
  lang text NOT NULL,
  answered_at timestamptz NOT NULL,
  PRIMARY KEY (district_id, conference_id, answer_id),
  FOREIGN KEY (district_id, conference_id, check_in_id) REFERENCES check_in,
  CHECK (answer IS NOT NULL OR words <> '')
);
COMMENT ON TABLE check_in_answer IS 'keep: with the agreement; erase: by guardian or with the conference';

-- Takes part in this conference now, as guardian or teacher, and may see the child today; or is the worker that renders
-- its mails.
CREATE FUNCTION app_takes_part(in_district uuid, in_conference uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN app_is('system') OR EXISTS (SELECT 1 FROM participant p
    JOIN conference c ON c.district_id = p.district_id AND c.conference_id = p.conference_id
    WHERE p.district_id = in_district AND p.conference_id = in_conference AND p.person_id = app_viewer()
      AND p.ended_at IS NULL);
END $$;

ALTER TABLE preparation ENABLE ROW LEVEL SECURITY;
ALTER TABLE prepared_question ENABLE ROW LEVEL SECURITY;
ALTER TABLE private_note ENABLE ROW LEVEL SECURITY;
ALTER TABLE page_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE step_visit ENABLE ROW LEVEL SECURITY;
ALTER TABLE turn ENABLE ROW LEVEL SECURITY;
ALTER TABLE agreement_draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE agreement ENABLE ROW LEVEL SECURITY;
ALTER TABLE commitment ENABLE ROW LEVEL SECURITY;
ALTER TABLE correction ENABLE ROW LEVEL SECURITY;
ALTER TABLE promise ENABLE ROW LEVEL SECURITY;
ALTER TABLE check_in ENABLE ROW LEVEL SECURITY;
ALTER TABLE check_in_answer ENABLE ROW LEVEL SECURITY;

CREATE POLICY teacher_only ON preparation USING (district_id = app_district() AND teacher_id = app_viewer());
CREATE POLICY teacher_only ON prepared_question USING (district_id = app_district() AND EXISTS (
  SELECT 1 FROM conference c WHERE c.district_id = prepared_question.district_id
    AND c.conference_id = prepared_question.conference_id AND c.teacher_id = app_viewer()));
CREATE POLICY author_only ON private_note USING (district_id = app_district() AND author_id = app_viewer());
CREATE POLICY author_only ON step_visit USING (district_id = app_district() AND author_id = app_viewer());
CREATE POLICY author_only ON turn USING (district_id = app_district() AND author_id = app_viewer());
CREATE POLICY author_only ON agreement_draft USING (district_id = app_district() AND author_id = app_viewer());
CREATE POLICY participants ON page_entry
  USING (district_id = app_district() AND app_takes_part(district_id, conference_id));
CREATE POLICY participants ON agreement
  USING (district_id = app_district() AND app_takes_part(district_id, conference_id));
CREATE POLICY participants ON commitment
  USING (district_id = app_district() AND app_takes_part(district_id, conference_id));
CREATE POLICY participants ON correction
  USING (district_id = app_district() AND app_takes_part(district_id, conference_id));
CREATE POLICY participants ON promise
  USING (district_id = app_district() AND app_takes_part(district_id, conference_id));
CREATE POLICY participants ON check_in
  USING (district_id = app_district() AND app_takes_part(district_id, conference_id));
CREATE POLICY participants ON check_in_answer
  USING (district_id = app_district() AND app_takes_part(district_id, conference_id));

GRANT SELECT, INSERT, UPDATE, DELETE ON preparation, prepared_question, private_note, agreement_draft TO alongside_app;
-- append-only: no update, no delete
GRANT SELECT, INSERT ON page_entry, step_visit, turn, agreement, commitment, correction, check_in_answer TO alongside_app;
GRANT SELECT, INSERT ON promise, check_in TO alongside_app;
GRANT UPDATE (done_at, done_note) ON promise TO alongside_app;
GRANT UPDATE (due_on, noticed, message, lang, sent_at, sent_by) ON check_in TO alongside_app;

-- What a leader of the round's school may count: one row per invited child, states only, never a text or a name. The
-- teachers are there to be counted: nothing is shown behind which fewer than three of them stand. A draft round, another
-- school's round and anybody else's question have no rows.
CREATE FUNCTION reach_facts(in_district uuid, in_round uuid)
  RETURNS TABLE (grade text, langs text[], teachers uuid[], answered boolean, booked_by uuid[], met_by uuid[],
                 agreed_by uuid[], checked_in_by uuid[])
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT s.grade, k.langs,
    ARRAY(SELECT DISTINCT h.teacher_id FROM round_hours h
          JOIN enrolment t ON t.district_id = h.district_id AND t.person_id = h.teacher_id AND t.role = 'teacher'
            AND t.ended_at IS NULL
          JOIN enrolment e ON e.district_id = t.district_id AND e.class_id = t.class_id AND e.person_id = k.child_id
            AND e.role = 'student' AND e.ended_at IS NULL
          WHERE h.district_id = in_district AND h.round_id = in_round),
    EXISTS (SELECT 1 FROM voice_answer v WHERE v.district_id = in_district AND v.round_id = in_round
            AND v.child_id = k.child_id AND v.body IS NOT NULL),
    coalesce(c.booked_by, '{}'), coalesce(c.met_by, '{}'), coalesce(c.agreed_by, '{}'), coalesce(c.checked_in_by, '{}')
  FROM (SELECT i.child_id, array_agg(DISTINCT coalesce(g.lang, d.default_lang)) AS langs
        FROM invitation i
        JOIN district d ON d.district_id = i.district_id
        JOIN person g ON g.district_id = i.district_id AND g.person_id = i.guardian_id
        WHERE i.district_id = in_district AND i.round_id = in_round GROUP BY i.child_id) k
  JOIN person s ON s.district_id = in_district AND s.person_id = k.child_id
  LEFT JOIN LATERAL (
    SELECT array_agg(DISTINCT c.teacher_id) AS booked_by,
      array_agg(DISTINCT c.teacher_id) FILTER (WHERE c.state = 'closed') AS met_by,
      array_agg(DISTINCT c.teacher_id) FILTER (WHERE c.state = 'closed' AND EXISTS (SELECT 1 FROM agreement a
        WHERE a.district_id = c.district_id AND a.conference_id = c.conference_id)) AS agreed_by,
      array_agg(DISTINCT c.teacher_id) FILTER (WHERE c.state = 'closed' AND EXISTS (SELECT 1 FROM agreement a
        WHERE a.district_id = c.district_id AND a.conference_id = c.conference_id) AND EXISTS (SELECT 1 FROM check_in n
        WHERE n.district_id = c.district_id AND n.conference_id = c.conference_id AND n.sent_at IS NOT NULL))
        AS checked_in_by
    FROM conference c WHERE c.district_id = in_district AND c.round_id = in_round AND c.child_id = k.child_id
      AND c.state <> 'cancelled') c ON true
  WHERE in_district = app_district() AND app_is('leader') AND EXISTS (
    SELECT 1 FROM round r JOIN person_role p ON p.district_id = r.district_id AND p.school_id = r.school_id
      AND p.person_id = app_viewer() AND p.role = 'leader' AND p.ended_at IS NULL
    WHERE r.district_id = in_district AND r.round_id = in_round AND r.state <> 'draft') $$;
REVOKE ALL ON FUNCTION reach_facts(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reach_facts(uuid, uuid) TO alongside_app;
