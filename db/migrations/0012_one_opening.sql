-- A transaction's role and settings were seven statements, each of them parsed anew for every page. One call sets them all
-- and proves the viewer; it can be prepared, and travels with whatever is asked first. What it sets ends with the
-- transaction. in_at NULL: nothing to prove, for the worker and for what is asked before a viewer is known.
CREATE FUNCTION open_as(in_district text, in_viewer text, in_roles text, in_link uuid, in_at text) RETURNS void
  LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  PERFORM set_config('role', 'alongside_app', true), set_config('app.district', in_district, true),
    set_config('app.viewer', in_viewer, true), set_config('app.roles', in_roles, true);
  -- Families ask small questions by id, and there are many families: a statement is planned once per connection, never again
  -- for each value. Staff and the worker also send whole rosters, for which PostgreSQL had better look at the size.
  IF in_roles = 'guardian' THEN PERFORM set_config('plan_cache_mode', 'force_generic_plan', true); END IF;
  IF in_at IS NOT NULL THEN
    -- the sample school's clock runs ahead: policies that know of days ask this instant, not the machine's
    PERFORM set_config('app.at', in_at, true);
    PERFORM prove_viewer(in_link, in_at::timestamptz);
  END IF;
END $$;
REVOKE ALL ON FUNCTION open_as(text, text, text, uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION open_as(text, text, text, uuid, text) TO alongside_login;
