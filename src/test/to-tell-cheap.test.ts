import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#core/ids.ts';
import { addClass, addPerson, insert } from './people.ts';
import { statementsDuring } from './statements.ts';
import { list, openTelling, said, type Telling } from './telling.ts';

let w: Telling;
/** Guardians without an address, in the order in which they were added. */
const families: { guardian: string; child: string }[] = [];
beforeAll(async () => {
  w = await openTelling();
  await w.again();
});
afterAll(async () => {
  expect(w.complaints).toEqual([]);
  await w.close();
});

const kinds = [
  'cancelled',
  'time-taken',
  'booked',
  'talk-yours',
  'invite',
  'reminder',
  'summary',
  'check-in',
];

/** A family without an address, to whom one thing of this kind is to be told. */
async function add(kind: string): Promise<void> {
  const at = { district_id: w.linden.district };
  const n = families.length;
  const child = await addPerson(w.owner, w.linden, 'student', `Child${n}`, 'Many');
  const guardian = await addPerson(w.owner, w.linden, 'guardian', `Guardian${n}`, 'Many', { email: null });
  families.push({ guardian, child });
  await insert(w.owner, 'guardianship', {
    ...{ ...at, guardian_id: guardian, child_id: child, household: `many${n}` },
  });
  await addClass(w.owner, w.linden, `Class ${n}`, [w.ids.jonas], [child]);
  const invitation = { round_id: w.round, guardian_id: guardian, child_id: child, by_letter: true };
  await insert(w.owner, 'invitation', { ...at, ...invitation, invited_at: '2026-11-20T06:00:00Z' });
  const about: Record<string, unknown> = { roundId: w.round, sequence: 0 };
  if (kind === 'reminder') about.closes = Date.parse('2026-11-24T12:00:00Z');
  if (kind !== 'reminder' && kind !== 'invite') about.conferenceId = await talkFor(kind, child, guardian);
  if (kind === 'summary') about.version = 2;
  if (kind === 'check-in') {
    about.checkInId = newId();
    await insert(w.owner, 'check_in', {
      ...{ ...at, conference_id: about.conferenceId, check_in_id: about.checkInId, turn_no: 1 },
      ...{ due_on: '2026-11-23', lang: 'en', sent_at: '2026-11-23T10:00:00Z', sent_by: w.ids.jonas },
    });
  }
  await insert(w.owner, 'effect', {
    ...{ ...at, effect_id: newId(), effect_key: `many:${n}`, kind, about: JSON.stringify(about) },
    ...{ to_person: guardian, child_id: child, state: 'by-hand', school_id: w.linden.school },
    ...{ due_at: '2026-11-23T10:00:00Z', created_at: '2026-11-23T10:00:00Z', caused_as: 'office' },
  });
}

async function talkFor(kind: string, child: string, guardian: string): Promise<string> {
  const [conference, at] = [newId(), { district_id: w.linden.district }];
  const closed = kind === 'summary' || kind === 'check-in';
  const minutes = String(families.length % 60).padStart(2, '0');
  const starts = `2026-11-24T${10 + Math.floor(families.length / 60)}:${minutes}:00Z`;
  let takenId: string | undefined;
  if (kind === 'time-taken') {
    takenId = newId();
    await insert(w.owner, 'taken_hours', {
      ...{ ...at, taken_id: takenId, round_id: w.round, teacher_id: w.ids.jonas, taken_by: w.ids.priya },
      ...{ starts_at: starts, ends_at: '2026-11-24T17:00:00Z', taken_at: '2026-11-23T10:00:00Z' },
    });
  }
  await insert(w.owner, 'conference', {
    ...{ ...at, conference_id: conference, round_id: w.round, child_id: child, teacher_id: w.ids.jonas },
    ...{ guardian_id: guardian, starts_at: starts, ends_at: '2026-11-24T17:00:00Z', place: 'Room 12' },
    ...{ state: closed ? 'closed' : /booked|yours/.test(kind) ? 'booked' : 'cancelled' },
    ...{ booked_by: guardian, booked_at: '2026-11-22T10:00:00Z', ...(takenId ? { taken_id: takenId } : {}) },
  });
  for (const [person_id, role] of [
    [w.ids.jonas, 'teacher'],
    [guardian, 'guardian'],
  ])
    await insert(w.owner, 'participant', { ...at, conference_id: conference, person_id, role });
  if (kind === 'summary')
    for (const version of [1, 2])
      await insert(w.owner, 'agreement', {
        ...{ ...at, conference_id: conference, version, goal: 'Reads', glow: 'Reads', lang: 'en' },
        ...{ check_in_on: '2026-12-08', made_by: w.ids.jonas, made_at: '2026-11-23T10:00:00Z' },
      });
  return conference;
}

async function addOfEach(times: number): Promise<void> {
  for (let n = 0; n < times; n++) for (const kind of kinds) await add(kind);
}

const counted = (html: string) => Number(/(\d+) things wait to be told/.exec(said(html))?.[1] ?? 0);

test('counting what is to be told costs the same few statements for eight things as for sixty-four', async () => {
  await addOfEach(1);
  await w.priya.html('/office');
  const few = await statementsDuring(() => w.priya.html('/office'));
  await addOfEach(7);
  const many = await statementsDuring(() => w.priya.html('/office'));
  expect([counted(few.came), counted(many.came)]).toEqual([8, 64]);
  expect(many.asked).toBe(few.asked);
  expect(many.asked).toBeLessThan(45); // 706 as long as each was asked for itself
  expect((await statementsDuring(() => w.priya.html(list))).asked).toBeLessThan(45);
  expect(await w.waiting()).toBe(64);
});

test('asked side by side, each is still asked as if alone: whom a restriction names is neither counted nor shown', async () => {
  const [kept, unseen, left, reached] = [families[1], families[6], families[2], families[4]];
  await w.restrict(kept?.guardian ?? '', 'no-contact', kept?.child);
  await w.restrict(unseen?.guardian ?? '', 'may-not-see', unseen?.child);
  await w.owner.query('UPDATE person SET ended_at = now() WHERE person_id = $1', [left?.guardian]);
  await w.owner.query("UPDATE person SET email = 'now@home.example' WHERE person_id = $1", [
    reached?.guardian,
  ]);
  expect(counted(await w.priya.html('/office'))).toBe(60);
  const page = said(await w.priya.html(list));
  for (const n of [1, 6, 2, 4]) expect(page).not.toMatch(new RegExp(`(Guardian|Child)${n} `));
  for (const n of [0, 3, 5, 7]) expect(page).toMatch(new RegExp(`Guardian${n} `));
  const why = await w.effects("state = 'cancelled'");
  expect(why.map(({ because }) => because)).toEqual(['no contact', 'nobody to tell', 'no longer true']);
  expect(await w.effects("state = 'waiting' AND attempts = 0")).toHaveLength(1);
});
