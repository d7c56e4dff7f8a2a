import { type Grid, slotsIn } from '../problem/grid.ts';
import type { Mode, Span } from '../problem/problem.ts';
import type { Model } from './model.ts';

/** Who is there when, for talks of a mode (or of any): 1 at each slot within a stretch; all, where none are given. */
export function table(grid: Grid, spans: (Span[] | undefined)[], mode?: Mode): Uint8Array {
  const found = new Uint8Array(spans.length * grid.count);
  spans.forEach((list, k) => {
    if (!list) found.fill(1, k * grid.count, (k + 1) * grid.count);
    for (const span of list ?? []) {
      if (mode && span.modes && !span.modes.includes(mode)) continue;
      const [from, to] = slotsIn(grid, span, 'within');
      found.fill(1, k * grid.count + from, k * grid.count + to);
    }
  });
  return found;
}

/** Where each wish could stand by hours, windows, mode, language and pin. Rests every so often. */
export function* openSlots(model: Model): Generator<void, void> {
  const { problem, grid, slots, open } = model;
  const { teachers, families, wishes } = problem;
  const modes = [...new Set(wishes.map(({ mode }) => mode ?? 'person'))];
  const hours = modes.map((mode) =>
    table(
      grid,
      teachers.map((one) => one.hours),
      mode,
    ),
  );
  const windows = modes.map((mode) =>
    table(
      grid,
      families.map((one) => one.windows),
      mode,
    ),
  );
  yield;
  const spoken = model.speakers.map((speakers) => interpreted(model, speakers));
  for (let w = 0; w < model.wishes; w++) {
    if (w % WISHES_PER_REST === 0) yield;
    const mode = modes.indexOf(wishes[w]?.mode ?? 'person');
    const row = open.subarray(w * slots, (w + 1) * slots);
    const family = (model.wishFamily[w] as number) * slots;
    row.set((windows[mode] as Uint8Array).subarray(family, family + slots));
    for (const t of model.wishTeachers[w] as Int32Array) {
      keep(row, hours[mode] as Uint8Array, t * slots);
      keep(row, model.teacherOpen, t * slots);
    }
    const heard = spoken[model.wishLanguage[w] as number];
    if (heard) keep(row, heard, 0);
    const pinned = model.pinnedAt[w] as number;
    if (pinned < 0) continue;
    row.fill(0, 0, pinned);
    row.fill(0, pinned + 1);
  }
}

const WISHES_PER_REST = 500;

/** 1 at each slot at which one of them is there. */
function interpreted({ slots, interpreterOpen }: Model, speakers: Int32Array): Uint8Array {
  const found = new Uint8Array(slots);
  for (const i of speakers) for (let s = 0; s < slots; s++) if (interpreterOpen[i * slots + s]) found[s] = 1;
  return found;
}

function keep(row: Uint8Array, where: Uint8Array, from: number): void {
  for (let s = 0; s < row.length; s++) row[s] = (row[s] as number) & (where[from + s] as number);
}
