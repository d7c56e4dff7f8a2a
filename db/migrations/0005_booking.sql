-- Who may come along to a guardian's talks: the other guardians of a child in the same *known* household, and nobody
-- else. A guardian may not see other guardians at all (own_people), hence a function that answers just this question.
CREATE FUNCTION companions_of(in_guardian uuid, today date)
  RETURNS TABLE (child_id uuid, person_id uuid, given_name text, family_name text)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
BEGIN -- plpgsql keeps the plan of its statement; a function of plain SQL is set up again for every call
  RETURN QUERY SELECT mine.child_id, p.person_id, p.given_name, p.family_name
    FROM guardianship mine
    JOIN guardianship other ON other.district_id = mine.district_id AND other.child_id = mine.child_id
      AND other.household = mine.household AND other.guardian_id <> mine.guardian_id AND other.ended_at IS NULL
    JOIN person p ON p.district_id = other.district_id AND p.person_id = other.guardian_id AND p.ended_at IS NULL
    WHERE mine.district_id = app_district() AND mine.guardian_id = in_guardian AND mine.ended_at IS NULL
      AND nullif(mine.household, '') IS NOT NULL AND (app_is_staff() OR in_guardian = app_viewer())
      AND NOT EXISTS (SELECT 1 FROM restriction r WHERE r.district_id = mine.district_id AND r.child_id = mine.child_id
        AND r.guardian_id IN (mine.guardian_id, other.guardian_id) AND r.kind <> 'may-not-book'
        AND r.lifted_at IS NULL AND r.valid_from <= today AND (r.valid_until IS NULL OR r.valid_until >= today));
END $$;
REVOKE ALL ON FUNCTION companions_of(uuid, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION companions_of(uuid, date) TO alongside_app;

-- Fails the statement in which not everybody's time could be claimed, so that nothing of it stays. Says whose.
CREATE FUNCTION refuse_times(resources uuid[]) RETURNS boolean LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  IF cardinality(resources) > 0 THEN
    RAISE EXCEPTION 'the time is taken' USING ERRCODE = 'AL002', DETAIL = array_to_string(resources, ',');
  END IF;
  RETURN true;
END $$;

-- The names of the guardians who come along to a talk, for those who take part in it and for staff.
CREATE FUNCTION names_along(in_conference uuid, in_owner uuid) RETURNS text[]
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT coalesce(array_agg(p.given_name || ' ' || p.family_name ORDER BY p.given_name, p.person_id), '{}')
    FROM participant a JOIN person p ON p.district_id = a.district_id AND p.person_id = a.person_id
    WHERE a.district_id = app_district() AND a.conference_id = in_conference AND a.role = 'guardian'
      AND a.person_id <> in_owner AND a.ended_at IS NULL
      AND (app_is_staff() OR EXISTS (SELECT 1 FROM participant me WHERE me.district_id = a.district_id
        AND me.conference_id = a.conference_id AND me.person_id = app_viewer() AND me.ended_at IS NULL)) $$;
REVOKE ALL ON FUNCTION names_along(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION names_along(uuid, uuid) TO alongside_app;
