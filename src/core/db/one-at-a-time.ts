import pg from 'pg';

/**
 * Does what two programs must not do at once: whoever starts beside another on the same database waits until the first is
 * through, and then finds it done. Held by a connection of its own, so it ends with the program, however that ends.
 * @param url of any role that may log in
 */
export async function oneAtATime<T>(url: string, what: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {}); // a server that goes away meanwhile is told by the work
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [`alongside:${what}`]);
    return await work();
  } finally {
    await client.end().catch(() => {});
  }
}
