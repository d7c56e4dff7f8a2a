import { detailsIn } from './details.ts';
import { type Kind, listsOf } from './lists.ts';
import type { Names } from './names.ts';
import { peopleIn } from './people.ts';
import { inOrder } from './span.ts';

/** A text as it may be sent, and what its marks stand for. */
export interface Masked {
  text: string;
  stands: Stand[];
}

/** A mark, such as [Child 1], and what it was each time it stood there. */
export interface Stand {
  mark: string;
  for: string[];
}

/** A mark, or anything written like one. */
export const MARK = /\[[^[\]]*\]/gu;

/** Puts marks in place of whoever is named and whatever leads to somebody. @param lang the language of the text */
export function mask(text: string, names: Names, also: string[], lang: string): Masked {
  const lists = listsOf(lang);
  const spans = inOrder([...detailsIn(text), ...peopleIn(text, names, also, lists)], text.length);
  const stands = new Map<string, Stand>();
  const counts = new Map<Kind, number>();
  let masked = '';
  let at = 0;
  for (const { start, end, kind, key } of spans) {
    let stand = stands.get(key);
    if (!stand) {
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      stand = { mark: `[${lists.tokens[kind]} ${count}]`, for: [] };
      stands.set(key, stand);
    }
    stand.for.push(text.slice(start, end));
    masked += text.slice(at, start) + stand.mark;
    at = end;
  }
  return { text: masked + text.slice(at), stands: [...stands.values()] };
}

/** Puts back what the marks of a text stand for, each time what it was then; a mark that stands for nothing stays. */
export function unmask(text: string, stands: Stand[]): string {
  const met = new Map<string, number>();
  return text.replace(MARK, (mark) => {
    const was = stands.find((stand) => stand.mark === mark)?.for;
    const time = met.get(mark) ?? 0;
    met.set(mark, time + 1);
    return was ? (was[time] ?? (was[0] as string)) : mark;
  });
}
