import pg from 'pg';

/** Asks one thing as the database's owner: nobody is signed in yet, and the district is not known. */
export async function asOwner<Row extends object>(
  url: string,
  text: string,
  values: string[],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return (await client.query<Row>(text, values).finally(() => client.end())).rows;
}
