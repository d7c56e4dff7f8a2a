import type { Child } from 'hono/jsx';
import type { HtmlEscapedString } from 'hono/utils/html';
import { drawn, escaped, type Markup, narrow, placed } from './markup.ts';

/** What a hole is filled with: text of a person or a program, escaped on the way in; or markup that stands as it is. */
export type Filling<Text extends string, Parts extends string> = Readonly<
  Record<Text, string | number> & Record<Parts, Markup>
>;

/** What a piece is drawn with in place of what comes later; parts stand between tags only. */
type Holes<Text extends string, Parts extends string> = Readonly<
  Record<Text, string> & Record<Parts, HtmlEscapedString>
>;

/** Stands around a hole's name while a piece is drawn; in no text of ours. */
const edge = '\u0001';

/** Which of the same thing: a language, a state. Few, since each is drawn once and kept. */
type Variant = Readonly<Record<string, string | boolean>>;

/**
 * A piece of a page that is drawn once by ordinary elements, with holes, and then only filled in. Drawing a page of a
 * hundred elements for each reader costs more than everything else that an answer needs; nearly all of it is the same
 * for all readers of a language.
 * @param holes texts may stand in attributes and between tags, `parts` only between tags
 * @param draw must depend on nothing but the variant: no time zone, no reader
 */
export function mould<
  const Text extends string,
  const Parts extends string = never,
  V extends Variant = Record<never, never>,
>(
  holes: { text: readonly Text[]; parts?: readonly Parts[] },
  draw: (hole: Holes<Text, Parts>, variant: V) => Child,
): (filling: Filling<Text, Parts>, ...variant: keyof V extends never ? [] : [V]) => Markup {
  const names: string[] = [...holes.text, ...(holes.parts ?? [])];
  const texts = holes.text.length;
  const mark = (name: string) => edge + name + edge;
  const hole = Object.fromEntries(
    names.map((name, at) => [name, at < texts ? mark(name) : placed(mark(name) as Markup)]),
  ) as Holes<Text, Parts>;
  const cast = (variant: V): Cast => {
    const [before = '', ...rest] = narrow(drawn(draw(hole, variant))).split(edge);
    const made: Cast = { before, places: [], afters: [] };
    for (let at = 0; at < rest.length; at += 2) {
      made.places.push(names.indexOf(rest[at] as string));
      made.afters.push(rest[at + 1] as string);
    }
    return made;
  };
  const known: Shelf = { next: new Map(), cast: undefined };
  return (filling, ...[variant = {} as V]) => {
    const shelf = shelfOf(known, variant);
    shelf.cast ??= cast(variant);
    const { before, places, afters } = shelf.cast;
    const given = filling as Readonly<Record<string, string | number>>;
    const values: string[] = [];
    for (const [at, name] of names.entries()) {
      const value = String(given[name]);
      values.push(at < texts ? escaped(value) : value);
    }
    let whole = before;
    for (let at = 0; at < places.length; at++) whole += (values[places[at] as number] as string) + afters[at];
    return whole as Markup;
  };
}

/** One text in several places of finished markup: an id that differs from page to page. */
export function recast(draw: (hole: string) => Markup): (text: string) => Markup {
  const pieces = draw(edge).split(edge);
  return (text) => pieces.join(escaped(text)) as Markup;
}

/** Where a variant's piece is kept: one step for each of its values. */
interface Shelf {
  next: Map<string | boolean, Shelf>;
  cast: Cast | undefined;
}

function shelfOf(first: Shelf, variant: Variant): Shelf {
  let shelf = first;
  for (const name in variant) {
    const value = variant[name] as string | boolean;
    let next = shelf.next.get(value);
    if (!next) {
      next = { next: new Map(), cast: undefined };
      shelf.next.set(value, next);
    }
    shelf = next;
  }
  return shelf;
}

/** A drawn piece, cut at its holes. */
interface Cast {
  before: string;
  /** Which name stands at each hole. */
  places: number[];
  /** What follows each hole, up to the next. */
  afters: string[];
}
