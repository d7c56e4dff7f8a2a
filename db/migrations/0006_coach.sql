-- Who wants no coach beside what they write. The only thing the coach keeps about anybody; what it says is nowhere.
CREATE TABLE coach_off (
  district_id uuid NOT NULL,
  person_id uuid NOT NULL,
  PRIMARY KEY (district_id, person_id),
  FOREIGN KEY (district_id, person_id) REFERENCES person
);
COMMENT ON TABLE coach_off IS 'keep: with the person; erase: by person';
ALTER TABLE coach_off ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_wish ON coach_off USING (district_id = app_district() AND person_id = app_viewer());
GRANT SELECT, INSERT, DELETE ON coach_off TO alongside_app;
