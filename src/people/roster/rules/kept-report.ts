import { BRAKED, type Brake, type Ending, type Endings } from './brake.ts';
import { GAPS, REASONS } from './reasons.ts';
import { COUNTED, type Count, type Counts, NOTES, type Report } from './report.ts';

type Json = Record<string, unknown>;

/**
 * A report as it was kept, whichever version of the program kept it. What it does not say is nought or empty: taking an
 * import reads its files anew and measures again, so nothing is ever decided by what stands here.
 * @param summary what `import_run.counts` holds
 */
export function readKept(summary: unknown, rejected: unknown, notes: unknown): Report {
  const kept = object(summary);
  const counts = object(kept.counts);
  return {
    rows: number(kept.rows),
    counts: Object.fromEntries(COUNTED.map((what) => [what, countOf(counts[what])])) as Counts,
    rejected: list(rejected).filter((row) => REASONS.some((because) => because === row.because)) as never,
    rejectedCount: number(kept.rejectedCount),
    gaps: list(kept.gaps).filter((row) => GAPS.some((without) => without === row.without)) as never,
    gapCount: number(kept.gapCount),
    notes: list(notes).filter((note) => NOTES.some((known) => known === note.note)) as never,
    unlisted: number(kept.unlisted),
    brake: brakeOf(object(kept.brake)),
    talks: number(kept.talks),
  };
}

/** Before the brake watched classes and seats it held the people's two figures at its top. */
function brakeOf(kept: Json): Brake {
  const endings = Object.fromEntries(BRAKED.map((what) => [what, endingOf(kept[what])])) as Endings;
  return {
    ...endings,
    people: 'people' in kept ? endings.people : endingOf(kept),
    renewed: kept.renewed === true,
    holds: kept.holds === true,
  };
}

function countOf(kept: unknown): Count {
  const { added, changed, removed } = object(kept);
  return { added: number(added), changed: number(changed), removed: number(removed) };
}

function endingOf(kept: unknown): Ending {
  const ending = object(kept);
  return { leaving: number(ending.leaving), of: number(ending.of) };
}

const object = (kept: unknown): Json => (kept && typeof kept === 'object' ? (kept as Json) : {});
const list = (kept: unknown): Json[] =>
  Array.isArray(kept) ? kept.filter((item) => item === object(item)) : [];
const number = (kept: unknown): number => (Number.isFinite(kept) ? (kept as number) : 0);
