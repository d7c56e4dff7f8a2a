import type { Place, Problem } from '../problem/problem.ts';

/** Places by number (0 is nowhere), who is where, and how many slots must lie free to walk between two. */
export function placesOf(problem: Problem): {
  places: number;
  walk: Int32Array;
  wishPlace: Int32Array;
  teacherPlace: Int32Array;
} {
  const found: Place[] = [];
  const numbers = new Map<string, number>();
  const number = (place: Place | undefined): number => {
    if (!place) return 0;
    const key = JSON.stringify([place.building, place.floor ?? 0]);
    const known = numbers.get(key);
    if (known) return known;
    found.push(place);
    numbers.set(key, found.length);
    return found.length;
  };
  const teacherOf = new Map(problem.teachers.map((teacher) => [teacher.id, teacher]));
  const teacherPlace = Int32Array.from(problem.teachers, ({ place }) => number(place));
  const wishPlace = Int32Array.from(problem.wishes, ({ mode, teachers }) =>
    (mode ?? 'person') === 'person' ? number(teacherOf.get(teachers[0] ?? '')?.place) : 0,
  );
  const places = found.length + 1;
  const ways = waysOf(problem);
  const walk = new Int32Array(places * places);
  found.forEach((a, p) => {
    found.forEach((b, q) => {
      walk[(p + 1) * places + q + 1] = Math.ceil(minutesBetween(problem, ways, a, b) / problem.slotMinutes);
    });
  });
  return { places, walk, wishPlace, teacherPlace };
}

type Ways = Map<string, Map<string, number>>;

/** Minutes between two buildings where they are named, in both directions. */
function waysOf({ walking }: Problem): Ways {
  const ways: Ways = new Map();
  for (const { buildings, minutes } of walking.ways ?? [])
    for (const [from, to] of [buildings, [...buildings].reverse()] as [string, string][])
      ways.set(from, (ways.get(from) ?? new Map()).set(to, minutes));
  return ways;
}

function minutesBetween({ walking }: Problem, ways: Ways, a: Place, b: Place): number {
  if (a.building === b.building) return (a.floor ?? 0) === (b.floor ?? 0) ? 0 : walking.betweenFloors;
  return ways.get(a.building)?.get(b.building) ?? walking.betweenBuildings;
}
