import type pg from 'pg';

/**
 * Removes what the sign-in library keeps for nothing: tokens and sessions that are over (they name addresses and devices),
 * and users whose address opens nothing any more. By the machine's clock, as the library itself counts.
 */
export async function forgetSignIns(
  pool: pg.Pool,
  isStaff: (email: string) => Promise<boolean>,
): Promise<void> {
  await pool.query('DELETE FROM verification WHERE "expiresAt" < now()');
  await pool.query('DELETE FROM session WHERE "expiresAt" < now()');
  const { rows } = await pool.query<{ id: string; email: string }>('SELECT id, email FROM "user"');
  for (const { id, email } of rows) {
    if (await isStaff(email)) continue;
    await pool.query('DELETE FROM session WHERE "userId" = $1', [id]);
    await pool.query('DELETE FROM account WHERE "userId" = $1', [id]);
    await pool.query('DELETE FROM "user" WHERE id = $1', [id]);
  }
}
