-- People, their classes, who guards whom, what a court has said, and the links that open a family's page.

CREATE TABLE school (
  district_id uuid NOT NULL REFERENCES district,
  school_id uuid NOT NULL,
  source_id text,
  name text NOT NULL,
  -- ISO days of the week on which there is school: 1 is Monday
  school_days int[] NOT NULL DEFAULT '{1,2,3,4,5}',
  emergency_line text,
  active boolean NOT NULL DEFAULT true,
  PRIMARY KEY (district_id, school_id),
  UNIQUE (source_id, district_id)
);
COMMENT ON TABLE school IS 'keep: while the district uses Alongside; erase: with the district';

CREATE TABLE school_closure (
  district_id uuid NOT NULL,
  school_id uuid NOT NULL,
  on_date date NOT NULL,
  name text NOT NULL,
  PRIMARY KEY (district_id, school_id, on_date),
  FOREIGN KEY (district_id, school_id) REFERENCES school
);
COMMENT ON TABLE school_closure IS 'keep: three years; erase: with the school';

CREATE TABLE person (
  district_id uuid NOT NULL REFERENCES district,
  person_id uuid NOT NULL,
  source_id text,
  given_name text NOT NULL,
  family_name text NOT NULL,
  email text,
  phone text,
  -- the language in which the person is written to; NULL means the district's
  lang text,
  -- set by the office, so that the next import does not overwrite it
  lang_by_office boolean NOT NULL DEFAULT false,
  contact_by_office boolean NOT NULL DEFAULT false,
  grade text,
  is_staff boolean NOT NULL DEFAULT false,
  ended_at timestamptz,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (district_id, person_id),
  UNIQUE (source_id, district_id)
);
CREATE INDEX person_email ON person (lower(email)) WHERE email IS NOT NULL AND ended_at IS NULL;
CREATE INDEX person_name ON person (district_id, lower(family_name), lower(given_name));
COMMENT ON TABLE person IS 'keep: one year after ended_at; erase: by person';

CREATE TABLE person_role (
  district_id uuid NOT NULL,
  person_id uuid NOT NULL,
  school_id uuid NOT NULL,
  role text NOT NULL CHECK (role IN ('student', 'guardian', 'teacher', 'office', 'leader', 'interpreter')),
  -- 'roster' comes and goes with imports; 'office' was granted by hand and stays until taken back
  origin text NOT NULL DEFAULT 'roster' CHECK (origin IN ('roster', 'office')),
  ended_at timestamptz,
  PRIMARY KEY (district_id, person_id, school_id, role),
  FOREIGN KEY (district_id, person_id) REFERENCES person,
  FOREIGN KEY (district_id, school_id) REFERENCES school
);
COMMENT ON TABLE person_role IS 'keep: with the person; erase: by person';

CREATE TABLE class (
  district_id uuid NOT NULL,
  class_id uuid NOT NULL,
  school_id uuid NOT NULL,
  source_id text,
  title text NOT NULL,
  ended_at timestamptz,
  PRIMARY KEY (district_id, class_id),
  UNIQUE (source_id, district_id),
  FOREIGN KEY (district_id, school_id) REFERENCES school
);
COMMENT ON TABLE class IS 'keep: three years after ended_at; erase: with the school';

CREATE TABLE enrolment (
  district_id uuid NOT NULL,
  class_id uuid NOT NULL,
  person_id uuid NOT NULL,
  role text NOT NULL CHECK (role IN ('student', 'teacher')),
  ended_at timestamptz,
  PRIMARY KEY (district_id, class_id, person_id, role),
  FOREIGN KEY (district_id, class_id) REFERENCES class,
  FOREIGN KEY (district_id, person_id) REFERENCES person
);
CREATE INDEX enrolment_person ON enrolment (person_id) WHERE ended_at IS NULL;
COMMENT ON TABLE enrolment IS 'keep: with the person; erase: by person';

-- Rights attach to this pair, never to "the family".
CREATE TABLE guardianship (
  district_id uuid NOT NULL,
  guardian_id uuid NOT NULL,
  child_id uuid NOT NULL,
  relation text NOT NULL DEFAULT 'guardian',
  -- guardians of one child who share a household may hold one conference together; NULL: not known
  household text,
  origin text NOT NULL DEFAULT 'roster' CHECK (origin IN ('roster', 'office')),
  ended_at timestamptz,
  PRIMARY KEY (district_id, guardian_id, child_id),
  FOREIGN KEY (district_id, guardian_id) REFERENCES person,
  FOREIGN KEY (district_id, child_id) REFERENCES person
);
CREATE INDEX guardianship_child ON guardianship (child_id);
COMMENT ON TABLE guardianship IS 'keep: with the child; erase: by either person';

CREATE TABLE restriction (
  district_id uuid NOT NULL,
  restriction_id uuid NOT NULL,
  guardian_id uuid NOT NULL,
  child_id uuid NOT NULL,
  -- no-contact implies the other two
  kind text NOT NULL CHECK (kind IN ('no-contact', 'may-not-see', 'may-not-book')),
  evidence text NOT NULL,
  valid_from date NOT NULL,
  valid_until date,
  entered_by uuid NOT NULL,
  entered_at timestamptz NOT NULL,
  lifted_at timestamptz,
  lifted_by uuid,
  PRIMARY KEY (district_id, restriction_id),
  FOREIGN KEY (district_id, guardian_id) REFERENCES person,
  FOREIGN KEY (district_id, child_id) REFERENCES person
);
CREATE INDEX restriction_pair ON restriction (guardian_id, child_id);
COMMENT ON TABLE restriction IS 'keep: ten years, as evidence; erase: by child';

-- A personal link or printed code. Only hashes are stored; the secret is derived from the program's own
-- secret and the link's id, so that a letter can be printed again.
CREATE TABLE link (
  district_id uuid NOT NULL,
  link_id uuid NOT NULL,
  person_id uuid NOT NULL,
  secret_hash bytea NOT NULL,
  code_hash bytea NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz,
  PRIMARY KEY (district_id, link_id),
  FOREIGN KEY (district_id, person_id) REFERENCES person
);
CREATE INDEX link_code ON link (code_hash);
CREATE INDEX link_person ON link (person_id);
COMMENT ON TABLE link IS 'keep: one year after expires_at; erase: by person';

CREATE TABLE notice_showing (
  district_id uuid NOT NULL,
  person_id uuid NOT NULL,
  notice_version int NOT NULL,
  lang text NOT NULL,
  shown_at timestamptz NOT NULL,
  PRIMARY KEY (district_id, person_id, notice_version),
  FOREIGN KEY (district_id, person_id) REFERENCES person
);
COMMENT ON TABLE notice_showing IS 'keep: three years; erase: by person';

-- The school's own words in its privacy notice; versions are kept.
CREATE TABLE notice (
  district_id uuid NOT NULL REFERENCES district,
  notice_version int NOT NULL,
  -- { "en": "…", "es": "…" }: what the school adds to the product's standard notice
  texts jsonb NOT NULL,
  contact text NOT NULL,
  published_at timestamptz NOT NULL,
  PRIMARY KEY (district_id, notice_version)
);
COMMENT ON TABLE notice IS 'keep: while the district uses Alongside; erase: with the district';

CREATE TABLE import_run (
  district_id uuid NOT NULL REFERENCES district,
  import_id uuid NOT NULL,
  started_at timestamptz NOT NULL,
  finished_at timestamptz,
  by_person uuid,
  source_name text NOT NULL,
  state text NOT NULL CHECK (state IN ('preview', 'done', 'refused')),
  counts jsonb NOT NULL DEFAULT '{}',
  -- file, line and reason of every row that was not taken; never the row itself
  rejected jsonb NOT NULL DEFAULT '[]',
  notes jsonb NOT NULL DEFAULT '[]',
  PRIMARY KEY (district_id, import_id)
);
COMMENT ON TABLE import_run IS 'keep: one year; erase: with the district';

ALTER TABLE school ENABLE ROW LEVEL SECURITY;
ALTER TABLE school_closure ENABLE ROW LEVEL SECURITY;
ALTER TABLE person ENABLE ROW LEVEL SECURITY;
ALTER TABLE person_role ENABLE ROW LEVEL SECURITY;
ALTER TABLE class ENABLE ROW LEVEL SECURITY;
ALTER TABLE enrolment ENABLE ROW LEVEL SECURITY;
ALTER TABLE guardianship ENABLE ROW LEVEL SECURITY;
ALTER TABLE restriction ENABLE ROW LEVEL SECURITY;
ALTER TABLE link ENABLE ROW LEVEL SECURITY;
ALTER TABLE notice_showing ENABLE ROW LEVEL SECURITY;
ALTER TABLE notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE import_run ENABLE ROW LEVEL SECURITY;

CREATE POLICY tenant ON school USING (district_id = app_district());
CREATE POLICY tenant ON school_closure USING (district_id = app_district());
CREATE POLICY tenant ON class USING (district_id = app_district());
CREATE POLICY tenant ON notice FOR SELECT USING (district_id = app_district());
-- versions are added, never changed
CREATE POLICY office_publishes ON notice FOR INSERT
  WITH CHECK (district_id = app_district() AND (app_is('office') OR app_is('system')));
-- The date the school's calendar shows at the instant the viewer was proven (the sample school's clock runs ahead).
-- (These are plpgsql because it keeps their plans: as plain SQL they would be planned anew for every row a policy asks about.)
CREATE FUNCTION app_today() RETURNS date LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
  RETURN (SELECT (coalesce(nullif(current_setting('app.at', true), '')::timestamptz, now()) AT TIME ZONE d.time_zone)::date
    FROM district d WHERE d.district_id = app_district());
END $$;
-- A restriction keeps the viewing guardian from everything about this child today.
CREATE FUNCTION app_kept_from(in_child uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = public AS $$
DECLARE
  today date;
BEGIN
  PERFORM 1 FROM restriction r WHERE r.district_id = app_district() AND r.guardian_id = app_viewer() AND r.child_id = in_child;
  IF NOT FOUND THEN RETURN false; END IF;
  today := app_today();
  RETURN EXISTS (SELECT 1 FROM restriction r WHERE r.district_id = app_district() AND r.guardian_id = app_viewer()
    AND r.child_id = in_child AND r.kind <> 'may-not-book' AND r.lifted_at IS NULL AND r.valid_from <= today
    AND (r.valid_until IS NULL OR r.valid_until >= today));
END $$;
-- The children of the viewing guardian whom nothing keeps from the viewer today. A function, asked once a statement by
-- (SELECT …): written out in every policy it would be planned again with every table, which costs more than the answer.
CREATE FUNCTION app_children() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
  RETURN ARRAY(SELECT g.child_id FROM guardianship g WHERE g.district_id = app_district() AND g.guardian_id = app_viewer()
    AND g.ended_at IS NULL AND NOT app_kept_from(g.child_id));
END $$;
REVOKE ALL ON FUNCTION app_today(), app_kept_from(uuid), app_children() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_today(), app_kept_from(uuid), app_children() TO alongside_app;

-- A guardian sees only the pairs that name that guardian; a pair under a restriction that hides the child is not there,
-- and with it neither the child nor the child's classes.
CREATE POLICY own_pairs ON guardianship USING (district_id = app_district()
  AND (app_is_staff() OR (guardian_id = app_viewer() AND NOT app_kept_from(child_id))));
-- A guardian sees itself, its children and the staff; never another guardian, never another child.
CREATE POLICY own_people ON person USING (
  district_id = app_district() AND (app_is_staff() OR person_id = app_viewer() OR is_staff
    OR person_id = ANY ((SELECT app_children())::uuid[])));
CREATE POLICY own_roles ON person_role
  USING (district_id = app_district() AND (app_is_staff() OR person_id = app_viewer() OR role <> 'guardian'));
CREATE POLICY own_enrolments ON enrolment USING (
  district_id = app_district() AND (app_is_staff() OR role = 'teacher' OR person_id = ANY ((SELECT app_children())::uuid[])));
-- A guardian may learn of the restrictions on that guardian (to be refused), never of another's. Only the office enters and
-- lifts one. What was seen as evidence and who entered it is granted to nobody: the office asks restriction_records.
CREATE POLICY own_restrictions ON restriction FOR SELECT USING (
  district_id = app_district()
  AND (app_is('office') OR app_is('system') OR app_is('teacher') OR app_is('leader') OR guardian_id = app_viewer()));
CREATE POLICY office_enters ON restriction FOR INSERT
  WITH CHECK (district_id = app_district() AND app_is('office') AND entered_by = app_viewer());
CREATE POLICY office_lifts ON restriction FOR UPDATE USING (district_id = app_district() AND app_is('office'))
  WITH CHECK (district_id = app_district() AND app_is('office') AND lifted_by = app_viewer());
CREATE POLICY own_links ON link USING (
  district_id = app_district() AND (app_is('office') OR app_is('system') OR app_is('leader') OR person_id = app_viewer()));
CREATE POLICY own_showings ON notice_showing
  USING (district_id = app_district() AND (app_is_staff() OR person_id = app_viewer()));
CREATE POLICY office_only ON import_run USING (district_id = app_district() AND (app_is('office') OR app_is('system')));

GRANT SELECT, INSERT, UPDATE ON school, person, person_role, class, enrolment, guardianship, link,
  notice_showing, notice, import_run TO alongside_app;
GRANT SELECT (district_id, restriction_id, guardian_id, child_id, kind, valid_from, valid_until, lifted_at) ON restriction
  TO alongside_app;
GRANT INSERT, UPDATE (lifted_at, lifted_by) ON restriction TO alongside_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON school_closure TO alongside_app;

-- The whole record of restrictions, for the office alone: evidence is read by whoever answers for it.
CREATE FUNCTION restriction_records() RETURNS TABLE (restriction_id uuid, evidence text, entered_by uuid,
    entered_at timestamptz, lifted_by uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT r.restriction_id, r.evidence, r.entered_by, r.entered_at, r.lifted_by FROM restriction r
  WHERE r.district_id = app_district() AND app_is('office') $$;
REVOKE ALL ON FUNCTION restriction_records() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION restriction_records() TO alongside_app;

-- Looked up before the district is known; each answers with ids only.
CREATE FUNCTION guardians_by_email(address text) RETURNS TABLE (district_id uuid, person_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT DISTINCT p.district_id, p.person_id FROM person p
    JOIN guardianship g ON g.district_id = p.district_id AND g.guardian_id = p.person_id AND g.ended_at IS NULL
    WHERE lower(p.email) = lower(address) AND p.ended_at IS NULL $$;
CREATE FUNCTION staff_by_email(address text)
  RETURNS TABLE (district_id uuid, person_id uuid, roles text[], given_name text, family_name text, lang text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT p.district_id, p.person_id, array_agg(DISTINCT r.role), p.given_name, p.family_name, p.lang FROM person p
    JOIN person_role r ON r.district_id = p.district_id AND r.person_id = p.person_id AND r.ended_at IS NULL
      AND r.role IN ('teacher', 'office', 'leader')
    WHERE lower(p.email) = lower(address) AND p.ended_at IS NULL
    GROUP BY p.district_id, p.person_id $$;
REVOKE ALL ON FUNCTION guardians_by_email(text), staff_by_email(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION guardians_by_email(text), staff_by_email(text) TO alongside_app;

-- The gate, called as the first thing of every transaction of a person: a guardian's link must still stand, a member of
-- staff must still hold the roles claimed. What a cookie says is a claim; this is the proof.
CREATE FUNCTION prove_viewer(in_link uuid, at_instant timestamptz) RETURNS void LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = public AS $$
BEGIN
  IF app_is('guardian') THEN
    PERFORM 1 FROM link l JOIN person p ON p.district_id = l.district_id AND p.person_id = l.person_id
      WHERE l.district_id = app_district() AND l.link_id = in_link AND l.person_id = app_viewer()
        AND l.revoked_at IS NULL AND l.expires_at > at_instant AND p.ended_at IS NULL;
  ELSE
    PERFORM 1 FROM person p WHERE p.district_id = app_district() AND p.person_id = app_viewer() AND p.ended_at IS NULL
      AND string_to_array(current_setting('app.roles', true), ',') <@
        ARRAY(SELECT r.role FROM person_role r WHERE r.district_id = p.district_id AND r.person_id = p.person_id
              AND r.ended_at IS NULL);
  END IF;
  IF NOT FOUND THEN RAISE EXCEPTION 'the viewer is not entitled' USING ERRCODE = 'AL001'; END IF;
END $$;
REVOKE ALL ON FUNCTION prove_viewer(uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION prove_viewer(uuid, timestamptz) TO alongside_app;
