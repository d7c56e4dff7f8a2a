import { gridOf, slotAt, slotsIn } from '../problem/grid.ts';
import type { Problem } from '../problem/problem.ts';
import { type Ids, idsOf } from './ids.ts';
import { apartOf, needsOf, speakersOf, wishesOf } from './lists.ts';
import type { Model } from './model.ts';
import { openSlots, table } from './open.ts';
import { placesOf } from './places.ts';

/** Builds the numbers from the words. The problem has been read by `readProblem`, or was made by trusted code. */
export function buildModel(problem: Problem): Model {
  const steps = building(problem);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same, resting often: a large problem takes a while. */
export function* building(problem: Problem): Generator<void, Model> {
  const grid = gridOf(problem);
  const slots = grid.count;
  const { teachers, interpreters, families, wishes, limits } = problem;
  const ids = idsOf(problem);
  yield;
  const places = placesOf(problem);
  yield;
  const wishTeachers = wishes.map((wish) =>
    Int32Array.from(wish.teachers, (id) => ids.teacher.get(id) as number),
  );
  const wishFamily = Int32Array.from(wishes, ({ family }) => ids.family.get(family) as number);
  yield;
  const wishLanguage = needsOf(problem, ids);
  yield;
  const familyWishes = wishesOf(
    families.length,
    Array.from(wishFamily, (family) => [family]),
  );
  const teacherWishes = wishesOf(teachers.length, wishTeachers);
  yield;
  const slotsFor = (minutes: number | undefined) =>
    minutes === undefined ? slots : Math.floor(minutes / problem.slotMinutes);

  const model: Model = {
    problem,
    grid,
    slots,
    days: grid.days.length,
    dayStart: Int32Array.from([...grid.days.map(({ first }) => first), slots]),
    dayOf: Int32Array.from(grid.days.flatMap(({ count }, d) => Array.from({ length: count }, () => d))),
    teachers: teachers.length,
    teacherOpen: table(
      grid,
      teachers.map(({ hours }) => hours),
    ),
    breakAfter: Int32Array.from(teachers, (one) => one.breakAfter ?? limits.breakAfter ?? slots),
    teacherWalks: new Uint8Array(teachers.length),
    interpreters: interpreters.length,
    speakers: speakersOf(problem, ids),
    languages: [...ids.language.keys()],
    wishes: wishes.length,
    wishFamily,
    wishTeachers,
    teacherWishes,
    wishChildren: wishes.map((wish) => Int32Array.from(wish.children, (id) => ids.child.get(id) as number)),
    heaviest: wishes.reduce((most, { priority }) => Math.max(most, priority ?? 1), 1),
    weight: Int32Array.from(wishes, ({ priority }) => priority ?? 1),
    wishLanguage,
    wishPlace: places.wishPlace,
    inPerson: Uint8Array.from(wishes, ({ mode }) => Number((mode ?? 'person') === 'person')),
    open: new Uint8Array(wishes.length * slots),
    interpreterOpen: table(
      grid,
      interpreters.map(({ hours }) => hours),
    ),
    pinnedAt: new Int32Array(wishes.length).fill(-1),
    pinnedInterpreter: new Int32Array(wishes.length).fill(-1),
    places: places.places,
    walk: places.walk,
    farthest: places.walk.reduce((most, slots) => Math.max(most, slots), 0),
    families: families.length,
    familyWishes,
    longestWait: Int32Array.from(families, (one) => slotsFor(one.longestWait ?? limits.longestWait)),
    together: Uint8Array.from(families, ({ children }) =>
      Number(Boolean(limits.siblingsTogether) && children.length > 1),
    ),
    apart: apartOf(problem, ids),
    talksPerChild: limits.talksPerChild ?? wishes.length,
    extraVisit: problem.weights.extraVisit,
  };
  yield;
  closeBreaks(model);
  pinTalks(model, ids);
  yield* openSlots(model);
  markWalks(model, places.teacherPlace);
  return model;
}

/** A teacher's breaks are no hours. */
function closeBreaks({ problem, grid, slots, teacherOpen }: Model): void {
  problem.teachers.forEach(({ breaks }, t) => {
    for (const span of breaks ?? []) {
      const [from, to] = slotsIn(grid, span, 'touching');
      teacherOpen.fill(0, t * slots + from, t * slots + to);
    }
  });
}

function pinTalks({ problem, grid, pinnedAt, pinnedInterpreter }: Model, ids: Ids): void {
  for (const pin of problem.pins) {
    const w = ids.wish.get(pin.wish) as number;
    pinnedAt[w] = slotAt(grid, pin.day, pin.at);
    if (pin.interpreter) pinnedInterpreter[w] = ids.interpreter.get(pin.interpreter) as number;
  }
}

/** Whose talks are not all held at the teacher's own place. */
function markWalks({ wishTeachers, wishPlace, teacherWalks }: Model, teacherPlace: ArrayLike<number>): void {
  wishTeachers.forEach((who, w) => {
    for (const t of who) if (wishPlace[w] !== 0 && wishPlace[w] !== teacherPlace[t]) teacherWalks[t] = 1;
  });
}
