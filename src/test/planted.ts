import { newId } from '#core/ids.ts';
import { browserFor } from './browser.ts';
import { insert } from './people.ts';
import { plantTalk, type Talk } from './plant-talk.ts';
import { openWorld, type World } from './world.ts';

/** Everybody who reads in the planted world, by first name. */
export const readers = [
  'maria',
  'sam',
  'pablo',
  'yusuf',
  'jonas',
  'mira',
  'amara',
  'priya',
  'strangeTeacher',
  'strangeGuardian',
] as const;
export type Reader = (typeof readers)[number];

/** A text or id that stands somewhere in the database, and who may ever read it. */
export interface Mark {
  text: string;
  what: string;
  readers: readonly Reader[];
}

/**
 * The small world in which everything has happened: talks that are booked, open and closed, and in every text of every
 * table a word that stands nowhere else, with the list of those who may read it.
 */
export async function openPlanted() {
  const world = await openWorld();
  const { owner, linden, other, people } = world;
  const marks: Mark[] = [];
  const mark = (what: string, ...readers: Reader[]): string => {
    const text = `Planted${marks.length}${what.replace(/\W/g, '')}`;
    marks.push({ text, what, readers });
    return text;
  };
  const ids = {
    round: [] as string[],
    question: [] as string[],
    conference: [] as string[],
    more: [] as string[],
  };
  const id = (kind: keyof typeof ids): string => {
    const one = newId();
    ids[kind].push(one);
    return one;
  };
  const staff: Reader[] = ['jonas', 'mira', 'amara', 'priya'];

  const { round, question } = await world.addRound({ booking_closes_at: '2026-11-24T14:00:00Z' });
  ids.round.push(round);
  ids.question.push(question);
  const away = { district_id: other.district, round_id: id('round') };
  await insert(owner, 'round', {
    ...away,
    school_id: other.school,
    name: mark('strange round', 'strangeTeacher', 'strangeGuardian'),
    ...{ slot_minutes: 10, pause_minutes: 5, goal_required: true, state: 'open' },
    ...{ booking_opens_at: '2026-11-20T06:00:00Z', booking_closes_at: '2026-11-24T14:00:00Z' },
    ...{ created_by: people.strangeTeacher, created_at: '2026-11-19T06:00:00Z' },
  });
  await insert(owner, 'round_hours', {
    ...away,
    ...{ hours_id: id('more'), teacher_id: people.strangeTeacher, place: 'Elsewhere 1' },
    ...{ starts_at: '2026-11-24T15:00:00Z', ends_at: '2026-11-24T17:00:00Z' },
  });
  const draft = { district_id: linden.district, round_id: id('round') };
  await insert(owner, 'round', {
    ...draft,
    school_id: linden.school,
    name: mark('draft round', ...staff),
    ...{ slot_minutes: 10, pause_minutes: 5, goal_required: false, state: 'draft' },
    ...{ booking_opens_at: '2027-01-20T06:00:00Z', booking_closes_at: '2027-01-24T14:00:00Z' },
    ...{ created_by: people.amara, created_at: '2026-11-19T06:00:00Z' },
  });

  await insert(owner, 'round_hours', {
    ...{ ...draft, hours_id: id('more'), teacher_id: people.jonas, place: 'Room 12' },
    ...{ starts_at: '2027-01-24T15:00:00Z', ends_at: '2027-01-24T17:00:00Z' },
  });
  const asking = { ...draft, question_id: id('question'), intent: 'hope', position: 0 };
  await insert(owner, 'round_question', {
    ...asking,
    texts: JSON.stringify({ en: 'What do you hope for?' }),
  });

  const value = id('more');
  await insert(owner, 'core_value', {
    district_id: linden.district,
    school_id: linden.school,
    ...{ value_id: value, name: 'Courage', lang: 'en', position: 0 },
  });
  for (const writer of ['jonas', 'mira', 'amara', 'strangeTeacher'] as const) {
    const at = { district_id: writer === 'strangeTeacher' ? other.district : linden.district, season: 2026 };
    const why = { ...at, person_id: people[writer] };
    await insert(owner, 'why', {
      ...why,
      body: mark(`why of ${writer}`, writer),
      lang: 'en',
      updated_at: '2026-09-01',
    });
    if (writer === 'mira') continue;
    await insert(owner, 'why_visit', { ...why, how: 'written', visited_at: '2026-09-01' });
  }

  const ground = {
    ...world,
    marks,
    mark,
    id,
    question,
    value,
    round,
    away: away.round_id,
    spoken: new Set<string>(),
  };
  const plant = (talk: Talk) => plantTalk(ground, talk);
  const { lina, omar, noor, strangeChild } = people;
  await plant({
    name: 'closed',
    child: lina,
    teacher: 'jonas',
    guardian: 'maria',
    also: ['sam'],
    state: 'closed',
    minute: 0,
  });
  await plant({
    name: 'apart',
    child: lina,
    teacher: 'jonas',
    guardian: 'pablo',
    state: 'booked',
    minute: 15,
  });
  await plant({ name: 'open', child: omar, teacher: 'jonas', guardian: 'yusuf', state: 'open', minute: 30 });
  await plant({ name: 'sams', child: lina, teacher: 'mira', guardian: 'sam', state: 'booked', minute: 30 });
  await plant({
    name: 'fathers',
    child: lina,
    teacher: 'mira',
    guardian: 'pablo',
    state: 'closed',
    minute: 45,
  });
  await plant({
    name: 'noors',
    child: noor,
    teacher: 'mira',
    guardian: 'yusuf',
    state: 'closed',
    minute: 15,
  });
  await plant({ name: 'taken', child: omar, teacher: 'mira', guardian: 'yusuf', state: 'booked', minute: 0 });
  const taken = { district_id: linden.district, taken_id: id('more') };
  await insert(owner, 'taken_hours', {
    ...{ ...taken, round_id: round, teacher_id: people.mira, taken_by: people.priya, taken_at: '2026-11-23' },
    ...{ starts_at: '2026-11-24T15:00:00Z', ends_at: '2026-11-24T15:15:00Z' },
  });
  await owner.query("UPDATE conference SET state = 'cancelled', taken_id = $1 WHERE conference_id = $2", [
    taken.taken_id,
    ids.conference.at(-1),
  ]);
  await plant({
    ...{ name: 'elsewhere', child: strangeChild, teacher: 'strangeTeacher', guardian: 'strangeGuardian' },
    ...{ state: 'closed', minute: 0 },
  } as Talk);

  await insert(owner, 'restriction', {
    ...{
      district_id: linden.district,
      restriction_id: id('more'),
      guardian_id: people.pablo,
      child_id: lina,
    },
    ...{
      kind: 'may-not-book',
      evidence: mark('evidence', 'priya'),
      valid_from: '2026-11-24',
      valid_until: '2026-12-24',
    },
    ...{ entered_by: people.priya, entered_at: '2026-11-01T08:00:00Z' },
  });
  for (const [guardian, child] of [
    ['maria', lina],
    ['sam', lina],
    ['pablo', lina],
    ['yusuf', omar],
    ['yusuf', noor],
  ] as const) {
    const invited = { guardian_id: people[guardian], child_id: child, by_letter: guardian === 'sam' };
    const to = { district_id: linden.district, round_id: round, invited_at: '2026-11-20T06:00:00Z' };
    await insert(owner, 'invitation', { ...to, ...invited });
  }
  for (const guardian of ['maria', 'sam', 'pablo', 'yusuf'] as const) {
    const ownHousehold: Reader[] = guardian === 'maria' || guardian === 'sam' ? ['maria', 'sam'] : [guardian];
    const phone = mark(`telephone of ${guardian}`, guardian, 'priya');
    await owner.query('UPDATE person SET phone = $1 WHERE person_id = $2', [phone, people[guardian]]);
    marks.push({ text: people[guardian], what: `id of ${guardian}`, readers: [...ownHousehold, ...staff] });
  }
  for (const [name, of] of [
    ['Pablo', ['pablo']],
    ['Reyes', ['pablo']],
    ['Sam', ['maria', 'sam']],
    ['Lindgren', ['maria', 'sam']],
    ['Maria', ['maria', 'sam']],
    ['Yusuf', ['yusuf']],
    ['Omar', ['yusuf']],
    ['Noor', ['yusuf']],
  ] as const)
    marks.push({ text: name, what: `the name ${name}`, readers: [...of, ...staff] });
  for (const name of ['Stranger', 'Danger', 'Unseen', 'Elsewhere'])
    marks.push({ text: name, what: `the name ${name}`, readers: ['strangeTeacher', 'strangeGuardian'] });
  for (const name of ['Lina', 'Castillo', 'Weber', 'Kaya', 'Linden'])
    marks.push({
      text: name,
      what: `the name ${name}`,
      readers: [...staff, 'maria', 'sam', 'pablo', 'yusuf'],
    });
  ids.more.push(...Object.values(people), linden.school, other.school, linden.district, other.district);

  return {
    ...world,
    marks,
    /** Every id of the world, of both districts. */
    ids,
    round,
    browser: (reader: Reader) => browserOf(world, reader),
  };
}

export type Planted = Awaited<ReturnType<typeof openPlanted>>;

function browserOf(world: World, reader: Reader) {
  const { people, owner, other } = world;
  if (reader === 'strangeGuardian')
    return browserFor(world, { guardian: people[reader], district: other.district });
  const guardians: readonly Reader[] = ['maria', 'sam', 'pablo', 'yusuf'];
  return guardians.includes(reader)
    ? world.family(people[reader])
    : browserFor(world, { staff: people[reader], owner });
}
