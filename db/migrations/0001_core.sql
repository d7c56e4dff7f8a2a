-- The ground every room stands on: tenancy, the viewer, the ledger of effects, the log of reads.
-- Every tenant table has district_id first in its primary key, and somewhere in every other unique one; plain indexes
-- begin with what they look up. An index that begins with the district looks as good as the primary key to a planner
-- that has not counted yet, and then reads a whole school's rows to find one. Every table says in its comment how long
-- it is kept ("keep:") and by which path its rows are deleted ("erase:"); a test reads those comments.

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- A setting that was never given reads as NULL, one given in an earlier transaction as ''. Both mean nobody.
CREATE FUNCTION app_district() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.district', true), '')::uuid $$;
CREATE FUNCTION app_viewer() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.viewer', true), '')::uuid $$;
CREATE FUNCTION app_is(role text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT role = ANY (string_to_array(coalesce(current_setting('app.roles', true), ''), ',')) $$;
-- Staff see across their district where a policy says so; a guardian never does.
CREATE FUNCTION app_is_staff() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT string_to_array(coalesce(current_setting('app.roles', true), ''), ',')
    && '{teacher,office,leader,system}'::text[] $$;

CREATE TABLE district (
  district_id uuid PRIMARY KEY,
  name text NOT NULL,
  time_zone text NOT NULL,
  default_lang text NOT NULL,
  -- the first letters of every printed code: a code is typed before its district is known
  code_prefix text NOT NULL UNIQUE CHECK (code_prefix ~ '^[A-Z]{2,4}$'),
  is_sample boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL
);
COMMENT ON TABLE district IS 'keep: while the district uses Alongside; erase: with the district';

-- How far the sample school's clock has been moved forward. Never a row in production.
CREATE TABLE sample_clock (
  district_id uuid PRIMARY KEY REFERENCES district,
  ahead interval NOT NULL DEFAULT '0'
);
COMMENT ON TABLE sample_clock IS 'keep: sample school only; erase: with the district';

-- The effect ledger: what the school owes the world because of something that was committed.
CREATE TABLE effect (
  district_id uuid NOT NULL REFERENCES district,
  effect_id uuid NOT NULL,
  -- for example summary:<conference>:<version>:<person>; the same cause never tells twice
  effect_key text NOT NULL,
  kind text NOT NULL,
  -- ids and versions only, never a text about a child
  about jsonb NOT NULL,
  to_person uuid,
  child_id uuid,
  due_at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sending', 'sent', 'cancelled', 'failed')),
  attempts int NOT NULL DEFAULT 0,
  because text,
  message_id text,
  created_at timestamptz NOT NULL,
  settled_at timestamptz,
  PRIMARY KEY (district_id, effect_id),
  UNIQUE (effect_key, district_id)
);
CREATE INDEX effect_due ON effect (district_id, due_at) WHERE state IN ('waiting', 'sending');
CREATE INDEX effect_to_person ON effect (to_person) WHERE state = 'waiting';
COMMENT ON TABLE effect IS 'keep: one year after settling; erase: by person through to_person and child_id';

-- The mailbox page: what was sent while no mail server is configured.
CREATE TABLE mail (
  district_id uuid NOT NULL REFERENCES district,
  mail_id uuid NOT NULL,
  message_id text NOT NULL,
  to_person uuid,
  to_address text NOT NULL,
  lang text NOT NULL,
  subject text NOT NULL,
  html text NOT NULL,
  body text NOT NULL,
  calendar text,
  sent_at timestamptz NOT NULL,
  PRIMARY KEY (district_id, mail_id),
  UNIQUE (message_id, district_id)
);
COMMENT ON TABLE mail IS 'keep: 30 days; erase: by person through to_person';

-- Who read or disclosed what of a child's record. Append-only: the app role may insert and select, no more.
CREATE TABLE access_log (
  district_id uuid NOT NULL REFERENCES district,
  access_id uuid NOT NULL,
  at timestamptz NOT NULL,
  viewer_id uuid,
  viewer_roles text NOT NULL,
  child_id uuid NOT NULL,
  what text NOT NULL,
  about jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (district_id, access_id)
);
CREATE INDEX access_log_child ON access_log (child_id, at);
COMMENT ON TABLE access_log IS 'keep: three years; erase: by child through child_id, as the owner role';

ALTER TABLE district ENABLE ROW LEVEL SECURITY;
ALTER TABLE sample_clock ENABLE ROW LEVEL SECURITY;
ALTER TABLE effect ENABLE ROW LEVEL SECURITY;
ALTER TABLE mail ENABLE ROW LEVEL SECURITY;
ALTER TABLE access_log ENABLE ROW LEVEL SECURITY;

CREATE POLICY tenant ON district USING (district_id = app_district());
CREATE POLICY tenant ON sample_clock USING (district_id = app_district());
CREATE POLICY tenant ON effect USING (district_id = app_district());
CREATE POLICY worker_only ON mail USING (district_id = app_district() AND app_is('system'));
CREATE POLICY write_log ON access_log FOR INSERT WITH CHECK (district_id = app_district());
CREATE POLICY read_log ON access_log FOR SELECT USING (district_id = app_district() AND app_is('office'));

GRANT SELECT ON district, sample_clock TO alongside_app;
GRANT INSERT, UPDATE ON sample_clock TO alongside_app;
GRANT UPDATE (name, time_zone, default_lang) ON district TO alongside_app;
GRANT SELECT, INSERT, UPDATE ON effect TO alongside_app;
GRANT SELECT, INSERT, DELETE ON mail TO alongside_app;
GRANT SELECT, INSERT ON access_log TO alongside_app;

-- The worker asks which districts there are before it acts as any of them. Ids only.
CREATE FUNCTION every_district() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
  AS $$ SELECT district_id FROM district $$;
CREATE FUNCTION district_by_prefix(prefix text) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public AS $$ SELECT district_id FROM district WHERE code_prefix = prefix $$;
REVOKE ALL ON FUNCTION every_district(), district_by_prefix(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION every_district(), district_by_prefix(text) TO alongside_app;
