const NAME = 'alongside.last-words';

/** How long a page waits before it is asked for again, time by time: the last words are mostly there at once. */
const waitsMs = [150, 600, 2_000];

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * A browser asks for a page again before it lets the old one send its last words: the new one is drawn without them. The
 * old one leaves a mark in this window's own storage, no word of what was typed, only where it stood and over which saving.
 */
export function stillOnTheirWay(place: string, rev: string, store: Store | undefined = kept()): void {
  mark(store, 0, place, rev);
}

/** In how many milliseconds this page, drawn before the last words arrived, is to be asked for again; mostly it is not. */
export function askedForAgainIn(
  place: string,
  rev: string,
  store: Store | undefined = kept(),
): number | undefined {
  const [times, where, over] = store?.getItem(NAME)?.split(' ') ?? [];
  store?.removeItem(NAME);
  if (where !== place || over !== rev) return undefined;
  const wait = waitsMs[Number(times)];
  if (wait !== undefined) mark(store, Number(times) + 1, place, rev);
  return wait;
}

function mark(store: Store | undefined, times: number, place: string, rev: string): void {
  try {
    store?.setItem(NAME, `${times} ${place} ${rev}`);
  } catch {} // full, or not allowed: then the page is drawn without them, and they are saved all the same
}

function kept(): Store | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}
