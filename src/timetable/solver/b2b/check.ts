import type { B2bProblem, Fault, Placement } from './problem.ts';

/** What a plan is worth when judged by the published rules alone. */
export interface Verdict {
  /** Every rule kept. */
  readonly ok: boolean;
  readonly faults: Fault[];
  /** Idle gaps of all participants together; counted also where rules are broken. */
  readonly objective: number;
  /** The most gaps of one participant minus the fewest of any. */
  readonly spread: number;
}

/**
 * Judges a plan. Written apart from the search, from the definition: a gap is a longest run of slots without a meeting
 * between a participant's first and last meeting; slots that are forbidden to it are no exception. A participant
 * without meetings has no gap.
 *
 * @param options.fairness the most by which two participants' gaps may differ; not given: they may differ at will.
 */
export function checkB2b(
  problem: B2bProblem,
  placements: readonly Placement[],
  options: { fairness?: number } = {},
): Verdict {
  const faults: Fault[] = [];
  const blame = (rule: string, because: string) => faults.push({ rule, because });
  const days = Array.from({ length: problem.participants }, () => new Set<number>());
  const busy = new Map<number, number>();
  const placed = new Set<number>();
  for (const { meeting, slot } of placements) {
    const wish = problem.meetings[meeting - 1];
    if (!wish || placed.has(meeting)) {
      blame(
        wish ? 'twice' : 'unknown',
        `Meeting ${meeting} ${wish ? 'stands twice' : 'is not in the file'}.`,
      );
      continue;
    }
    placed.add(meeting);
    if (!Number.isInteger(slot) || slot < 1 || slot > problem.slots) {
      blame('slot', `Meeting ${meeting} stands in slot ${slot}, which the day does not have.`);
      continue;
    }
    if (wish.fixed !== 0 && wish.fixed !== slot)
      blame('fixed', `Meeting ${meeting} is fixed at ${wish.fixed}, not ${slot}.`);
    const early = slot <= problem.morning;
    if ((wish.half === 'morning' && !early) || (wish.half === 'afternoon' && early))
      blame('half', `Meeting ${meeting} must be in the ${wish.half}, and stands in slot ${slot}.`);
    busy.set(slot, (busy.get(slot) ?? 0) + 1);
    for (const who of wish.between) {
      if (problem.forbidden[who - 1]?.includes(slot))
        blame('forbidden', `Meeting ${meeting} stands in slot ${slot}, forbidden to participant ${who}.`);
      const day = days[who - 1];
      if (day?.has(slot)) blame('two-at-once', `Participant ${who} has two meetings in slot ${slot}.`);
      day?.add(slot);
    }
  }
  problem.meetings.forEach((_, m) => {
    if (!placed.has(m + 1)) blame('missing', `Meeting ${m + 1} is not placed.`);
  });
  for (const [slot, count] of busy)
    if (count > problem.tables)
      blame('tables', `Slot ${slot} has ${count} meetings at ${problem.tables} tables.`);

  const gaps = days.map((day) => {
    const times = [...day].sort((a, b) => a - b);
    return times.filter((time, n) => n > 0 && time > (times[n - 1] ?? 0) + 1).length;
  });
  const spread = gaps.length ? Math.max(...gaps) - Math.min(...gaps) : 0;
  if (options.fairness !== undefined && spread > options.fairness)
    blame('fairness', `Two participants' gaps differ by ${spread}, more than ${options.fairness}.`);
  return { ok: !faults.length, faults, objective: gaps.reduce((sum, n) => sum + n, 0), spread };
}
