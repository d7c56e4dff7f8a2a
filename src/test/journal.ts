import type pg from 'pg';

/** One row that was written, changed or removed, as it stood before and after. */
export interface Touched {
  table: string;
  deed: 'INSERT' | 'UPDATE' | 'DELETE';
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/**
 * Has the database write down every row that anybody touches from now on, whatever program, role or policy did it. An
 * update that leaves a row as it was is none. What is only a log of who looked (access_log) is left out.
 */
export async function keepJournal(owner: pg.Client) {
  await owner.query(`
    CREATE UNLOGGED TABLE journal (n bigserial, of_table text, deed text, before jsonb, after jsonb);
    CREATE FUNCTION write_journal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
    BEGIN
      IF to_jsonb(OLD) IS DISTINCT FROM to_jsonb(NEW) THEN
        INSERT INTO journal (of_table, deed, before, after)
          VALUES (TG_TABLE_NAME, TG_OP, to_jsonb(OLD), to_jsonb(NEW));
      END IF;
      RETURN NULL;
    END $$;
    DO $$ DECLARE t text; BEGIN
      FOR t IN SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'
        AND table_type = 'BASE TABLE' AND table_name NOT IN ('journal', 'access_log') AND table_name NOT LIKE 'kysely%'
      LOOP EXECUTE format('CREATE TRIGGER journal AFTER INSERT OR UPDATE OR DELETE ON %I
        FOR EACH ROW EXECUTE FUNCTION write_journal()', t); END LOOP;
    END $$;`);
  return {
    /** What was touched since it was asked last, in order. */
    async since(): Promise<Touched[]> {
      const { rows } = await owner.query<Touched & { n: string }>(
        'WITH gone AS (DELETE FROM journal RETURNING *) SELECT of_table AS "table", deed, before, after, n FROM gone',
      );
      return rows.sort((a, b) => Number(a.n) - Number(b.n));
    },
  };
}

/** What whoever sends a form mints as the key of its own row. */
const minted = /^(visit|entry|turn|correction|answer)_id$/;

/** Which of these ids stand anywhere in what was touched, besides the row's own minted key. */
export function namedIn({ before, after }: Touched, ids: Iterable<string>): string[] {
  const text = JSON.stringify([before, after], (key, value) => (minted.test(key) ? '' : value));
  return [...ids].filter((id) => text.includes(id));
}
