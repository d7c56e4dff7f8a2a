import { type Fact, reached, type Step, teachersAt } from './facts.ts';
import type { Group } from './groups.ts';

/*
 * Statistical disclosure control for counts: a threshold with complementary suppression, done by counting together.
 * Sources: L. H. Cox, Suppression methodology and statistical disclosure control, JASA 75 (1980), 377–385; Hundepool
 * et al., Statistical Disclosure Control (Wiley 2012), chapters 4 and 5; National Center for Education Statistics,
 * Statistical Methods for Protecting Personally Identifiable Information in Aggregate Reporting, SLDS Technical
 * Brief 3 (NCES 2011-603), which asks for at least ten students and for suppressing the complement as well.
 *
 * Why nothing can be worked out by subtracting: a breakdown shows groups, alone or counted together, all of them at the
 * same steps. These parts do not overlap and add up to the total. Each part is safe: its counts and the differences
 * between its steps are zero or at least ten. Whatever can be worked out is a sum of parts, so its counts and differences
 * are zero or at least ten too. Of groups counted together, two at least, only the sum is known. The breakdown by grade and the one by language share nothing but the total.
 */

/** The fewest families behind a number that is not zero. */
export const fewest = 10;
/** The fewest teachers behind a number that is not zero. */
export const fewestTeachers = 3;

/** The order in which each step contains the next. Answering is compared with being invited only. */
const ladder: Step[] = ['booked', 'met', 'agreed', 'checkedIn'];

/** Whether a group may be shown at these steps: every count and every difference is zero or of enough people. */
export function isSafe(facts: readonly Fact[], at: readonly Step[]): boolean {
  if (facts.length < fewest || !enough(facts, 'invited')) return false;
  if (at.includes('answered') && !safelySplit(facts, 'invited', 'answered')) return false;
  let above: { step: Step | 'invited'; facts: readonly Fact[] } = { step: 'invited', facts };
  for (const step of ladder.filter((one) => at.includes(one))) {
    if (!safelySplit(above.facts, above.step, step)) return false;
    above = { step, facts: above.facts.filter((fact) => reached(fact, step)) };
  }
  return true;
}

/** Both those who reached a step and those who did not are nobody, or enough people. */
function safelySplit(facts: readonly Fact[], from: Step | 'invited', step: Step): boolean {
  const there = facts.filter((fact) => reached(fact, step));
  const notThere = facts.filter((fact) => !reached(fact, step));
  return enough(there, step) && enough(notThere, from);
}

function enough(facts: readonly Fact[], step: Step | 'invited'): boolean {
  if (facts.length === 0) return true;
  return (
    facts.length >= fewest && new Set(facts.flatMap((fact) => teachersAt(fact, step))).size >= fewestTeachers
  );
}

export interface Part {
  /** The groups counted in this part: one, or all hidden ones together. */
  keys: string[];
  invited: number;
  counts: Partial<Record<Step, number>>;
}

export interface Disclosure {
  /** The steps that every part shows. */
  steps: Step[];
  parts: Part[];
  /** The hidden groups, counted together; absent where none is hidden. */
  together?: Part;
}

/**
 * What of a breakdown may be shown: the choice of steps and groups with the most numbers in it. Undefined where not a
 * single group can be shown.
 * @param allowed the steps that are shown for the total; a step hidden there is hidden here
 * @param inOrder whether neighbours belong together, as grades do, so that two of them may be counted as one
 */
export function disclose(
  groups: readonly Group[],
  allowed: readonly Step[],
  { inOrder = false } = {},
): Disclosure | undefined {
  const found = subsetsOf(allowed).flatMap((at) => [
    ...(splitAt(groups, at) ?? []),
    ...((inOrder && bandsAt(groups, at)) || []),
  ]);
  return found.reduce<Disclosure | undefined>(
    (best, one) => (best === undefined || worth(one) > worth(best) ? one : best),
    undefined,
  );
}

/** How much there is to see: numbers of parts at steps that somebody has reached; then parts, then steps. */
function worth({ parts, together, steps }: Disclosure): number {
  const all = together ? [...parts, together] : parts;
  const alive = steps.filter((step) => all.some((part) => part.counts[step] !== 0));
  return parts.length * alive.length * 1000 + parts.length * 10 + steps.length;
}

/** At fixed steps: unsafe groups are hidden, and with them as many small ones as it takes to make the rest safe. */
function splitAt(groups: readonly Group[], at: Step[]): [Disclosure] | undefined {
  const hidden = groups.filter((group) => !isSafe(group.facts, at));
  const shown = groups
    .filter((group) => isSafe(group.facts, at))
    .sort((a, b) => b.facts.length - a.facts.length || (a.key < b.key ? -1 : 1));
  const rest = () => hidden.flatMap((group) => group.facts);
  while (hidden.length === 1 || (hidden.length > 1 && !isSafe(rest(), at))) {
    const smallest = shown.pop();
    if (!smallest) return undefined;
    hidden.push(smallest);
  }
  if (shown.length === 0) return undefined;
  const inOrder = (some: readonly Group[]) => groups.filter((group) => some.includes(group));
  const parts = inOrder(shown).map((group) => partOf([group], at));
  return [{ steps: at, parts, ...(hidden.length > 0 && { together: partOf(inOrder(hidden), at) }) }];
}

/** At fixed steps: neighbours are joined until they are safe together; what is left over joins the last of them. */
function bandsAt(groups: readonly Group[], at: Step[]): [Disclosure] | undefined {
  const safe = (band: readonly Group[]) =>
    isSafe(
      band.flatMap((group) => [...group.facts]),
      at,
    );
  const bands: Group[][] = [];
  let open: Group[] = [];
  for (const group of groups) {
    open.push(group);
    if (!safe(open)) continue;
    bands.push(open);
    open = [];
  }
  while (open.length > 0 && !safe(open)) {
    const last = bands.pop();
    if (!last) return undefined;
    open = [...last, ...open];
  }
  if (open.length > 0) bands.push(open);
  return bands.length > 1 ? [{ steps: at, parts: bands.map((band) => partOf(band, at)) }] : undefined;
}

function partOf(groups: readonly Group[], at: readonly Step[]): Part {
  const facts = groups.flatMap((group) => group.facts);
  const count = (step: Step) => facts.filter((fact) => reached(fact, step)).length;
  return {
    keys: groups.map((group) => group.key),
    invited: facts.length,
    counts: Object.fromEntries(at.map((step) => [step, count(step)])),
  };
}

/** Every choice among the steps, the fullest first. */
function subsetsOf(all: readonly Step[]): Step[][] {
  const subsets = Array.from({ length: 2 ** all.length }, (_, bits) =>
    all.filter((_step, at) => bits & (1 << at)),
  );
  return subsets.sort((a, b) => b.length - a.length);
}
