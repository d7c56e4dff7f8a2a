import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { MovableClock } from '#core/clock.ts';
import { readConfig } from '#core/config.ts';
import type { ViewerDb } from '#core/db/database.ts';
import type { Role, Viewer } from '#core/db/viewer.ts';
import { newId, provenDistrict } from '#core/ids.ts';
import type { Log } from '#core/log.ts';
import { openProgram } from '../program.ts';
import { browserFor } from './browser.ts';
import { createTestDatabase } from './database.ts';
import { addClass, addDistrict, addPerson, insert } from './people.ts';

/** Monday noon in the school's zone; booking is open, the talks are tomorrow from 16:00 to 18:00. */
export const noon = Temporal.Instant.from('2026-11-23T11:00:00Z');
export const today = Temporal.PlainDate.from('2026-11-23');
export const evening = {
  startsAt: Temporal.Instant.from('2026-11-24T15:00:00Z'),
  endsAt: Temporal.Instant.from('2026-11-24T17:00:00Z'),
};

/** A clock for tests: stands at noon until it is moved. */
class StandingClock extends MovableClock {
  #at = noon;
  override now(): Temporal.Instant {
    return this.#at;
  }
  override moveTo(instant: Temporal.Instant): void {
    this.#at = instant;
  }
}

/**
 * The smallest world in which everything can happen: two districts; in Linden two teachers, a leader, an office; Lina
 * with a mother and a father in two households and the mother's partner in hers; the siblings Omar and Noor with their
 * father Yusuf, who reads Arabic; in the other district a teacher and a family that must never be seen from here.
 */
export async function openWorld() {
  const database = await createTestDatabase();
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  const linden = await addDistrict(owner, 'Linden', 'LIN');
  const other = await addDistrict(owner, 'Elsewhere', 'ELS');
  const add = (
    role: Parameters<typeof addPerson>[2],
    given: string,
    family: string,
    more?: Record<string, unknown>,
  ) => addPerson(owner, linden, role, given, family, more);
  const people = {
    jonas: await add('teacher', 'Jonas', 'Weber'),
    mira: await add('teacher', 'Mira', 'Kaya'),
    amara: await add('leader', 'Amara', 'Okafor'),
    priya: await add('office', 'Priya', 'Nair'),
    lina: await add('student', 'Lina', 'Castillo', { grade: '4' }),
    maria: await add('guardian', 'Maria', 'Castillo', { lang: 'es' }),
    pablo: await add('guardian', 'Pablo', 'Reyes', { lang: 'en' }),
    sam: await add('guardian', 'Sam', 'Lindgren', { lang: 'en' }),
    omar: await add('student', 'Omar', 'Haddad', { grade: '4' }),
    noor: await add('student', 'Noor', 'Haddad', { grade: '2' }),
    yusuf: await add('guardian', 'Yusuf', 'Haddad', { lang: 'ar' }),
    strangeTeacher: await addPerson(owner, other, 'teacher', 'Stranger', 'Danger'),
    strangeChild: await addPerson(owner, other, 'student', 'Unseen', 'Child'),
    strangeGuardian: await addPerson(owner, other, 'guardian', 'Unseen', 'Guardian'),
  };
  const { jonas, mira, lina, maria, pablo, sam, omar, noor, yusuf } = people;
  const pair = (district: string, guardian: string, child: string, household: string) =>
    insert(owner, 'guardianship', {
      district_id: district,
      guardian_id: guardian,
      child_id: child,
      household,
    });
  await pair(linden.district, maria, lina, 'castillo-lindgren');
  await pair(linden.district, sam, lina, 'castillo-lindgren');
  await pair(linden.district, pablo, lina, 'reyes');
  await pair(linden.district, yusuf, omar, 'haddad');
  await pair(linden.district, yusuf, noor, 'haddad');
  await pair(other.district, people.strangeGuardian, people.strangeChild, 'x');
  await addClass(owner, linden, '4a German', [jonas], [lina, omar]);
  await addClass(owner, linden, '2b Maths', [mira], [noor]);
  await addClass(owner, linden, '4a Music', [mira], [lina]);
  await addClass(owner, other, 'Elsewhere 1', [people.strangeTeacher], [people.strangeChild]);

  const clock = new StandingClock();
  const read = readConfig({ PUBLIC_URL: 'http://school.test' });
  if (!read.ok) throw new Error('the test configuration is wrong');
  const complaints: unknown[] = [];
  const log: Log = { info() {}, error: (event, error) => void complaints.push([event, error]) };
  const program = await openProgram(database.url, read.config, log, {
    clock,
    secret: 'a secret of tests, long enough to be one',
    max: 8,
  });

  const viewer = (person: string, roles: Role[], district = linden.district): Viewer => ({
    district: provenDistrict(district),
    person,
    roles,
  });
  return {
    ...program,
    clock,
    /** What was logged as an error; a page that answered 500 stands here. */
    complaints,
    people,
    linden,
    other,
    /** The owner's address, as the office's command is given it. */
    url: database.url,
    /** The owner's connection: sees everything, for looking behind the curtain. */
    owner,
    viewer,
    /** One transaction as somebody: `as(maria, ['guardian'], db => …)`. */
    as: <T>(person: string, roles: Role[], work: (db: ViewerDb) => Promise<T>) =>
      program.deps.db.as(viewer(person, roles), work),
    /** A browser that has come in by the guardian's personal link and has read the notice. */
    family: (guardian: string) => browserFor(program, { guardian, district: linden.district }),
    /** A browser in which a member of staff has signed in by mail. */
    staff: (person: string) => browserFor(program, { staff: person, owner }),
    anybody: () => browserFor(program, {}),
    /** An open round for tomorrow evening with hours for Jonas and Mira, slots of 10 minutes and a pause of 5. */
    async addRound(more: Record<string, unknown> = {}): Promise<{ round: string; question: string }> {
      const [round, question] = [newId(), newId()];
      await insert(owner, 'round', {
        district_id: linden.district,
        round_id: round,
        school_id: linden.school,
        name: 'Autumn talks',
        slot_minutes: 10,
        pause_minutes: 5,
        booking_opens_at: '2026-11-20T06:00:00Z',
        booking_closes_at: '2026-11-24T12:00:00Z',
        goal_required: true,
        state: 'open',
        created_by: people.amara,
        created_at: '2026-11-19T06:00:00Z',
        ...more,
      });
      for (const teacher of [jonas, mira]) {
        const hours = { hours_id: newId(), round_id: round, teacher_id: teacher, place: 'Room 12' };
        await insert(owner, 'round_hours', {
          district_id: linden.district,
          ...hours,
          starts_at: '2026-11-24T15:00:00Z',
          ends_at: '2026-11-24T17:00:00Z',
        });
      }
      await insert(owner, 'round_question', {
        district_id: linden.district,
        question_id: question,
        round_id: round,
        intent: 'passion',
        position: 0,
      });
      return { round, question };
    },
    /** A booked talk with its participants and claims; the first slot of the evening unless said otherwise. */
    async addConference(of: {
      round: string;
      child: string;
      guardian: string;
      teacher: string;
      also?: string[];
      startsAt?: string;
      state?: string;
    }): Promise<string> {
      const conference = newId();
      const startsAt = Temporal.Instant.from(of.startsAt ?? '2026-11-24T15:00:00Z');
      const endsAt = startsAt.add({ minutes: 10 });
      const at = { district_id: linden.district, conference_id: conference };
      await insert(owner, 'conference', {
        ...at,
        round_id: of.round,
        child_id: of.child,
        teacher_id: of.teacher,
        guardian_id: of.guardian,
        starts_at: startsAt.toString(),
        ends_at: endsAt.toString(),
        place: 'Room 12',
        state: of.state ?? 'booked',
        booked_by: of.guardian,
        booked_at: '2026-11-22T10:00:00Z',
      });
      await insert(owner, 'participant', { ...at, person_id: of.teacher, role: 'teacher' });
      for (const guardian of [of.guardian, ...(of.also ?? [])])
        await insert(owner, 'participant', { ...at, person_id: guardian, role: 'guardian' });
      for (const [resource, kind] of [
        [of.teacher, 'teacher'],
        [of.guardian, 'guardian'],
      ] as const) {
        await insert(owner, 'claim', {
          ...at,
          resource_id: resource,
          kind,
          during: `[${startsAt},${endsAt})`,
        });
      }
      return conference;
    },
    /** What the office would enter about a guardian and a child, without what follows from entering it. */
    restrict: (guardian: string, kind: string, child = people.lina) =>
      insert(owner, 'restriction', {
        district_id: linden.district,
        restriction_id: newId(),
        guardian_id: guardian,
        child_id: child,
        kind,
        evidence: 'court file 12',
        valid_from: '2026-11-01',
        entered_by: people.priya,
        entered_at: '2026-11-01T08:00:00Z',
      }),
    async close(): Promise<void> {
      await program.close();
      await owner.end();
      await database.drop();
    },
  };
}

export type World = Awaited<ReturnType<typeof openWorld>>;
