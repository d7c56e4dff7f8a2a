-- What is kept for a while is gone afterwards, and what a person may ask to be forgotten is. Only the system does either,
-- and it does so without being able to read what it erases: these functions answer with counts and nothing else.

-- Erasing looks for a child's or a guardian's rows; nothing else does.
CREATE INDEX conference_child ON conference (child_id);
CREATE INDEX voice_answer_child ON voice_answer (child_id);
CREATE INDEX voice_answer_guardian ON voice_answer (guardian_id);
CREATE INDEX invitation_child ON invitation (child_id);
CREATE INDEX restriction_child ON restriction (child_id);

COMMENT ON TABLE voice_answer IS 'keep: until 30 days after the child left; erase: by guardian or child';
COMMENT ON TABLE conference IS 'keep: until one year after the child left; erase: by child; by guardian while nothing was said';
COMMENT ON TABLE preparation IS 'keep: until 30 days after the child left; erase: with the conference';
COMMENT ON TABLE prepared_question IS 'keep: until 30 days after the child left; erase: with the conference';
COMMENT ON TABLE page_entry IS 'keep: until 30 days after the child left; erase: with the conference';
COMMENT ON TABLE agreement IS 'keep: until one year after the child left; erase: with the conference';
COMMENT ON TABLE why IS 'keep: until its writer deletes it or leaves; erase: by person';
COMMENT ON TABLE why_visit IS 'keep: one year; erase: by person';
COMMENT ON TABLE person IS 'keep: one year after ended_at; erase: by person, the name blanked where a talk of others names it';

-- Deletes rows of the viewer's district and adds their number to the counts. $1 in the clause: ids; $2: the instant.
CREATE FUNCTION erase_rows(counts jsonb, in_table text, clause text, ids uuid[], at timestamptz) RETURNS jsonb
  LANGUAGE plpgsql SET search_path = public AS $$
DECLARE
  many bigint;
BEGIN
  EXECUTE format('DELETE FROM %I WHERE district_id = app_district() AND (%s)', in_table, clause) USING ids, at;
  GET DIAGNOSTICS many = ROW_COUNT;
  IF many = 0 THEN RETURN counts; END IF;
  RETURN counts || jsonb_build_object(in_table, coalesce((counts ->> in_table)::bigint, 0) + many);
END $$;

-- Whole talks, with every text, promise, claim and message of theirs.
CREATE FUNCTION erase_talks(counts jsonb, talks uuid[], at timestamptz) RETURNS jsonb
  LANGUAGE plpgsql SET search_path = public AS $$
DECLARE
  part text;
  about text := 'about ->> ''conferenceId'' = ANY ($1::text[])';
BEGIN
  IF talks = '{}' THEN RETURN counts; END IF;
  counts := erase_rows(counts, 'mail', 'message_id IN (SELECT e.message_id FROM effect e
    WHERE e.district_id = app_district() AND e.' || about || ')', talks, at);
  counts := erase_rows(counts, 'effect', about, talks, at);
  FOREACH part IN ARRAY ARRAY['check_in_answer', 'check_in', 'promise', 'correction', 'commitment', 'agreement',
    'agreement_draft', 'turn', 'step_visit', 'page_entry', 'private_note', 'prepared_question', 'preparation', 'claim',
    'participant', 'conference'] LOOP
    counts := erase_rows(counts, part, 'conference_id = ANY ($1)', talks, at);
  END LOOP;
  RETURN counts;
END $$;

-- Everything about these people and by them. A child's talks go whole. A closed talk belongs to its child: it stays when
-- its guardian or teacher goes, with the name blanked. Whoever a restriction names stays until the child goes, or an order
-- of a court would be forgotten with the person it binds.
CREATE FUNCTION erase_people(in_people uuid[], at timestamptz) RETURNS jsonb LANGUAGE plpgsql VOLATILE SECURITY DEFINER
  SET search_path = public AS $$
DECLARE
  counts jsonb := '{}';
  people uuid[];
  part text;
  many bigint;
  pair text := 'child_id = ANY ($1) OR guardian_id = ANY ($1)';
BEGIN
  IF NOT app_is('system') THEN RAISE EXCEPTION 'only the system erases' USING ERRCODE = '42501'; END IF;
  people := ARRAY(SELECT p.person_id FROM person p WHERE p.district_id = app_district() AND p.person_id = ANY (in_people)
    AND NOT EXISTS (SELECT 1 FROM restriction r WHERE r.district_id = p.district_id AND r.guardian_id = p.person_id
      AND NOT r.child_id = ANY (in_people)));
  IF people = '{}' THEN RETURN counts; END IF;
  counts := erase_talks(counts, ARRAY(SELECT c.conference_id FROM conference c WHERE c.district_id = app_district()
    AND (c.child_id = ANY (people)
      OR (c.guardian_id = ANY (people) AND c.opened_at IS NULL AND c.state IN ('booked', 'cancelled')))), at);
  counts := erase_rows(counts, 'mail', 'to_person = ANY ($1) OR message_id IN (SELECT e.message_id FROM effect e
    WHERE e.district_id = app_district() AND e.child_id = ANY ($1))', people, at);
  counts := erase_rows(counts, 'effect', 'to_person = ANY ($1) OR child_id = ANY ($1)', people, at);
  FOREACH part IN ARRAY ARRAY['voice_answer', 'invitation', 'guardianship'] LOOP
    counts := erase_rows(counts, part, pair, people, at);
  END LOOP;
  counts := erase_rows(counts, 'restriction', 'child_id = ANY ($1)', people, at);
  counts := erase_rows(counts, 'access_log', 'child_id = ANY ($1)', people, at);
  counts := erase_rows(counts, 'check_in_answer', 'guardian_id = ANY ($1)', people, at);
  counts := erase_rows(counts, 'claim', 'resource_id = ANY ($1) AND kind = ''guardian''', people, at);
  counts := erase_rows(counts, 'participant', 'person_id = ANY ($1) AND role = ''guardian''', people, at);
  FOREACH part IN ARRAY ARRAY['private_note', 'step_visit', 'turn', 'agreement_draft'] LOOP
    counts := erase_rows(counts, part, 'author_id = ANY ($1)', people, at);
  END LOOP;
  FOREACH part IN ARRAY ARRAY['why', 'why_visit', 'coach_off', 'link', 'notice_showing', 'enrolment', 'person_role'] LOOP
    counts := erase_rows(counts, part, 'person_id = ANY ($1)', people, at);
  END LOOP;
  UPDATE person p SET given_name = '—', family_name = '', source_id = NULL, email = NULL, phone = NULL, lang = NULL,
    grade = NULL, ended_at = coalesce(p.ended_at, at)
  WHERE p.district_id = app_district() AND p.person_id = ANY (people) AND (
    EXISTS (SELECT 1 FROM conference c WHERE c.district_id = p.district_id AND p.person_id IN (c.teacher_id, c.guardian_id))
    OR EXISTS (SELECT 1 FROM participant a WHERE a.district_id = p.district_id AND a.person_id = p.person_id)
    OR EXISTS (SELECT 1 FROM round_hours h WHERE h.district_id = p.district_id AND h.teacher_id = p.person_id)
    OR EXISTS (SELECT 1 FROM taken_hours t WHERE t.district_id = p.district_id AND t.teacher_id = p.person_id));
  GET DIAGNOSTICS many = ROW_COUNT;
  IF many > 0 THEN counts := counts || jsonb_build_object('blanked', many); END IF;
  RETURN erase_rows(counts, 'person', 'person_id = ANY ($1) AND NOT (given_name = ''—'' AND source_id IS NULL)', people, at);
END $$;

-- What has been kept for as long as its table's comment says. Times are those of the instant given.
CREATE FUNCTION erase_expired(at timestamptz) RETURNS jsonb LANGUAGE plpgsql VOLATILE SECURITY DEFINER
  SET search_path = public AS $$
DECLARE
  counts jsonb;
  part text;
  left_talks text := 'conference_id IN (SELECT c.conference_id FROM conference c
    JOIN person k ON k.district_id = c.district_id AND k.person_id = c.child_id
    WHERE c.district_id = app_district() AND k.ended_at < $2 - interval ''30 days'')';
  old_rounds uuid[];
  old_classes uuid[];
  kept record;
BEGIN
  IF NOT app_is('system') THEN RAISE EXCEPTION 'only the system erases' USING ERRCODE = '42501'; END IF;
  counts := erase_people(ARRAY(SELECT p.person_id FROM person p WHERE p.district_id = app_district()
    AND p.ended_at < at - interval '1 year' AND NOT (p.given_name = '—' AND p.source_id IS NULL)), at);
  counts := erase_rows(counts, 'voice_answer', 'child_id IN (SELECT k.person_id FROM person k
    WHERE k.district_id = app_district() AND k.ended_at < $2 - interval ''30 days'')', NULL, at);
  FOREACH part IN ARRAY ARRAY['prepared_question', 'preparation', 'page_entry'] LOOP
    counts := erase_rows(counts, part, left_talks, NULL, at);
  END LOOP;
  counts := erase_rows(counts, 'why', 'person_id IN (SELECT p.person_id FROM person p
    WHERE p.district_id = app_district() AND p.ended_at < $2)', NULL, at);
  counts := erase_rows(counts, 'agreement_draft', 'conference_id IN (SELECT c.conference_id FROM conference c
    WHERE c.district_id = app_district() AND c.state = ''closed'')', NULL, at);
  FOR kept IN SELECT * FROM (VALUES
    ('mail', 'sent_at', '30 days'), ('effect', 'settled_at', '1 year'), ('access_log', 'at', '3 years'),
    ('school_closure', 'on_date', '3 years'), ('link', 'expires_at', '1 year'), ('notice_showing', 'shown_at', '3 years'),
    ('import_run', 'started_at', '1 year'), ('why_visit', 'visited_at', '1 year'), ('private_note', 'updated_at', '1 year'),
    ('step_visit', 'entered_at', '1 year'), ('turn', 'began_at', '1 year'),
    ('restriction', 'coalesce(lifted_at, valid_until)', '10 years')) AS v (in_table, since, period) LOOP
    counts := erase_rows(counts, kept.in_table, format('%s < $2 - interval %L', kept.since, kept.period), NULL, at);
  END LOOP;
  old_classes := ARRAY(SELECT c.class_id FROM class c WHERE c.district_id = app_district()
    AND c.ended_at < at - interval '3 years');
  FOREACH part IN ARRAY ARRAY['enrolment', 'class'] LOOP
    counts := erase_rows(counts, part, 'class_id = ANY ($1)', old_classes, at);
  END LOOP;
  -- a round goes when its last talk has gone
  old_rounds := ARRAY(SELECT r.round_id FROM round r WHERE r.district_id = app_district()
    AND r.booking_closes_at < at - interval '5 years'
    AND NOT EXISTS (SELECT 1 FROM conference c WHERE c.district_id = r.district_id AND c.round_id = r.round_id)
    AND NOT EXISTS (SELECT 1 FROM voice_answer v WHERE v.district_id = r.district_id AND v.round_id = r.round_id));
  FOREACH part IN ARRAY ARRAY['taken_hours', 'round_hours', 'round_question', 'invitation', 'round'] LOOP
    counts := erase_rows(counts, part, 'round_id = ANY ($1)', old_rounds, at);
  END LOOP;
  RETURN counts;
END $$;

REVOKE ALL ON FUNCTION erase_rows(jsonb, text, text, uuid[], timestamptz), erase_talks(jsonb, uuid[], timestamptz),
  erase_people(uuid[], timestamptz), erase_expired(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_people(uuid[], timestamptz), erase_expired(timestamptz) TO alongside_app;
