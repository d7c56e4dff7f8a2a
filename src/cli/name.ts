import pg from 'pg';
import type { Io } from './io.ts';

/** Calls a district by another name, which stands on every page and mail: `alongside name OAK "Oak Schools"`. */
export async function nameCommand(args: string[], io: Io, url: string): Promise<number> {
  const [prefix = '', name = ''] = args.map((arg) => arg.trim());
  if (!prefix || !name || args.length !== 2) {
    io.err('alongside name <prefix of its printed codes> "Oak Schools"');
    return 2;
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const named = 'UPDATE district SET name = $2 WHERE code_prefix = $1';
    const { rowCount } = await client.query(named, [prefix.toUpperCase(), name]);
    if (rowCount) io.out(`${name}: pages and mails bear this name within a minute.`);
    else io.err(`There is no district ${prefix.toUpperCase()}.`);
    return rowCount ? 0 : 1;
  } finally {
    await client.end();
  }
}
