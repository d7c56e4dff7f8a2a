import pg from 'pg';

const asked = `SELECT count(*)::int AS n, array_agg(DISTINCT kind) AS kinds FROM effect
  WHERE state = 'failed' AND settled_at > now() - interval '30 days'`;

/**
 * Mails that went to nobody and that nobody could tell instead: a member of staff's, or one whose time had passed. A family's
 * that can still be told stands on its office's page.
 */
export async function givenUp(url: string | undefined) {
  const what = 'Mails';
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    const { n, kinds } = (await client.query<{ n: number; kinds: string[] | null }>(asked)).rows[0] ?? {
      n: 0,
    };
    if (!n) return { what, detail: 'none of the last 30 days was given up' };
    const them = n === 1 ? 'One mail' : `${n} mails`;
    const because = 'The program’s log says why ("effect"); people’s addresses come from the roster.';
    return {
      what,
      detail: '',
      wrong: `${them} of the last 30 days reached nobody (${kinds?.join(', ')}). ${because}`,
    };
  } catch {
    return { what, detail: 'not counted: there is no database to ask, or nothing in it yet' };
  } finally {
    await client.end().catch(() => {});
  }
}
