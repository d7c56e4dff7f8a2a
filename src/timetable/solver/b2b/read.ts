import { readDzn, Unreadable, type Value } from './dzn.ts';
import type { B2bProblem, Fault, Half } from './problem.ts';

/** A file beyond these sizes is refused before anything is computed. */
export const MOST = {
  characters: 4_000_000,
  participants: 5_000,
  meetings: 20_000,
  slots: 200,
  tables: 20_000,
};
const HALVES: readonly Half[] = ['morning', 'afternoon', 'any'];
const NAMES = ['nBusiness', 'nMeetings', 'nTables', 'nTotalSlots', 'nMorningSlots'] as const;
const FIELDS = new Set<string>([...NAMES, 'requested', 'nMeetingsBusiness', 'fixat', 'fixed', 'forbidden']);

/** `ignored` names the fields of the file that say nothing here. */
export type ReadB2b = { ok: true; problem: B2bProblem; ignored: string[] } | { ok: false; faults: Fault[] };

/**
 * Reads an instance of the published family from text nobody vouches for: the format is MiniZinc data, everything
 * counts from 1. Faults are named by the rule they break; the first that make no sense of the rest come alone. That
 * no plan can keep all rules is no fault of a file: see `impossible`.
 */
export function readB2b(text: string): ReadB2b {
  if (text.length > MOST.characters) return { ok: false, faults: [tooLarge('file', text.length)] };
  let fields: Map<string, Value>;
  try {
    fields = readDzn(text);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { ok: false, faults: [{ rule: 'unreadable', because: error.message }] };
  }
  const faults: Fault[] = [];
  const problem = problemOf(fields, faults);
  if (faults.length) return { ok: false, faults };
  return { ok: true, problem, ignored: [...fields.keys()].filter((name) => !FIELDS.has(name)) };
}

function problemOf(fields: Map<string, Value>, faults: Fault[]): B2bProblem {
  const [participants = 0, count = 0, tables = 0, slots = 0, morning = slots] = NAMES.map((name) => {
    const value = fields.get(name) ?? (name === 'nMorningSlots' ? fields.get('nTotalSlots') : undefined);
    if (typeof value === 'number') return value;
    faults.push({ rule: 'missing', because: `${name} must be a whole number.` });
    return 0;
  });
  for (const [name, value, most] of [
    ['nBusiness', participants, MOST.participants],
    ['nMeetings', count, MOST.meetings],
    ['nTotalSlots', slots, MOST.slots],
    ['nTables', tables, MOST.tables],
  ] as const)
    if (value > most) faults.push(tooLarge(name, value));
  if (morning > slots)
    faults.push({ rule: 'counts', because: `${morning} morning slots are more than all ${slots} slots.` });
  const rows = listOf(fields, 'requested', faults);
  const fixed = listOf(fields, fields.has('fixed') ? 'fixed' : 'fixat', faults, count);
  const forbidden = listOf(fields, 'forbidden', faults, participants);
  const held = listOf(fields, 'nMeetingsBusiness', faults, participants);
  if (faults.length) return { participants, slots, morning, tables, meetings: [], forbidden: [] };

  const inRange = (value: Value | undefined, most: number, least: number, what: string): number => {
    if (typeof value === 'number' && value >= least && value <= most) return value;
    faults.push({ rule: 'range', because: `${what} must be a number from ${least} to ${most}.` });
    return least;
  };
  if (rows.length !== count)
    faults.push({ rule: 'counts', because: `nMeetings is ${count}, but ${rows.length} are requested.` });
  const meetings = rows.map((row, m) => {
    const [a, b, half] = Array.isArray(row) && row.length === 3 ? row : [];
    const between = [
      inRange(a, participants, 1, `The first participant of meeting ${m + 1}`),
      inRange(b, participants, 1, `The second participant of meeting ${m + 1}`),
    ] as const;
    const at = inRange(half, HALVES.length, 1, `The half of the day of meeting ${m + 1}`);
    return {
      between,
      half: HALVES[at - 1] ?? 'any',
      fixed: inRange(fixed[m] ?? 0, slots, 0, `The fixed slot of meeting ${m + 1}`),
    };
  });
  const closed = Array.from({ length: participants }, (_, p) => {
    const own = forbidden[p] ?? [];
    return (Array.isArray(own) ? own : [own])
      .map((slot) => inRange(slot, slots, 0, `A forbidden slot of participant ${p + 1}`))
      .filter((slot) => slot > 0);
  });
  const degree = new Map<number, number>();
  for (const { between } of meetings)
    for (const who of new Set(between)) degree.set(who, (degree.get(who) ?? 0) + 1);
  held.forEach((said, p) => {
    const has = degree.get(p + 1) ?? 0;
    if (said === has) return;
    faults.push({
      rule: 'counts',
      because: `Participant ${p + 1} is said to have ${said} meetings, ${has} are requested.`,
    });
  });
  return { participants, slots, morning, tables, meetings, forbidden: closed };
}

/** A list of the file; one that is missing is empty where nothing depends on it. */
function listOf(fields: Map<string, Value>, name: string, faults: Fault[], length?: number): Value[] {
  const value = fields.get(name);
  if (value === undefined && length !== undefined) return [];
  if (!Array.isArray(value)) {
    faults.push({ rule: 'missing', because: `${name} must be a list.` });
    return [];
  }
  if (length !== undefined && value.length !== length)
    faults.push({ rule: 'counts', because: `${name} has ${value.length} entries, ${length} are needed.` });
  return value;
}

const tooLarge = (what: string, size: number): Fault => ({
  rule: 'too-large',
  because: `${what}: ${size} is more than can be planned here.`,
});
