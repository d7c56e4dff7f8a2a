import type pg from 'pg';

/** How many connections of this database wait for what another one holds, so that a test knows when to let go. */
export async function waitingForALock(owner: pg.Client): Promise<number> {
  const { rows } = await owner.query(
    'SELECT count(DISTINCT pid)::int AS waiting FROM pg_locks WHERE NOT granted AND pid IN (SELECT pid FROM pg_stat_activity WHERE datname = current_database())',
  );
  return rows[0].waiting;
}
