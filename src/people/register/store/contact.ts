import { sql } from 'kysely';
import type { ViewerDb } from '#core/db/database.ts';

/** What a person is here, and what the office typed itself. */
export async function findStanding(db: ViewerDb, personId: string) {
  const row = await db.q
    .selectFrom('person as p')
    .where('p.district_id', '=', db.district)
    .where('p.person_id', '=', personId)
    .where('p.ended_at', 'is', null)
    .select(['p.lang_by_office as langByOffice', 'p.contact_by_office as contactByOffice'])
    .select(
      sql<
        { role: string; school: string }[]
      >`coalesce((SELECT json_agg(json_build_object('role', r.role, 'school', s.name)
        ORDER BY s.name, r.role) FROM person_role r JOIN school s USING (district_id, school_id)
        WHERE r.district_id = p.district_id AND r.person_id = p.person_id AND r.ended_at IS NULL), '[]')`.as(
        'roles',
      ),
    )
    .select(
      sql<string[]>`array(SELECT c.title FROM enrolment e JOIN class c USING (district_id, class_id)
        WHERE e.district_id = p.district_id AND e.person_id = p.person_id AND e.ended_at IS NULL AND c.ended_at IS NULL
        ORDER BY c.title)`.as('classes'),
    )
    .executeTakeFirst();
  return row;
}

export type Standing = NonNullable<Awaited<ReturnType<typeof findStanding>>>;

/** Writes how a guardian is reached, and that the office said so (or that the roster may say so again). */
export async function saveContact(
  db: ViewerDb,
  personId: string,
  contact: {
    lang: string | null;
    email: string | null;
    phone: string | null;
    byOffice: { lang: boolean; contact: boolean };
  },
): Promise<void> {
  await db.q
    .updateTable('person')
    .set({
      lang: contact.lang,
      email: contact.email,
      phone: contact.phone,
      lang_by_office: contact.byOffice.lang,
      contact_by_office: contact.byOffice.contact,
    })
    .where('district_id', '=', db.district)
    .where('person_id', '=', personId)
    .execute();
}
