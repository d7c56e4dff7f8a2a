import type { Kind } from './lists.ts';

/** A place of a text that is not sent: [start, end) in UTF-16 units. Places with the same key stand for the same. */
export interface Span {
  start: number;
  end: number;
  kind: Kind;
  key: string;
}

/** The spans in the order of a text of this length; of those that overlap, the one given first. */
export function inOrder(spans: Span[], length: number): Span[] {
  const taken = new Uint8Array(length);
  const kept = spans.filter(({ start, end }) => {
    const isFree = taken.subarray(start, end).every((one) => one === 0);
    if (isFree) taken.fill(1, start, end);
    return isFree;
  });
  return kept.sort((a, b) => a.start - b.start);
}
