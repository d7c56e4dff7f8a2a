import type { Guests } from './invited.ts';
import type { Hours, Round } from './round.ts';
import { slotsOf } from './slots.ts';

/**
 * How many teachers have clearly fewer times in a round than there are children of theirs about whom a guardian may book:
 * fewer than three for every four. Not every family comes and many children have several teachers, so somewhat fewer is no
 * news; a teacher without any hours doesn't take part.
 * @param taught the children each teacher teaches at the round's school
 */
export function tightFor(
  round: Pick<Round, 'slotMinutes' | 'pauseMinutes'>,
  hours: readonly Hours[],
  { invitees }: Pick<Guests, 'invitees'>,
  taught: ReadonlyMap<string, readonly string[]>,
): number {
  const invited = new Set(invitees.flatMap((one) => one.mayBook));
  const times = new Map<string, number>();
  for (const one of hours) {
    const more = slotsOf(one, round.slotMinutes, round.pauseMinutes).length;
    times.set(one.teacherId, (times.get(one.teacherId) ?? 0) + more);
  }
  return [...times].filter(([teacherId, count]) => {
    const children = (taught.get(teacherId) ?? []).filter((child) => invited.has(child)).length;
    return count * 4 < children * 3;
  }).length;
}
