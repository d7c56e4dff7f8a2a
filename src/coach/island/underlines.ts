import type { Range } from '../engine/findings.ts';

type Control = HTMLTextAreaElement | HTMLInputElement;

const COPIED = [
  ...[
    'font-family',
    'font-size',
    'font-weight',
    'font-style',
    'font-variant',
    'font-stretch',
    'font-kerning',
  ],
  ...[
    'line-height',
    'letter-spacing',
    'word-spacing',
    'text-indent',
    'text-transform',
    'tab-size',
    'direction',
  ],
  ...['padding-top', 'padding-right', 'padding-bottom', 'padding-left', 'text-align', 'unicode-bidi'],
];
const MORE = 60;

/** A word that is underlined, and where it ends. */
interface Mark {
  element: HTMLElement;
  end: number;
}

/**
 * Underlines words of a text field, which itself can hold no marks: the same text, seen through, lies over the field and
 * scrolls along. Takes no room, no press and no place in the reading order.
 */
export class Underlines {
  readonly #field: Control;
  readonly #pane = document.createElement('div');
  readonly #text = document.createElement('div');
  #marks: Mark[] = [];
  #shown = '';

  /** @param home the positioned element around the field */
  constructor(field: Control, home: HTMLElement) {
    this.#field = field;
    this.#pane.className = 'coach-pane';
    this.#pane.setAttribute('aria-hidden', 'true');
    this.#pane.hidden = true;
    this.#text.className = field instanceof HTMLTextAreaElement ? 'coach-text' : 'coach-text one-line';
    this.#pane.append(this.#text);
    home.append(this.#pane);
    field.addEventListener('scroll', () => this.#scroll(), { passive: true });
    new ResizeObserver(() => this.#pane.hidden || this.#place()).observe(field);
  }

  /** @param ranges in the order of the text; what overlaps an earlier one is left out */
  show(ranges: Range[]): void {
    const { value } = this.#field;
    const shown = `${ranges} ${value}`;
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#marks = [];
    if (ranges.length === 0) {
      this.#text.replaceChildren();
      this.#pane.hidden = true;
      return;
    }
    const parts: (string | Node)[] = [];
    let at = 0;
    for (const [start, end] of ranges) {
      if (start < at) continue;
      const mark = document.createElement('span');
      mark.className = 'coach-mark';
      mark.textContent = value.slice(start, end);
      this.#marks.push({ element: mark, end });
      parts.push(value.slice(at, start), mark);
      at = end;
    }
    // the rest of the last line decides where it breaks; what is behind it need not be laid out
    parts.push(value.slice(at, at + MORE));
    this.#text.replaceChildren(...parts);
    if (this.#pane.hidden) this.#place();
    this.#scroll();
  }

  /** Takes back what is no longer where it was, without laying anything out: that is too slow for every key. */
  hideFrom(place: number): void {
    this.#shown = '';
    for (let at = this.#marks.length - 1; at >= 0; at--) {
      const { element, end } = this.#marks[at] as Mark;
      if (end < place) return;
      element.classList.add('moved');
    }
  }

  #place(): void {
    const field = this.#field;
    const style = getComputedStyle(field);
    for (const name of COPIED) this.#text.style.setProperty(name, style.getPropertyValue(name));
    const { offsetLeft, offsetTop, clientLeft, clientTop, clientWidth, clientHeight } = field;
    const { style: pane } = this.#pane;
    pane.left = `${offsetLeft + clientLeft}px`;
    pane.top = `${offsetTop + clientTop}px`;
    pane.width = `${clientWidth}px`;
    pane.height = `${clientHeight}px`;
    // a one-line field has its line in its middle
    if (!(field instanceof HTMLTextAreaElement)) this.#text.style.height = `${clientHeight}px`;
    this.#pane.hidden = false;
    this.#scroll();
  }

  #scroll(): void {
    const { scrollLeft, scrollTop } = this.#field;
    this.#text.style.transform =
      scrollLeft || scrollTop ? `translate(${-scrollLeft}px, ${-scrollTop}px)` : '';
  }
}
