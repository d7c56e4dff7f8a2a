import { type B2bProblem, type Fault, inHalf, meetingsOf, openSlots } from './problem.ts';

/**
 * The reasons, visible by counting, for which no plan can exist; an empty list promises nothing. Each fault names the
 * rule: `self-meeting`, `no-slot`, `too-many-meetings`, `too-few-tables`, `fixed-clash`.
 */
export function impossible(problem: B2bProblem): Fault[] {
  const faults: Fault[] = [];
  const open = openSlots(problem);
  problem.meetings.forEach(({ between: [a, b] }, m) => {
    if (a === b)
      faults.push({ rule: 'self-meeting', because: `Meeting ${m + 1} is of participant ${a} with itself.` });
    else if (!open[m]?.length)
      faults.push({
        rule: 'no-slot',
        because: `Meeting ${m + 1} (participants ${a} and ${b}) has no slot: its half of the day, its fixed slot and what is forbidden leave none.`,
      });
  });
  faults.push(...crowdedPeople(problem, open), ...crowdedTables(problem), ...clashes(problem));
  return faults;
}

/** More meetings than slots that are open for them: over the day, or over a half of it. */
function crowdedPeople(problem: B2bProblem, open: readonly (readonly number[])[]): Fault[] {
  return meetingsOf(problem).flatMap((own, p) =>
    (['any', 'morning', 'afternoon'] as const).flatMap((half) => {
      const bound = own.filter(
        (m) => half === 'any' || open[m]?.every((slot) => inHalf(problem, half, slot)),
      );
      if (bound.some((m) => (open[m]?.length ?? 0) >= bound.length)) return []; // spares counting, mostly
      const slots = new Set(bound.flatMap((m) => open[m] ?? [])).size;
      if (bound.length <= slots || !slots) return [];
      const when = half === 'any' ? '' : ` in the ${half}`;
      return [
        {
          rule: 'too-many-meetings',
          because: `Participant ${p + 1} has ${bound.length} meetings${when} and ${slots} slots for them.`,
        },
      ];
    }),
  );
}

function crowdedTables({ meetings, slots, morning, tables }: B2bProblem): Fault[] {
  const of = (half: string) => meetings.filter((meeting) => meeting.half === half).length;
  const parts = [
    ['the day', meetings.length, slots],
    ['the morning', of('morning'), morning],
    ['the afternoon', of('afternoon'), slots - morning],
  ] as const;
  return parts
    .filter(([, count, room]) => count > room * tables)
    .map(([when, count, room]) => ({
      rule: 'too-few-tables',
      because: `${count} meetings must fit into ${when}, which has ${room} slots with ${tables} tables.`,
    }));
}

/** Fixed meetings that can't all keep their slot. */
function clashes({ meetings, tables }: B2bProblem): Fault[] {
  const faults: Fault[] = [];
  const taken = new Map<string, number>();
  const atSlot = new Map<number, number>();
  meetings.forEach(({ between, fixed }, m) => {
    if (!fixed) return;
    atSlot.set(fixed, (atSlot.get(fixed) ?? 0) + 1);
    for (const who of new Set(between)) {
      const other = taken.get(`${who} ${fixed}`);
      if (other === undefined) taken.set(`${who} ${fixed}`, m);
      else
        faults.push({
          rule: 'fixed-clash',
          because: `Meetings ${other + 1} and ${m + 1} of participant ${who} are both fixed at slot ${fixed}.`,
        });
    }
  });
  for (const [slot, count] of atSlot)
    if (count > tables)
      faults.push({
        rule: 'fixed-clash',
        because: `${count} meetings are fixed at slot ${slot}, which has ${tables} tables.`,
      });
  return faults;
}
