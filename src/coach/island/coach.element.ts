import type { Context } from '../engine/findings.ts';
import type { Around } from '../rules/asks.ts';
import { deviceMemory, Kept } from './kept.ts';
import { loadReader, loadWords, whenIdle } from './load.ts';
import { Writing } from './writing.ts';

/**
 * A field with the coach beside it. The field itself stays the browser's own; without this, a button of the form asks
 * the server for the same.
 */
class CoachField extends HTMLElement {
  readonly #left = new AbortController();

  connectedCallback(): void {
    const field = document.getElementById(this.dataset.for ?? '');
    const line = this.querySelector<HTMLElement>('.coach-line');
    if (!line || !(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
    const begin = () => void this.#begin(field, line).catch(() => {}); // without a connection there is no coach
    whenIdle(begin);
  }

  disconnectedCallback(): void {
    this.#left.abort();
  }

  async #begin(field: HTMLTextAreaElement | HTMLInputElement, line: HTMLElement): Promise<void> {
    const { words = '', readers = '{}', context = 'summary', lang = '' } = this.dataset;
    const hrefs = JSON.parse(readers) as Record<string, string>;
    const parts = ['where', 'when', 'need', 'step'] as const;
    const beside = parts.flatMap((part) => {
      const id = this.dataset[part];
      const control = id && document.getElementById(id);
      return control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement
        ? [[part, control] as const]
        : [];
    });
    kept ??= new Kept(deviceMemory());
    const writing = new Writing({
      ...{ field, home: this, line, context: context as Context, kept },
      said: field.lang || lang,
      label: this.querySelector('label')?.textContent?.trim() ?? '',
      words: await loadWords(words),
      readers: Object.keys(hrefs),
      load: async (one) => (await loadReader(hrefs[one] as string)).readerFor,
      beside: new Map<keyof Around, typeof field>(beside),
      signal: this.#left.signal,
    });
    await writing.read();
  }
}

let kept: Kept | undefined;

customElements.define('coach-field', CoachField);
