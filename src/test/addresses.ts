import { type AppRoute, filled } from './forms.ts';
import type { Planted } from './planted.ts';

/** Every address a route has in the planted world: each id of both districts in every place where one could stand. */
export function addressesOf(route: AppRoute, { ids, people }: Planted): string[] {
  const { round, question, conference, more } = ids;
  const all = [...round, ...question, ...conference, ...more];
  const known: Record<string, string[]> = {
    roundId: round,
    round,
    question,
    childId: [people.lina, people.omar, people.noor, people.strangeChild],
    guardianId: [people.maria, people.sam, people.pablo, people.yusuf, people.strangeGuardian],
    teacher: [people.jonas, people.mira, people.strangeTeacher, people.maria],
    part: ['html', 'text', 'talk.ics'],
    who: ['nobody'],
    token: ['nonsense'],
  };
  const [only] = route.params;
  const pools = route.params.map(
    (name) => known[name] ?? (route.params.length === 1 && only === name ? all : more),
  );
  const rows = pools.reduce<string[][]>(
    (some, pool) => some.flatMap((row) => pool.map((id) => [...row, id])),
    [[]],
  );
  return rows.map((row) =>
    filled(route, Object.fromEntries(route.params.map((name, at) => [name, row[at] as string]))),
  );
}

/** What an address may carry after its question mark. */
export function questionsOf({ ids, people }: Planted): string[] {
  const guardians = [people.maria, people.pablo, people.strangeChild, people.lina];
  return [
    ...ids.round.flatMap((round) => [`round=${round}`, `round=${round}&who=all`]),
    ...['a=tricky', 'done=booked'],
    ...guardians.map((child) => `child=${child}`),
  ];
}
