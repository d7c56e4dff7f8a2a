/** Where a text that is being written differs first from what it was, in UTF-16 units; its length where it does not. */
export function changedFrom(before: string, after: string): number {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before.charCodeAt(from) === after.charCodeAt(from)) from++;
  return from;
}
