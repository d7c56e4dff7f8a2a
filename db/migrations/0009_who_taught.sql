-- Whoever stopped teaching and stays as a guardian is not staff any more (is_staff), but what was agreed with them stands:
-- the guardians who take part in a talk go on reading with whom it was. Nobody else learns of them by it.
CREATE FUNCTION app_taught() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
  RETURN ARRAY(SELECT c.teacher_id FROM participant p
    JOIN conference c ON c.district_id = p.district_id AND c.conference_id = p.conference_id
    WHERE p.district_id = app_district() AND p.person_id = app_viewer() AND p.role = 'guardian' AND p.ended_at IS NULL
      AND NOT app_kept_from(c.child_id));
END $$;
REVOKE ALL ON FUNCTION app_taught() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_taught() TO alongside_app;

-- To read, never to write. Policies are tried in the order of their names: after own_people, this asks at most once a
-- statement, and only where a row was met that own_people does not show.
CREATE POLICY who_taught ON person FOR SELECT
  USING (district_id = app_district() AND person_id = ANY ((SELECT app_taught())::uuid[]));
