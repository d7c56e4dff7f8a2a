import { cast } from './cast.ts';
import type { Sample } from './year.ts';

export interface Pupil {
  childId: string;
  name: string;
  /** Who teaches the child: first the class teacher, then music and art. */
  teachers: string[];
  /** One guardian per household, first the one who books. */
  guardians: string[];
}

export interface Crowd {
  school: string;
  leader: string;
  teachers: string[];
  pupils: Pupil[];
  /** María, Yusuf and the teacher Jonas: those whose links are printed. */
  cast: string[];
  maria: string;
  yusuf: string;
  jonas: string;
}

/** Who is at the school after the import, read as the owner. */
export async function findCrowd({ owner, district }: Sample): Promise<Crowd> {
  const ask = async <T>(sql: string, ...values: unknown[]): Promise<T[]> =>
    (await owner.query(sql, [district, ...values])).rows;
  const byEmail = async (email: string) =>
    (
      await ask<{ person_id: string }>(
        'SELECT person_id FROM person WHERE district_id = $1 AND email = $2',
        email,
      )
    )[0]?.person_id ?? '';
  const [school] = await ask<{ school_id: string }>('SELECT school_id FROM school WHERE district_id = $1');
  const pupils = await ask<Pupil>(
    `SELECT p.person_id AS "childId", p.given_name AS name,
       (SELECT array_agg(t.person_id ORDER BY c.source_id) FROM enrolment s
          JOIN class c ON c.class_id = s.class_id JOIN enrolment t ON t.class_id = c.class_id AND t.role = 'teacher'
          WHERE s.person_id = p.person_id AND s.role = 'student') AS teachers,
       (SELECT array_agg(x.guardian_id ORDER BY x.source_id) FROM (
          SELECT DISTINCT ON (g.household) g.guardian_id, q.source_id FROM guardianship g
          JOIN person q ON q.person_id = g.guardian_id WHERE g.child_id = p.person_id ORDER BY g.household, q.source_id) x) AS guardians
     FROM person p JOIN person_role r ON r.person_id = p.person_id AND r.role = 'student'
     WHERE p.district_id = $1 ORDER BY length(p.source_id), p.source_id`,
  );
  const teachers = await ask<{ person_id: string }>(
    `SELECT p.person_id FROM person p JOIN person_role r ON r.person_id = p.person_id AND r.role = 'teacher'
     WHERE p.district_id = $1 ORDER BY length(p.source_id), p.source_id`,
  );
  const [maria, yusuf, jonas] = [
    await byEmail(cast.family1),
    await byEmail(cast.family2),
    await byEmail(cast.teacher),
  ];
  return {
    school: school?.school_id ?? '',
    leader: await byEmail(cast.leader),
    teachers: teachers.map((row) => row.person_id),
    pupils,
    cast: [maria, yusuf, jonas],
    maria,
    yusuf,
    jonas,
  };
}
