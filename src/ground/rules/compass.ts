export interface Compass {
  mission: string;
  vision: string;
  lang: string;
}

export interface CoreValue {
  valueId: string;
  name: string;
  meaning: string;
  lang: string;
}

/** The ids with one of them a place earlier or later; the same order where there is no such place. */
export function reordered(ids: readonly string[], id: string, to: 'earlier' | 'later'): string[] {
  const from = ids.indexOf(id);
  const place = to === 'earlier' ? from - 1 : from + 1;
  const other = ids[place];
  if (from < 0 || other === undefined) return [...ids];
  return ids.map((one, at) => (at === from ? other : at === place ? id : one));
}
