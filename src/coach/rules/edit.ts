/** One change of a text: what stood at [from, to) is now `by` signs longer (or shorter, when negative). */
export interface Edit {
  from: number;
  to: number;
  by: number;
}

/** What a person typed, found by what both texts begin and end with. */
export function editBetween(before: string, after: string): Edit {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before.charCodeAt(from) === after.charCodeAt(from)) from++;
  let end = 0;
  while (end < most - from && before.at(-1 - end) === after.at(-1 - end)) end++;
  return { from, to: before.length - end, by: after.length - before.length };
}

/** Where marked words stand after an edit; what was touched is no longer marked. Ranges are [start, end). */
export function moved<T extends { range?: [number, number] }>(marks: T[], { from, to, by }: Edit): T[] {
  return marks.flatMap((mark) => {
    if (!mark.range) return [mark];
    const [start, end] = mark.range;
    if (end <= from) return [mark];
    return start >= to ? [{ ...mark, range: [start + by, end + by] as [number, number] }] : [];
  });
}
