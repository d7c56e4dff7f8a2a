import { asOwner } from './as-owner.ts';
import type { Io } from './io.ts';

/** Calls a district by another name, which stands on every page and mail: `alongside name OAK "Oak Schools"`. */
export async function nameCommand(args: string[], io: Io, url: string): Promise<number> {
  const [prefix = '', name = ''] = args.map((arg) => arg.trim());
  if (!prefix || !name || args.length !== 2) {
    io.err('alongside name <prefix of its printed codes> "Oak Schools"');
    return 2;
  }
  const named = 'UPDATE district SET name = $2 WHERE code_prefix = $1 RETURNING district_id';
  const found = (await asOwner(url, named, [prefix.toUpperCase(), name])).length > 0;
  if (found) io.out(`${name}: pages and mails bear this name within a minute.`);
  else io.err(`There is no district ${prefix.toUpperCase()}.`);
  return found ? 0 : 1;
}
