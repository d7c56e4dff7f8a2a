import pg from 'pg';

export type Rows = Record<string, unknown>[];

/** Writes rows as the owner, two thousand at a time: how a bench puts a district together. */
export async function insert(owner: pg.Client, table: string, rows: Rows): Promise<void> {
  const names = Object.keys(rows[0] ?? {});
  for (let at = 0; at < rows.length; at += 2_000) {
    const part = rows.slice(at, at + 2_000);
    const marks = part.map((_, r) => `(${names.map((_, n) => `$${r * names.length + n + 1}`)})`);
    const values = part.flatMap((row) => Object.values(row));
    await owner.query(`INSERT INTO ${table} (${names}) VALUES ${marks}`, values);
  }
}

export async function asOwner<T>(url: string, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
