import { html, raw } from 'hono/html';
import { type Child, Fragment } from 'hono/jsx';
import type { HtmlEscapedString } from 'hono/utils/html';

declare const safe: unique symbol;
/** Finished markup, which stands on a page as it is. It is made here, out of elements or escaped text, and in moulds. */
export type Markup = string & { readonly [safe]: true };

export const nothing = '' as Markup;

/** Draws elements now. None of ours waits for anything while it is drawn. */
export function drawn(elements: Child): Markup {
  const text = Fragment({ children: elements }).toString() as string | Promise<string>;
  if (typeof text !== 'string') throw new Error('What waits for something cannot be drawn at once.');
  return text as Markup;
}

/** Markup as a child of elements. */
export function placed(markup: Markup): HtmlEscapedString {
  return raw(markup);
}

/** Pieces behind one another. */
export function joined(pieces: readonly Markup[]): Markup {
  let text = '';
  for (const piece of pieces) text += piece;
  return text as Markup;
}

/** Words that people wrote, as text of a page. */
export function escaped(text: string): Markup {
  return (/[&<>"'\u0100-\uffff]/.test(text) ? narrow(String(html`${text}`)) : text) as Markup;
}

/**
 * Signs and the odd letter beyond Latin 1 as references: a single apostrophe makes the whole page it stands on take two
 * bytes a character in memory, and several times as long to send. What is mostly of another script stays as it is.
 */
export function narrow(markup: string): string {
  const signs = markup.replace(/[\u2000-\u206f]/g, reference);
  const letters = signs.match(/[^\0-\xff]/gu)?.length ?? 0;
  if (letters > signs.length / 4) return signs;
  // a copy, because what was cut from a wide text stays wide
  return Buffer.from(signs.replace(/[^\0-\xff]/gu, reference), 'latin1').toString('latin1');
}

const reference = (sign: string): string => `&#${sign.codePointAt(0)};`;
