import { Temporal } from 'temporal-polyfill';
import { saysInWords, saysSomething } from '#core/forms/says.ts';
import { type PromiseKind, rowsFor, type Side, sides, type Terms } from './terms.ts';

/** An agreement as somebody is writing it: rows keep their place, dates may be missing, nothing is sure yet. */
export interface Draft extends Omit<Terms, 'commitments' | 'promises' | 'checkInOn' | 'lang'> {
  /** '' while nobody has chosen. */
  outcome: 'goal' | 'no-goal' | '';
  commitments: { side: Side; row: number; what: string; when: string; where: string }[];
  promises: {
    row: number;
    kind: PromiseKind | '';
    what: string;
    on: Temporal.PlainDate | null;
    onTyped: string;
  }[];
  checkInOn: Temporal.PlainDate | null;
}

export type ProblemKind =
  | 'outcome-missing'
  | 'goal-missing'
  | 'reason-missing'
  | 'glow-missing'
  | 'school-missing'
  | 'home-missing'
  | 'what-missing'
  | 'when-missing'
  | 'where-missing'
  | 'promise-what-missing'
  | 'promise-kind-missing'
  | 'date-missing'
  | 'date-past'
  | 'check-in-missing'
  | 'check-in-past'
  | 'check-in-late'
  | 'too-long';

/** `field` is the name of the form's control. */
export interface Problem {
  field: string;
  because: ProblemKind;
}

/** The most characters one field may hold. */
export const longest = 2000;
const latestCheckInDays = 120;

/**
 * What still keeps the talk from being closed (docs/practice.md, steps 12 to 14). A goal or the honest reason for none;
 * with a goal at least one commitment from school and one from home, each with what, when and where.
 * @param today a date of the school's calendar
 */
export function problemsOf(draft: Draft, today: Temporal.PlainDate): Problem[] {
  const found: Problem[] = [];
  const add = (field: string, because: ProblemKind) => void found.push({ field, because });
  if (draft.outcome === '') add('outcome', 'outcome-missing');
  if (draft.outcome === 'goal' && !saysInWords(draft.goal)) add('goal', 'goal-missing');
  if (draft.outcome === 'no-goal' && !saysInWords(draft.noGoalBecause))
    add('noGoalBecause', 'reason-missing');
  if (!saysInWords(draft.glow)) add('glow', 'glow-missing');
  return [
    ...found,
    ...commitmentProblems(draft),
    ...promiseProblems(draft, today),
    ...dayProblems(draft, today),
    ...tooLong(draft),
  ];
}

function commitmentProblems(draft: Draft): Problem[] {
  const begun = draft.commitments.filter(
    (c) => saysSomething(c.what) || saysSomething(c.when) || saysSomething(c.where),
  );
  const gaps = begun.flatMap((c) =>
    (['what', 'when', 'where'] as const)
      .filter((part) => !saysInWords(c[part]))
      .map((part): Problem => ({ field: `${c.side}${c.row}-${part}`, because: `${part}-missing` })),
  );
  if (draft.outcome !== 'goal') return gaps;
  const empty = (['school', 'home'] as const).filter((side) => !begun.some((c) => c.side === side));
  return [...empty.map((side): Problem => ({ field: `${side}1-what`, because: `${side}-missing` })), ...gaps];
}

function promiseProblems(draft: Draft, today: Temporal.PlainDate): Problem[] {
  return draft.promises.flatMap((p): Problem[] => {
    if (!saysInWords(p.what)) {
      return p.kind || p.onTyped || saysSomething(p.what)
        ? [{ field: `promise${p.row}-what`, because: 'promise-what-missing' }]
        : [];
    }
    if (!p.kind) return [{ field: `promise${p.row}-kind`, because: 'promise-kind-missing' }];
    if (p.kind !== 'date') return [];
    if (!p.on) return [{ field: `promise${p.row}-on`, because: 'date-missing' }];
    return Temporal.PlainDate.compare(p.on, today) < 0
      ? [{ field: `promise${p.row}-on`, because: 'date-past' }]
      : [];
  });
}

function dayProblems({ checkInOn }: Draft, today: Temporal.PlainDate): Problem[] {
  const because = !checkInOn
    ? 'check-in-missing'
    : Temporal.PlainDate.compare(checkInOn, today) <= 0
      ? 'check-in-past'
      : Temporal.PlainDate.compare(checkInOn, today.add({ days: latestCheckInDays })) > 0 && 'check-in-late';
  return because ? [{ field: 'checkInOn', because }] : [];
}

function tooLong(draft: Draft): Problem[] {
  const { goal, noGoalBecause, glow, growNeed, growStep, valueName, valueTie } = draft;
  const texts: Record<string, string> = {
    goal,
    noGoalBecause,
    glow,
    growNeed,
    growStep,
    valueName,
    valueTie,
  };
  for (const c of draft.commitments) {
    for (const part of ['what', 'when', 'where'] as const) texts[`${c.side}${c.row}-${part}`] = c[part];
  }
  for (const p of draft.promises) texts[`promise${p.row}-what`] = p.what;
  return Object.entries(texts)
    .filter(([, text]) => text.length > longest)
    .map(([field]) => ({ field, because: 'too-long' }));
}

/** The rows of a side's or the promises' part of the form: 1, 2, 3. */
export function rows(of: Side | 'promise'): number[] {
  return Array.from({ length: rowsFor[of] }, (_, at) => at + 1);
}

/** Every place for a commitment in the form's order. */
export const places = sides.flatMap((side) => rows(side).map((row) => ({ side, row })));
