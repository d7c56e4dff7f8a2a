import { gridOf, slotAt, slotsIn } from '../problem/grid.ts';
import type { Problem } from '../problem/problem.ts';
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
  const of = <T extends { id: string }>(list: T[]) => new Map(list.map(({ id }, k) => [id, k]));
  const [teacherOf, interpreterOf, familyOf, wishOf] = [
    of(teachers),
    of(interpreters),
    of(families),
    of(wishes),
  ];
  const childOf = of(families.flatMap(({ children }) => children.map((id) => ({ id }))));
  const languages = [...new Set(families.flatMap(({ language }) => language ?? []))];
  const languageOf = of(languages.map((id) => ({ id })));
  yield;
  const places = placesOf(problem);
  yield;
  const slotsOf = (minutes: number | undefined) =>
    minutes === undefined ? slots : Math.floor(minutes / problem.slotMinutes);

  const wishTeachers = wishes.map((wish) =>
    Int32Array.from(wish.teachers, (id) => teacherOf.get(id) as number),
  );
  yield;
  const needs = wishes.map((wish) => {
    const language = families[familyOf.get(wish.family) as number]?.language;
    const spoken = wish.teachers.some((id) =>
      teachers[teacherOf.get(id) as number]?.languages?.includes(language ?? ''),
    );
    return language === undefined || spoken ? -1 : (languageOf.get(language) as number);
  });
  yield;
  const speakers: number[][] = languages.map(() => []);
  const many = (k: number) => interpreters[k]?.languages.length ?? 0;
  for (const k of [...interpreters.keys()].sort((a, b) => many(a) - many(b) || a - b))
    for (const language of new Set(interpreters[k]?.languages))
      speakers[languageOf.get(language) ?? -1]?.push(k);
  const familyWishes: number[][] = families.map(() => []);
  wishes.forEach(({ family }, w) => void familyWishes[familyOf.get(family) as number]?.push(w));
  const teacherWishes: number[][] = teachers.map(() => []);
  wishTeachers.forEach((who, w) => {
    for (const t of who) teacherWishes[t]?.push(w);
  });
  yield;
  const apart: Model['apart'] = families.map(() => []);
  for (const { families: pair, gapMinutes } of problem.apart) {
    const [a, b] = pair.map((id) => familyOf.get(id) as number) as [number, number];
    const gap = Math.ceil(gapMinutes / problem.slotMinutes);
    apart[a]?.push({ family: b, gap });
    apart[b]?.push({ family: a, gap });
  }

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
    speakers: speakers.map((list) => Int32Array.from(list)),
    languages,
    wishes: wishes.length,
    wishFamily: Int32Array.from(wishes, ({ family }) => familyOf.get(family) as number),
    wishTeachers,
    teacherWishes: teacherWishes.map((list) => Int32Array.from(list)),
    wishChildren: wishes.map((wish) => Int32Array.from(wish.children, (id) => childOf.get(id) as number)),
    heaviest: wishes.reduce((most, { priority }) => Math.max(most, priority ?? 1), 1),
    weight: Int32Array.from(wishes, ({ priority }) => priority ?? 1),
    wishLanguage: Int32Array.from(needs),
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
    familyWishes: familyWishes.map((list) => Int32Array.from(list)),
    longestWait: Int32Array.from(families, (one) => slotsOf(one.longestWait ?? limits.longestWait)),
    together: Uint8Array.from(families, ({ children }) =>
      Number(Boolean(limits.siblingsTogether) && children.length > 1),
    ),
    apart,
    talksPerChild: limits.talksPerChild ?? wishes.length,
    extraVisit: problem.weights.extraVisit,
  };
  yield;
  teachers.forEach(({ breaks }, t) => {
    for (const span of breaks ?? []) {
      const [from, to] = slotsIn(grid, span, 'touching');
      model.teacherOpen.fill(0, t * slots + from, t * slots + to);
    }
  });
  for (const pin of problem.pins) {
    const w = wishOf.get(pin.wish) as number;
    model.pinnedAt[w] = slotAt(grid, pin.day, pin.at);
    if (pin.interpreter) model.pinnedInterpreter[w] = interpreterOf.get(pin.interpreter) as number;
  }
  yield* openSlots(model);
  wishTeachers.forEach((who, w) => {
    for (const t of who)
      if (model.wishPlace[w] !== 0 && model.wishPlace[w] !== places.teacherPlace[t])
        model.teacherWalks[t] = 1;
  });
  return model;
}
