/**
 * Whether these meetings, all of one participant, can stand in different slots from `from` to `to` (both from 1 and
 * counted), each in one of its open ones: a bipartite matching by augmenting paths (Kőnig 1916).
 */
export function matchable(
  meetings: readonly number[],
  open: readonly (readonly number[])[],
  from: number,
  to: number,
): boolean {
  const taken = new Map<number, number>();
  const place = (meeting: number, seen: Set<number>): boolean => {
    const free = open[meeting]?.find((slot) => slot >= from && slot <= to && !taken.has(slot));
    if (free !== undefined) {
      taken.set(free, meeting);
      return true;
    }
    for (const slot of open[meeting] ?? []) {
      if (slot < from || slot > to || seen.has(slot)) continue;
      seen.add(slot);
      const other = taken.get(slot);
      if (other !== undefined && !place(other, seen)) continue;
      taken.set(slot, meeting);
      return true;
    }
    return false;
  };
  return meetings.every((meeting) => place(meeting, new Set()));
}
