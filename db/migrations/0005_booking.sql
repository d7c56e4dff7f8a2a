-- Who may come along to a guardian's talk: the other guardians of the child in the same *known* household, and nobody
-- else. A guardian may not see other guardians at all (own_people), hence a function that answers just this question.
CREATE FUNCTION companions_of(in_guardian uuid, in_child uuid, today date)
  RETURNS TABLE (person_id uuid, given_name text, family_name text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT p.person_id, p.given_name, p.family_name
    FROM guardianship mine
    JOIN guardianship other ON other.district_id = mine.district_id AND other.child_id = mine.child_id
      AND other.household = mine.household AND other.guardian_id <> mine.guardian_id AND other.ended_at IS NULL
    JOIN person p ON p.district_id = other.district_id AND p.person_id = other.guardian_id AND p.ended_at IS NULL
    WHERE mine.district_id = app_district() AND mine.guardian_id = in_guardian AND mine.child_id = in_child
      AND mine.ended_at IS NULL AND nullif(mine.household, '') IS NOT NULL
      AND (app_is_staff() OR in_guardian = app_viewer())
      AND NOT EXISTS (SELECT 1 FROM restriction r WHERE r.district_id = mine.district_id AND r.child_id = mine.child_id
        AND r.guardian_id IN (mine.guardian_id, other.guardian_id) AND r.kind <> 'may-not-book'
        AND r.lifted_at IS NULL AND r.valid_from <= today AND (r.valid_until IS NULL OR r.valid_until >= today)) $$;
REVOKE ALL ON FUNCTION companions_of(uuid, uuid, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION companions_of(uuid, uuid, date) TO alongside_app;
