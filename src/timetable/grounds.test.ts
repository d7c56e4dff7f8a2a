import { CompiledQuery } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemPerson, type Viewer } from '#core/db/viewer.ts';
import { type BookingWorld, openBookingWorld } from '#test/booking.ts';
import { insert } from '#test/people.ts';
import { findGrounds, sharesClass } from './store/grounds.ts';

let w: BookingWorld;
beforeAll(async () => {
  w = await openBookingWorld();
});
afterAll(() => w.close());

/*
 * The same question put to the tables themselves, where the policies decide what is there: what the function, which steps
 * over them, may say and no more. $1 district, $2 round, $3 guardian, $4 child, $5 teacher.
 */
const underPolicies = `
SELECT r.name, r.state, ${sharesClass('$4', '$5')} AS teaches,
  (SELECT count(*)::int FROM round_hours h WHERE h.district_id = $1 AND h.round_id = $2 AND h.teacher_id = $5) AS hours,
  (SELECT coalesce(json_agg(x.kind ORDER BY x.kind), '[]') FROM restriction x WHERE x.district_id = $1
    AND x.guardian_id = $3 AND x.child_id = $4 AND x.lifted_at IS NULL) AS restrictions,
  (SELECT c.conference_id FROM conference c WHERE c.district_id = $1 AND c.guardian_id = $3 AND c.taken_id IS NOT NULL
    AND c.round_id = $2 AND c.child_id = $4 AND c.teacher_id = $5 AND c.state = 'cancelled') AS "withoutTime"
FROM round r JOIN guardianship g ON g.district_id = $1 AND g.guardian_id = $3 AND g.child_id = $4 AND g.ended_at IS NULL
WHERE r.district_id = $1 AND r.round_id = $2 AND r.state <> 'draft'`;

/** How many questions were answered with something, by what the tables say; fails where the function says anything else. */
async function compared(rounds: string[]): Promise<number> {
  const { people } = w;
  const viewers: Viewer[] = [
    w.guardian(people.maria),
    w.guardian(people.sam),
    w.guardian(people.pablo),
    w.guardian(people.yusuf),
    w.guardian(people.jonas),
    w.guardian(systemPerson),
    { ...w.guardian(people.maria), district: w.viewer(people.maria, [], w.other.district).district },
    w.viewer(people.maria, []),
    w.viewer(people.strangeTeacher, ['teacher', 'office', 'leader'], w.other.district),
    w.viewer(people.jonas, ['teacher']),
    w.viewer(people.priya, ['office']),
    w.viewer(people.amara, ['leader']),
    w.viewer(systemPerson, ['system']),
  ];
  const guardians = [people.maria, people.sam, people.pablo, people.yusuf, people.strangeGuardian];
  const children = [people.lina, people.omar, people.noor, people.strangeChild];
  let answered = 0;

  const asked = rounds.flatMap((roundId) =>
    guardians.flatMap((guardianId) =>
      children.flatMap((childId) =>
        [people.jonas, people.mira].map((teacherId) => ({ roundId, guardianId, childId, teacherId })),
      ),
    ),
  );
  for (const viewer of viewers)
    await w.db.as(viewer, (db) =>
      Promise.all(
        asked.map(async (pairing) => {
          const { roundId, guardianId, childId, teacherId } = pairing;
          const values = [viewer.district, roundId, guardianId, childId, teacherId];
          const { rows } = await db.q.executeQuery(CompiledQuery.raw(underPolicies, values));
          const found = await findGrounds(db, pairing);
          const { round, hours, restrictions, ...more } = found ?? {};
          const kinds = restrictions?.map(({ kind }) => kind).sort();
          const said = { ...more, name: round?.name, state: round?.state, hours: hours?.length };
          expect(found && { ...said, restrictions: kinds }).toEqual(rows[0]);
          if (found) answered += 1;
        }),
      ),
    );
  return answered;
}

test('what a booking rests on is said to whom the policies would show it, and to nobody else', async () => {
  const { people, owner } = w;
  const draft = (await w.addRound({ state: 'draft' })).round;
  const ended = (await w.addRound({ state: 'ended' })).round;
  expect(await compared([draft, ended])).toBeGreaterThan(30);
  const plain = await compared([w.round]);
  expect(plain).toBeGreaterThan(30);

  // a talk that lost its time, seen again by whoever may see it
  const lost = w.wish(0);
  expect(await w.book(lost)).toMatchObject({ ok: true });
  const takenId = '01890000-0000-7000-8000-00000000aaaa';
  const span = { starts_at: '2026-11-24T15:00:00Z', ends_at: '2026-11-24T17:00:00Z' };
  await insert(owner, 'taken_hours', {
    district_id: w.linden.district,
    taken_id: takenId,
    round_id: w.round,
    teacher_id: people.jonas,
    ...span,
    taken_by: people.priya,
    taken_at: span.starts_at,
  });
  await owner.query("UPDATE conference SET state = 'cancelled', taken_id = $1 WHERE conference_id = $2", [
    takenId,
    lost.conferenceId,
  ]);
  expect(await compared([w.round])).toBe(plain);
  const asMaria = () => w.db.as(w.guardian(people.maria), (db) => findGrounds(db, lost));
  expect(await asMaria()).toMatchObject({ withoutTime: lost.conferenceId, teaches: true });

  // kept from booking she still sees the child; kept from the child there is nothing here, for her alone
  await w.restrict(people.maria, 'may-not-book');
  expect(await compared([w.round])).toBe(plain);
  expect((await asMaria())?.restrictions).toMatchObject([{ kind: 'may-not-book' }]);
  const asSam = () =>
    w.db.as(w.guardian(people.sam), (db) => findGrounds(db, { ...lost, guardianId: people.sam }));
  for (const kind of ['no-contact', 'may-not-see']) {
    await w.restrict(people.maria, kind);
    expect(await compared([w.round])).toBeLessThan(plain);
    expect(await asMaria()).toBeUndefined();
    expect(await asSam()).toMatchObject({ restrictions: [], teaches: true });
    await owner.query(
      `UPDATE restriction SET lifted_at = valid_from, lifted_by = entered_by WHERE kind = '${kind}'`,
    );
    expect(await compared([w.round])).toBe(plain);
  }

  await owner.query('UPDATE guardianship SET ended_at = now() WHERE guardian_id = $1', [people.maria]);
  expect(await compared([w.round])).toBeLessThan(plain);
  expect(await asMaria()).toBeUndefined();
});

test('where no viewer was set, nothing is said and no round is held', async () => {
  const { rows } = await w.owner.query("SELECT set_config('app.district', $1, false)", [w.linden.district]);
  expect(rows).toHaveLength(1);
  const { maria, lina, jonas } = w.people;
  const asked = await w.owner.query('SELECT hold_grounds($1, $2, $3, $4) AS said', [
    w.round,
    maria,
    lina,
    jonas,
  ]);
  expect(asked.rows).toEqual([{ said: null }]);
  await w.owner.query('RESET app.district');
});
