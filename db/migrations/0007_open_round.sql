-- What changes while families book: a teacher falls ill, an evening moves.

-- A stretch taken away from a teacher's hours in an open round. Its id is minted with the form: sent twice, taken once.
CREATE TABLE taken_hours (
  district_id uuid NOT NULL,
  taken_id uuid NOT NULL,
  round_id uuid NOT NULL,
  teacher_id uuid NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  taken_by uuid NOT NULL,
  taken_at timestamptz NOT NULL,
  PRIMARY KEY (district_id, taken_id),
  FOREIGN KEY (district_id, round_id) REFERENCES round,
  FOREIGN KEY (district_id, teacher_id) REFERENCES person,
  CHECK (ends_at > starts_at)
);
COMMENT ON TABLE taken_hours IS 'keep: with the round; erase: with the round';

-- Set while a talk has no time because its hours were taken away; it is cancelled until then, and the same talk again,
-- with everything that was prepared for it, as soon as another time is chosen.
ALTER TABLE conference ADD COLUMN taken_id uuid;
ALTER TABLE conference ADD FOREIGN KEY (district_id, taken_id) REFERENCES taken_hours;
CREATE INDEX conference_taken ON conference (guardian_id) WHERE taken_id IS NOT NULL;

ALTER TABLE taken_hours ENABLE ROW LEVEL SECURITY;
CREATE POLICY staff_only ON taken_hours FOR SELECT USING (district_id = app_district() AND app_is_staff());
CREATE POLICY office_takes ON taken_hours FOR INSERT
  WITH CHECK (district_id = app_district() AND (app_is('leader') OR app_is('office') OR app_is('system')));
CREATE POLICY office_shifts ON round_hours USING (district_id = app_district() AND app_is('office'));
GRANT SELECT, INSERT ON taken_hours TO alongside_app;

-- A booking holds its round as it is until it has committed: whoever takes hours away waits for it, and it for them.
-- The hours are read after that wait, by a statement that looks anew; the one that calls this began too early.
CREATE FUNCTION hold_hours(in_round uuid, in_teacher uuid) RETURNS json LANGUAGE plpgsql VOLATILE SECURITY DEFINER
  SET search_path = public AS $$
BEGIN
  PERFORM 1 FROM round r WHERE r.district_id = app_district() AND r.round_id = in_round FOR KEY SHARE;
  RETURN (SELECT coalesce(json_agg(json_build_object('from', date_part('epoch', h.starts_at) * 1000,
      'to', date_part('epoch', h.ends_at) * 1000, 'place', h.place)), '[]')
    FROM round_hours h WHERE h.district_id = app_district() AND h.round_id = in_round AND h.teacher_id = in_teacher);
END $$;
-- The other side of it, for those who may change hours without changing anything else of a round.
CREATE FUNCTION lock_round(in_round uuid) RETURNS void LANGUAGE plpgsql VOLATILE SECURITY DEFINER
  SET search_path = public AS $$
BEGIN
  IF app_is('leader') OR app_is('office') OR app_is('system') THEN
    PERFORM 1 FROM round r WHERE r.district_id = app_district() AND r.round_id = in_round FOR UPDATE;
  END IF;
END $$;
REVOKE ALL ON FUNCTION hold_hours(uuid, uuid), lock_round(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION hold_hours(uuid, uuid), lock_round(uuid) TO alongside_app;
