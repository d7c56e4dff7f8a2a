import { parseArgs } from 'node:util';
import pg from 'pg';
import { newId } from '#core/ids.ts';
import { isLang, langs } from '#core/words/langs.ts';
import type { Io } from './io.ts';

const usage =
  'alongside school --name "Oak Street School" --zone America/Chicago --lang en --prefix OAK --office office@oak.example --office-name "Pat Lee" [--district "Oak Schools"]';

/** Opens a district (which bears its school's name, unless it is given one) with its first school and the person who will import its roster. */
export async function schoolCommand(args: string[], io: Io, url: string): Promise<number> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args,
    options: {
      name: text,
      zone: text,
      lang: text,
      prefix: text,
      office: text,
      'office-name': text,
      district: text,
    },
  });
  const {
    name,
    zone,
    lang = 'en',
    prefix = '',
    office,
    'office-name': officeName = 'Office',
    district: districtName = name,
  } = values;
  const problem = problemOf({ name, zone, lang, prefix, office });
  if (problem) {
    io.err(`${problem}\n  ${usage}`);
    return 2;
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const [district, school, person] = [newId(), newId(), newId()];
    const [given, ...family] = officeName.split(' ');
    await client.query('BEGIN');
    await client.query(
      'INSERT INTO district (district_id, name, time_zone, default_lang, code_prefix, created_at) VALUES ($1, $2, $3, $4, $5, now())',
      [district, districtName, zone, lang, prefix],
    );
    await client.query('INSERT INTO school (district_id, school_id, name) VALUES ($1, $2, $3)', [
      district,
      school,
      name,
    ]);
    await client.query(
      'INSERT INTO person (district_id, person_id, given_name, family_name, email, is_staff, created_at) VALUES ($1, $2, $3, $4, $5, true, now())',
      [district, person, given, family.join(' ') || name, office],
    );
    await client.query(
      `INSERT INTO person_role (district_id, person_id, school_id, role, origin) VALUES ($1, $2, $3, 'office', 'office')`,
      [district, person, school],
    );
    await client.query('COMMIT');
    io.out(`${name} is open. ${office} can sign in and import the roster.`);
    return 0;
  } finally {
    await client.end();
  }
}

function problemOf(given: {
  name?: string;
  zone?: string;
  lang: string;
  prefix: string;
  office?: string;
}): string | undefined {
  if (!given.name?.trim()) return 'A school needs a name.';
  if (!given.zone || !isZone(given.zone)) return 'A school needs its IANA time zone, such as Europe/Madrid.';
  if (!isLang(given.lang)) return `The language must be one of ${langs.join(', ')}.`;
  if (!/^[A-Z]{2,4}$/.test(given.prefix))
    return 'The prefix of its printed codes must be two to four capital letters, such as OAK.';
  if (!given.office?.includes('@')) return 'A school needs the e-mail address of its office.';
  return undefined;
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone.includes('/') || zone === 'UTC';
  } catch {
    return false;
  }
}
