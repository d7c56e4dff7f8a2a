import { IMPURE_PACKAGES, NOT_OF_CORE, OTHERS, OWN, type Sentence, SHAPES, SQL_PACKAGES } from './law.ts';
import { type Import, type Place, placeOf, type SourceFile } from './tree.ts';

export type Broken = { sentence: Sentence; where: string; because: string };
type RoomPlace = Extract<Place, { kind: 'room' }>;

/** Every import that points where it may not. */
export function brokenArrows(files: SourceFile[]): Broken[] {
  return files
    .filter((file) => !file.isTest)
    .flatMap((file) =>
      file.imports.flatMap((one) => {
        const sentence = broken(file, one);
        return sentence ? [{ sentence, where: file.path, because: `imports ${one.to}` }] : [];
      }),
    );
}

function broken(file: SourceFile, one: Import): Sentence | undefined {
  const from = file.place;
  const isOurs = /^(src|db|locales|scripts|e2e|bench)\//.test(one.to);
  if (!isOurs) return one.shape ? undefined : brokenPackage(from, one.to);
  const to = placeOf(one.to);
  if (to.kind === 'test' && from.kind !== 'test') return 'test';
  if (from.kind === 'ui' && to.kind !== 'ui') return 'core';
  if (from.kind === 'core' && (to.kind === 'room' || to.kind === 'top')) return 'core';
  if (from.kind !== 'room') {
    const mayNot = from.kind === 'cli' || from.kind === 'top';
    return mayNot && to.kind === 'room' && to.word === 'store' ? 'store' : undefined;
  }
  if (from.word === 'engine' && !(to.kind === 'room' && to.room === from.room)) return 'engine';
  if (to.kind === 'room') return brokenBetween(from, to, one.shape);
  if (to.kind === 'top') return 'arrow';
  if (from.word === 'island') return 'island';
  if (to.kind !== 'core' || one.shape) return undefined;
  const part = to.part.replace(/\.\w+$/, '');
  if (!NOT_OF_CORE[from.word]?.includes(part)) return undefined;
  return from.word === 'rules' ? 'pure' : from.word === 'pages' ? 'pages' : 'arrow';
}

function brokenBetween(from: RoomPlace, to: RoomPlace, shape: boolean): Sentence | undefined {
  const allowed = (from.room === to.room ? OWN : OTHERS)[from.word];
  if (!allowed || !to.known) return undefined; // a file outside the vocabulary is reported as that
  if (from.word === 'island' && !allowed.includes(to.word)) return 'island';
  if (to.room === 'home' && from.room !== 'home') return 'home';
  if (from.room === 'messages' && to.room !== 'messages') return 'messages';
  if (allowed.includes(to.word)) return undefined;
  if (shape && SHAPES[from.word]?.includes(to.word) && (from.room === to.room || to.word !== 'store'))
    return undefined;
  return from.room !== to.room && to.word === 'store' ? 'store' : 'arrow';
}

function brokenPackage(from: Place, name: string): Sentence | undefined {
  const is = (list: string[]) => list.some((known) => name === known || name.startsWith(`${known}/`));
  if (from.kind === 'top' && is(SQL_PACKAGES)) return 'sql';
  if (from.kind !== 'room') return undefined;
  if (from.word === 'island') return 'island';
  if (from.word === 'rules' && is(IMPURE_PACKAGES)) return 'pure';
  if (from.word === 'engine' && is(IMPURE_PACKAGES)) return 'engine';
  if (from.word !== 'store' && is(SQL_PACKAGES)) return 'sql';
  return undefined;
}

const CLOCK = /\bDate\.now\(|\bnew Date\(\)|\bTemporal\.Now\b/;
const WAITING = /^[^'"`*/]*\bawait\b/m;

/** Rules that look at a clock, and pages that wait for something. */
export function brokenDeeds(files: SourceFile[]): Broken[] {
  return files.flatMap(({ path, place, text, isTest }): Broken[] => {
    if (isTest || place.kind !== 'room') return [];
    if (place.word === 'rules' && CLOCK.test(text))
      return [{ sentence: 'pure', where: path, because: 'looks at the clock' }];
    if (place.word === 'pages' && WAITING.test(text))
      return [{ sentence: 'pages', where: path, because: 'awaits' }];
    return [];
  });
}

/** Rooms that need each other, directly or round about, by what runs (shapes may be named both ways). */
export function circles(files: SourceFile[]): Broken[] {
  const needs = new Map<string, Set<string>>();
  for (const { place, imports, isTest } of files) {
    if (isTest || place.kind !== 'room') continue;
    const known = needs.get(place.room) ?? new Set<string>();
    needs.set(place.room, known);
    for (const one of imports) {
      const to = placeOf(one.to);
      if (!one.shape && to.kind === 'room' && to.room !== place.room) known.add(to.room);
    }
  }
  const reported = new Set<string>();
  return [...needs.keys()].sort().flatMap((room) => {
    const way = wayBack(room, needs);
    if (!way || reported.has([...way].sort().join())) return [];
    reported.add([...way].sort().join());
    return [{ sentence: 'cycles' as const, where: `src/${room}`, because: [...way, room].join(' → ') }];
  });
}

/** The shortest way from a room back to itself. */
function wayBack(room: string, needs: Map<string, Set<string>>): string[] | undefined {
  const seen = new Set<string>();
  const ways = [[room]];
  for (let way = ways.shift(); way; way = ways.shift()) {
    for (const next of needs.get(way.at(-1) ?? '') ?? []) {
      if (next === room) return way;
      if (!seen.has(next)) ways.push([...way, next]);
      seen.add(next);
    }
  }
  return undefined;
}
