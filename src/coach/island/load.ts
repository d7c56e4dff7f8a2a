import type { Context } from '../engine/findings.ts';
import type { CoachWords } from '../rules/beginning.ts';
import type { Reader } from './field-reader.ts';

const asked = new Map<string, Promise<unknown>>();

/** Once per page, however many fields ask; a failure is forgotten, so that the next field may try again. */
function once<T>(href: string, load: () => Promise<T>): Promise<T> {
  const known = asked.get(href) as Promise<T> | undefined;
  if (known) return known;
  const loading = load();
  asked.set(href, loading);
  loading.catch(() => asked.delete(href));
  return loading;
}

/** The coach's words. Nothing but the address is sent. */
export function loadWords(href: string): Promise<CoachWords> {
  return once(href, async () => (await fetch(href)).json() as Promise<CoachWords>);
}

/** What reads a language, from an address of our own. */
export function loadReader(href: string): Promise<{ readerFor(context: Context): Reader }> {
  return once(href, () => import(href));
}

/** When the browser has nothing better to do: a page is there to be written on first. */
export function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: 3000 });
  else setTimeout(work, 600);
}
