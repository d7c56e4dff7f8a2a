import { eachSlot, type Grid, gridOf, slotAt } from '../problem/grid.ts';
import type { Mode, Problem, Span } from '../problem/problem.ts';
import type { Model } from './model.ts';
import { placesOf } from './places.ts';

/** Builds the numbers from the words. The problem has been read by `readProblem`, or was made by trusted code. */
export function buildModel(problem: Problem): Model {
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
  const places = placesOf(problem);
  const slotsOf = (minutes: number | undefined) =>
    minutes === undefined ? slots : Math.floor(minutes / problem.slotMinutes);

  const wishTeachers = wishes.map((wish) =>
    Int32Array.from(wish.teachers, (id) => teacherOf.get(id) as number),
  );
  const needs = wishes.map((wish) => {
    const language = families[familyOf.get(wish.family) as number]?.language;
    const spoken = wish.teachers.some((id) =>
      teachers[teacherOf.get(id) as number]?.languages?.includes(language ?? ''),
    );
    return language === undefined || spoken ? -1 : languages.indexOf(language);
  });
  const speakers = languages.map((language) =>
    Int32Array.from(
      interpreters
        .map((one, k) => ({ k, speaks: one.languages.includes(language), many: one.languages.length }))
        .filter(({ speaks }) => speaks)
        .sort((a, b) => a.many - b.many || a.k - b.k)
        .map(({ k }) => k),
    ),
  );
  const familyWishes: number[][] = families.map(() => []);
  wishes.forEach(({ family }, w) => void familyWishes[familyOf.get(family) as number]?.push(w));
  const teacherWishes: number[][] = teachers.map(() => []);
  wishTeachers.forEach((who, w) => {
    for (const t of who) teacherWishes[t]?.push(w);
  });
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
    speakers,
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
    farthest: Math.max(0, ...places.walk),
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
  teachers.forEach(({ breaks }, t) => {
    for (const span of breaks ?? [])
      eachSlot(grid, span, 'touching', (s) => {
        model.teacherOpen[t * slots + s] = 0;
      });
  });
  for (const pin of problem.pins) {
    const w = wishOf.get(pin.wish) as number;
    model.pinnedAt[w] = slotAt(grid, pin.day, pin.at);
    if (pin.interpreter) model.pinnedInterpreter[w] = interpreterOf.get(pin.interpreter) as number;
  }
  openSlots(model);
  wishTeachers.forEach((who, w) => {
    for (const t of who)
      if (model.wishPlace[w] !== 0 && model.wishPlace[w] !== places.teacherPlace[t])
        model.teacherWalks[t] = 1;
  });
  return model;
}

function table(grid: Grid, spans: Span[][], mode?: Mode): Uint8Array {
  const found = new Uint8Array(spans.length * grid.count);
  spans.forEach((list, k) => {
    for (const span of list) {
      if (mode && span.modes && !span.modes.includes(mode)) continue;
      eachSlot(grid, span, 'within', (s) => {
        found[k * grid.count + s] = 1;
      });
    }
  });
  return found;
}

const MODES: Mode[] = ['person', 'video', 'phone'];

/** Where each wish could stand by hours, windows, mode, language and pin. */
function openSlots(model: Model): void {
  const { problem, grid, slots } = model;
  const hours = MODES.map((mode) =>
    table(
      grid,
      problem.teachers.map((one) => one.hours),
      mode,
    ),
  );
  const windows = MODES.map((mode) =>
    table(
      grid,
      problem.families.map(
        (one) => one.windows ?? problem.days.map(({ id, from, to }) => ({ day: id, from, to })),
      ),
      mode,
    ),
  );
  for (let w = 0; w < model.wishes; w++) {
    const mode = MODES.indexOf(problem.wishes[w]?.mode ?? 'person');
    const family = model.wishFamily[w] as number;
    const language = model.wishLanguage[w] as number;
    for (let s = 0; s < slots; s++) {
      if (model.pinnedAt[w] !== -1 && model.pinnedAt[w] !== s) continue;
      if (!windows[mode]?.[family * slots + s]) continue;
      const there = model.wishTeachers[w]?.every(
        (t) => hours[mode]?.[t * slots + s] && model.teacherOpen[t * slots + s],
      );
      if (!there) continue;
      if (language >= 0 && !model.speakers[language]?.some((i) => model.interpreterOpen[i * slots + s]))
        continue;
      model.open[w * slots + s] = 1;
    }
  }
}
