-- What every booking page and every booking asks, asked more cheaply. Nothing is seen that was not seen before.

-- Who teaches a class: the primary key finds it only behind all the class's children.
CREATE INDEX enrolment_teachers ON enrolment (class_id) WHERE role = 'teacher' AND ended_at IS NULL;

-- OFFSET 0: the others of a household are looked up child by child. Joined freely, a planner that sees a small district
-- reads every pair of it, and keeps that plan when the district has grown.
CREATE OR REPLACE FUNCTION companions_of(in_guardian uuid, today date)
  RETURNS TABLE (child_id uuid, person_id uuid, given_name text, family_name text)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
BEGIN
  IF (app_is_staff() OR in_guardian = app_viewer()) IS NOT TRUE THEN RETURN; END IF; -- nor for nobody in particular
  RETURN QUERY SELECT mine.child_id, p.person_id, p.given_name, p.family_name
    FROM guardianship mine
    CROSS JOIN LATERAL (SELECT o.guardian_id FROM guardianship o WHERE o.child_id = mine.child_id
      AND o.district_id = mine.district_id AND o.household = mine.household AND o.guardian_id <> mine.guardian_id
      AND o.ended_at IS NULL OFFSET 0) other
    JOIN person p ON p.district_id = mine.district_id AND p.person_id = other.guardian_id AND p.ended_at IS NULL
    WHERE mine.district_id = app_district() AND mine.guardian_id = in_guardian AND mine.ended_at IS NULL
      AND mine.household <> ''
      AND NOT EXISTS (SELECT 1 FROM restriction r WHERE r.district_id = mine.district_id AND r.child_id = mine.child_id
        AND r.guardian_id IN (mine.guardian_id, other.guardian_id) AND r.kind <> 'may-not-book'
        AND r.lifted_at IS NULL AND r.valid_from <= today AND (r.valid_until IS NULL OR r.valid_until >= today));
END $$;

-- Hardly any guardian is under a restriction: whether there is one is asked once, and child by child only then.
CREATE OR REPLACE FUNCTION app_children() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = public AS $$
BEGIN
  PERFORM 1 FROM restriction r WHERE r.district_id = app_district() AND r.guardian_id = app_viewer();
  IF NOT FOUND THEN
    RETURN ARRAY(SELECT g.child_id FROM guardianship g WHERE g.district_id = app_district()
      AND g.guardian_id = app_viewer() AND g.ended_at IS NULL);
  END IF;
  RETURN ARRAY(SELECT g.child_id FROM guardianship g WHERE g.district_id = app_district() AND g.guardian_id = app_viewer()
    AND g.ended_at IS NULL AND NOT app_kept_from(g.child_id));
END $$;

-- The same reasons in another order: what a glance at the row decides comes before what reads settings.
ALTER POLICY own_enrolments ON enrolment USING (
  district_id = app_district() AND (role = 'teacher' OR app_is_staff() OR person_id = ANY ((SELECT app_children())::uuid[])));
ALTER POLICY own_claim ON claim USING (
  district_id = app_district() AND (kind = 'teacher' OR app_is_staff() OR resource_id = app_viewer()
    OR coalesce(conference_guardian(district_id, conference_id), app_viewer()) = app_viewer()));
ALTER POLICY own_people ON person USING (
  district_id = app_district() AND (is_staff OR app_is_staff() OR person_id = app_viewer()
    OR person_id = ANY ((SELECT app_children())::uuid[]) OR person_id = ANY ((SELECT app_taught())::uuid[])));
