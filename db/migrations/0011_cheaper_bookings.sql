-- What every booking asks of the database and makes it check, with less to do. Nothing is seen, and nothing can be written,
-- that was not before.

-- A booking holds its round as it is until it has committed: whoever takes hours away, or enters a restriction, waits for
-- it, and it for them. What it rests on is read after that wait, by a second statement that looks anew. One function for
-- both, whose plans know nothing of policies; so it proves by itself what they would: a guardian asks about its own pair,
-- and not about a child it is kept from. Everything else here hangs on that pair. NULL: no such round, or not this pair.
CREATE FUNCTION hold_grounds(in_round uuid, in_guardian uuid, in_child uuid, in_teacher uuid) RETURNS json
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF (app_is_staff() OR in_guardian = app_viewer()) IS NOT TRUE THEN RETURN NULL; END IF; -- nor for nobody in particular
  PERFORM 1 FROM round r WHERE r.district_id = app_district() AND r.round_id = in_round FOR KEY SHARE;
  RETURN (SELECT json_build_object(
      'round', json_build_object('name', r.name, 'schoolId', r.school_id, 'slotMinutes', r.slot_minutes,
        'pauseMinutes', r.pause_minutes, 'opens', date_part('epoch', r.booking_opens_at) * 1000,
        'closes', date_part('epoch', r.booking_closes_at) * 1000, 'state', r.state),
      'hours', coalesce((SELECT json_agg(json_build_object('from', date_part('epoch', h.starts_at) * 1000,
          'to', date_part('epoch', h.ends_at) * 1000, 'place', h.place)) FROM round_hours h
        WHERE h.district_id = g.district_id AND h.round_id = in_round AND h.teacher_id = in_teacher), '[]'),
      'restrictions', coalesce((SELECT json_agg(json_build_object('kind', x.kind, 'from', x.valid_from,
          'until', x.valid_until)) FROM restriction x
        WHERE x.district_id = g.district_id AND x.guardian_id = in_guardian AND x.child_id = in_child
          AND x.lifted_at IS NULL), '[]'),
      'teaches', EXISTS (SELECT 1 FROM enrolment s
        JOIN class k ON k.district_id = s.district_id AND k.class_id = s.class_id AND k.school_id = r.school_id
          AND k.ended_at IS NULL
        JOIN enrolment t ON t.district_id = s.district_id AND t.class_id = s.class_id AND t.role = 'teacher'
          AND t.ended_at IS NULL AND t.person_id = in_teacher
        WHERE s.district_id = g.district_id AND s.person_id = in_child AND s.role = 'student' AND s.ended_at IS NULL),
      'withoutTime', (SELECT c.conference_id FROM conference c WHERE c.district_id = g.district_id
        AND c.guardian_id = in_guardian AND c.taken_id IS NOT NULL AND c.round_id = in_round AND c.child_id = in_child
        AND c.teacher_id = in_teacher AND c.state = 'cancelled'))
    FROM round r JOIN guardianship g ON g.district_id = r.district_id AND g.guardian_id = in_guardian
      AND g.child_id = in_child AND g.ended_at IS NULL
    WHERE r.district_id = app_district() AND r.round_id = in_round AND r.state <> 'draft'
      AND (app_is_staff() OR NOT app_kept_from(in_child)));
END $$;
DROP FUNCTION hold_hours(uuid, uuid);
REVOKE ALL ON FUNCTION hold_grounds(uuid, uuid, uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION hold_grounds(uuid, uuid, uuid, uuid) TO alongside_app;
