import pg from 'pg';
import { expect, test } from 'vitest';
import { holdsASchool } from '#core/db/districts.ts';
import { newId } from '#core/ids.ts';
import { createTestDatabase } from '#test/database.ts';
import { seedSample } from '../../db/seed/seed.ts';

const half = `INSERT INTO district (district_id, name, time_zone, default_lang, code_prefix, is_sample, in_the_making, created_at)
  VALUES ($1, 'Lindenhof School', 'Europe/Berlin', 'en', 'LIN', true, true, now())`;

test('a start that was interrupted while it made the sample school makes it anew, and two at once make one', async () => {
  const { url, drop } = await createTestDatabase();
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  const count = async (table: string) =>
    Number((await owner.query(`SELECT count(*) FROM ${table}`)).rows[0].count);
  try {
    const district = newId();
    await owner.query(half, [district]);
    await owner.query(
      `INSERT INTO person (district_id, person_id, given_name, family_name, is_staff, created_at)
       VALUES ($1, $2, 'Half', 'Made', true, now())`,
      [district, newId()],
    );
    expect(await holdsASchool(url)).toBe(false);

    await Promise.all([seedSample(url), seedSample(url)]);
    expect(await holdsASchool(url)).toBe(true);
    expect(await count('district')).toBe(1);
    expect(await count(`person WHERE family_name = 'Made'`)).toBe(0);
    expect(await count(`person WHERE email = 'maria.castillo@mail.example'`)).toBe(1);
    const people = await count('person');
    expect(people).toBeGreaterThan(300);

    await seedSample(url);
    expect(await count('person'), 'what is finished is left alone').toBe(people);
  } finally {
    await owner.end();
    await drop();
  }
});
